import { describe, expect, test } from "vitest";
import { axe, chromiumPath, focusIsSeen, follow, LOOKS, type OpenOptions, openPage, tabTo } from "./testing/browser.ts";
import { walking } from "./testing/walking.ts";

const WIDTHS = [390, 1280] as const;
const THEMES = ["light", "dark"] as const;
const SAMPLES = ["ruth", "daniel", "maya", "tom", "elena", "sam"] as const;
const PAGES = [
  "/",
  "/for-clinicians",
  "/topics/jak1-inhibitors",
  "/articles/jak-inhibitors-and-their-monitoring",
  "/claims",
  "/independence",
  "/sources",
  "/about",
  "/gallery",
  "/limits?region=eu",
  "/try/ruth/regions",
  "/try/daniel/editions",
  "/try/own",
  ...SAMPLES.map((sample) => `/try/${sample}`),
];

describe.skipIf(chromiumPath === undefined)("a walk through the pages", () => {
  const walk = walking();

  const open = (options: Omit<OpenOptions, "origin">) =>
    openPage(walk.browser, { origin: walk.server.origin, ...options });

  describe.each(WIDTHS)("%s px wide", (width) => {
    test.each(
      THEMES,
    )("in the %s theme, by keyboard alone: home, Ruth, why, US, source, Sam, topic, article", async (theme) => {
      const { page, foreign, complaints, context } = await open({ width, theme });
      await page.goto(`${walk.server.origin}/`);
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement?.textContent")).toBe("Skip to the text");
      expect(await focusIsSeen(page)).toBe(true);

      await follow(page, 'li a[href="/try/ruth"]');
      expect(await page.locator("h1").textContent()).toContain("2\u00a0mg");
      await tabTo(page, "summary:text-is('Why')");
      expect(await focusIsSeen(page)).toBe(true);
      await page.keyboard.press("Enter");
      expect(await page.getByText("What was read for this, and what was not").isVisible()).toBe(true);

      await follow(page, 'a[href^="/try/ruth?region=us"]');
      expect(await page.locator("h1").textContent()).toContain("1\u00a0mg");
      expect(await page.locator('[aria-label="Region, words and day"] [aria-current]').first().textContent()).toBe(
        "US",
      );
      await tabTo(page, "summary:has-text('Source')");
      await page.keyboard.press("Enter");
      expect(await page.locator("details[open]").textContent()).toMatch(
        /Edition .*section .*(read in full|second-hand|not read)/s,
      );

      await page.goto(`${walk.server.origin}/`);
      await follow(page, 'li a[href="/try/sam"]');
      expect(await page.locator("main").textContent()).not.toMatch(/\bclear\b/i);
      await page.goto(`${walk.server.origin}/`);
      await follow(page, 'main a[href="/topics/jak1-inhibitors"]');
      expect(await page.locator("h1").textContent()).toContain("JAK1 inhibitors");
      await follow(page, 'main a[href="/articles/jak-inhibitors-and-their-monitoring"]');
      expect(await page.locator("h1").textContent()).toBe("JAK inhibitors and their monitoring");
      expect(await page.locator("[data-fact]").count()).toBeGreaterThan(10);

      expect(foreign).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    });
  });

  test.each(LOOKS)("$width px, $theme: axe finds nothing, folded and opened", async ({ width, theme }) => {
    const { page, context } = await open({ width, theme });
    const found: string[] = [];
    for (const path of PAGES) {
      await page.goto(walk.server.origin + path);
      await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
      found.push(...(await axe(page)).map((text) => `${path} ${text}`));
    }
    expect(found).toEqual([]);
    await context.close();
  }, 120_000);

  test.each([
    { width: 320, what: "a small phone", pages: PAGES },
    { width: 640, what: "1280 px at 200 % zoom", pages: PAGES },
    { width: 195, what: "390 px at 200 % zoom", pages: PAGES.filter((path) => path !== "/gallery") },
  ])("$what: nothing is cut off at the side", async ({ width, pages }) => {
    const { page, context } = await open({ width });
    for (const path of pages) {
      await page.goto(walk.server.origin + path);
      const wide = await page.evaluate("document.documentElement.scrollWidth");
      expect([path, wide]).toEqual([path, width]);
    }
    await context.close();
  });

  test.each(SAMPLES)("%s at 390 px: the answer, the ruler and the next step without scrolling", async (sample) => {
    const { page, context } = await open({ width: 390 });
    await page.goto(`${walk.server.origin}/try/${sample}`);
    for (const part of ["h1", ".ruler-box", ".next-step"]) {
      const box = await page.locator(part).first().boundingBox();
      expect([part, box !== null && box.y + box.height <= 844]).toEqual([part, true]);
    }
    await context.close();
  });

  test("every control is large enough for a sore hand", async () => {
    const { page, context } = await open({ width: 390 });
    for (const path of ["/", "/try/ruth", "/try/own"]) {
      await page.goto(walk.server.origin + path);
      const small = await page
        .locator("button:visible, summary:visible, select:visible, .button:visible, .switch a:visible")
        .evaluateAll((all) =>
          all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML.slice(0, 80)),
        );
      expect(small).toEqual([]);
    }
    await context.close();
  });

  test("without scripts: the switches and the own file work", async () => {
    const { page, context } = await open({ width: 390, scripts: false });
    await page.goto(`${walk.server.origin}/try/ruth`);
    await page.click('a[href^="/try/ruth?region=us"]');
    expect(await page.locator("h1").textContent()).toContain("1\u00a0mg");
    expect(await page.locator("[data-print]").isVisible()).toBe(false);
    await page.goto(`${walk.server.origin}/try/own`);
    await page.setInputFiles('input[type="file"]', {
      name: "record.json",
      mimeType: "application/json",
      buffer: Buffer.from('{"resourceType":"Patient","id":"p1","birthDate":"1970-01-01"}'),
    });
    await page.selectOption('select[name="drug"]', "upadacitinib");
    await page.click('button[value="patient"]');
    expect(await page.locator("main").textContent()).toContain("Your file");
    expect(await page.locator("[data-theme-choice]:visible").count()).toBe(0);
    await context.close();
  });

  test("a chosen theme is kept on the device, on every page and before the first paint, and can be given back", async () => {
    const { page, context, complaints } = await open({ width: 390 });
    const theme = () => page.locator("html").getAttribute("data-theme");
    await page.goto(`${walk.server.origin}/`);
    expect(await theme()).toBeNull();
    await page.click('button[data-theme-choice="dark"]');
    await page.goto(`${walk.server.origin}/about`);
    expect(await theme()).toBe("dark");
    expect(await page.locator('[data-theme-choice][aria-pressed="true"]').textContent()).toBe("Dark");
    expect(await context.cookies()).toEqual([]);
    await page.click('button[data-theme-choice="system"]');
    expect(await theme()).toBeNull();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("on paper, controls go and folds open", async () => {
    const { page, context } = await open({ width: 800 });
    await page.goto(`${walk.server.origin}/try/ruth`);
    await page.emulateMedia({ media: "print" });
    await page.evaluate('window.dispatchEvent(new Event("beforeprint")); undefined');
    expect(await page.locator("details:not([open])").count()).toBe(0);
    expect(await page.locator(".no-print:visible").count()).toBe(0);
    await context.close();
  });
});
