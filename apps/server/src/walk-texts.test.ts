import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axe, chromiumPath, launchChromium, type OpenOptions, openPage } from "./testing/browser.ts";
import { type RunningServer, runServer } from "./testing/running-server.ts";

describe.skipIf(chromiumPath === undefined)("a walk through the texts", () => {
  let server: RunningServer;
  let browser: Browser;
  let pages: readonly string[];
  beforeAll(async () => {
    server = await runServer();
    browser = await launchChromium();
    pages = await textPages();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = (options: Omit<OpenOptions, "origin">) => openPage(browser, { origin: server.origin, ...options });

  async function textPages(): Promise<string[]> {
    const { page, context } = await open({ width: 390 });
    await page.goto(`${server.origin}/articles`);
    const articles = await page
      .locator("main article a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    await context.close();
    return ["/articles", "/topics/jak1-inhibitors", ...articles];
  }

  test("the list leads to every article, and the topic leads to them too", async () => {
    expect(pages.length).toBeGreaterThanOrEqual(12);
    const { page, context } = await open({ width: 390 });
    await page.goto(`${server.origin}/topics/jak1-inhibitors`);
    const led = await page
      .locator("main article a.stretched")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(pages.slice(2).filter((path) => !led.includes(path))).toEqual([]);
    await context.close();
  });

  test.each([
    { width: 390, theme: "light" as const, every: 1 },
    { width: 1280, theme: "dark" as const, every: 4 },
  ])("at $width px in the $theme theme axe finds nothing, folds opened, and every link within the site leads somewhere", async ({
    width,
    theme,
    every,
  }) => {
    const { page, context, foreign, complaints } = await open({ width, theme });
    const found: string[] = [];
    const links = new Set<string>();
    for (const path of pages.filter((_, index) => index % every === 0)) {
      await page.goto(server.origin + path);
      await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
      found.push(...(await axe(page)).map((text) => `${path} ${text}`));
      for (const link of await page
        .locator('main a[href^="/"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute("href"))))
        links.add(link ?? "");
    }
    expect(found).toEqual([]);
    expect([foreign, complaints]).toEqual([[], []]);
    const lost = await Promise.all([...links].map(async (link) => [link, (await fetch(server.origin + link)).status]));
    expect(lost.filter(([, status]) => status !== 200)).toEqual([]);
    await context.close();
  }, 240_000);

  test.each([320, 195])("at %s px nothing is cut off at the side", async (width) => {
    const { page, context } = await open({ width });
    for (const path of pages) {
      await page.goto(server.origin + path);
      expect([path, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([path, width]);
    }
    await context.close();
  });

  test("every text says how hard it is to read, and that nobody has signed it", async () => {
    for (const path of pages.slice(1)) {
      const html = await (await fetch(server.origin + path)).text();
      const grade = Number(/Reading level, measured: grade (\d+\.\d)/.exec(html)?.[1]);
      const inline = html.match(/<script(?![^>]*(?:\bsrc=|"application\/ld\+json"))[^>]*>|\sstyle="[^"]*"/g) ?? [];
      const isSaid = html.includes("No clinician has read this text yet.");
      expect([path, grade <= 8, isSaid, inline]).toEqual([path, true, true, []]);
    }
  });

  describe("the signal diagram", () => {
    const DIAGRAM = "/articles/how-jak-inhibitors-work";
    const button = (page: Page) => page.locator("[data-signal-path] button");
    /** How many of its animations run; from then on at this speed, 1 as it was made. */
    const running = (page: Page, speed = 1) =>
      page.locator("[data-signal-path]").evaluate((figure, rate) => {
        const all = figure
          .getAnimations({ subtree: true })
          .filter(
            (one: object & { readonly playState: string; readonly updatePlaybackRate: (rate: number) => void }) =>
              "animationName" in one && one.playState === "running",
          );
        for (const one of all) one.updatePlaybackRate(rate);
        return all.length;
      }, speed);

    test("moves once when it is seen, stops when asked, goes on, and can be played again", async () => {
      const { page, context } = await open({ width: 390 });
      await page.emulateMedia({ reducedMotion: "no-preference" });
      await page.goto(server.origin + DIAGRAM);
      await page.locator("[data-signal-path]").scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 300);
      // From the first look on so slow that it cannot end before it was stopped, however busy the machine is.
      await expect.poll(() => running(page, 0.01)).toBeGreaterThan(0);
      await button(page).click();
      expect([await running(page), await button(page).textContent()]).toEqual([0, "Go on"]);
      await button(page).click();
      expect([(await running(page, 20)) > 0, await button(page).textContent()]).toEqual([true, "Pause"]);
      await expect.poll(() => button(page).textContent()).toBe("Play again");
      expect(await running(page)).toBe(0);
      await button(page).click();
      expect(await running(page)).toBeGreaterThan(0);
      await context.close();
    });

    test.each([
      { what: "where less motion is asked for", scripts: true },
      { what: "without scripts", scripts: false },
    ])("is still $what, with its words", async ({ scripts }) => {
      const { page, context } = await open({ width: 390, scripts });
      await page.goto(server.origin + DIAGRAM);
      expect(await button(page).isVisible()).toBe(false);
      expect(await page.locator("[data-signal-path] desc").textContent()).toContain("STAT pairs walk to the nucleus");
      expect(await page.locator("main ol li").count()).toBe(6);
      await context.close();
    });
  });
});
