import { describe, expect, test } from "vitest";
import { axe, chromiumPath, type OpenOptions, openPage } from "./testing/browser.ts";
import { walking } from "./testing/walking.ts";

const PAGES = [
  "/medicines",
  "/medicines/upadacitinib",
  "/medicines/tofacitinib/uk",
  "/medicines/ruxolitinib-cream",
  "/conditions",
  "/conditions/rheumatoid-arthritis",
  "/conditions/plaque-psoriasis",
];

describe.skipIf(chromiumPath === undefined)("a walk through the pages of medicines", () => {
  const walk = walking();
  const open = (options: Omit<OpenOptions, "origin">) =>
    openPage(walk.browser, { origin: walk.server.origin, ...options });

  test.each([
    { width: 390, theme: "light" as const },
    { width: 1280, theme: "dark" as const },
  ])("at $width px in the $theme theme axe finds nothing, folds opened", async ({ width, theme }) => {
    const { page, context, foreign, complaints } = await open({ width, theme });
    const found: string[] = [];
    for (const path of PAGES) {
      await page.goto(walk.server.origin + path);
      await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
      found.push(...(await axe(page)).map((text) => `${path} ${text}`));
    }
    expect(found).toEqual([]);
    expect([foreign, complaints]).toEqual([[], []]);
    await context.close();
  }, 240_000);

  test.each([320, 195])("at %s px nothing is cut off at the side", async (width) => {
    const { page, context } = await open({ width });
    for (const path of PAGES) {
      await page.goto(walk.server.origin + path);
      await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
      expect(await page.evaluate("document.documentElement.scrollWidth"), path).toBeLessThanOrEqual(width);
    }
    await context.close();
  }, 120_000);

  test("from the list to a drug, to another region, to a section", async () => {
    const { page, context } = await open({ width: 1280, scripts: false });
    await page.goto(`${walk.server.origin}/medicines`);
    await page.getByRole("link", { name: "Upadacitinib" }).click();
    await page.getByRole("link", { name: "EU", exact: true }).click();
    expect(page.url()).toBe(`${walk.server.origin}/medicines/upadacitinib/eu`);
    await page.getByRole("link", { name: "How soon it works", exact: true }).click();
    expect(page.url()).toMatch(/#weeks$/);
    await context.close();
  });
});
