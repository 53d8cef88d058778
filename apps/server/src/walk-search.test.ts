import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axe, chromiumPath, launchChromium, type Opened, openPage } from "./testing/browser.ts";
import { type RunningServer, runServer } from "./testing/running-server.ts";

describe.skipIf(chromiumPath === undefined)("searching", () => {
  let server: RunningServer;
  let browser: Browser;
  let opened: Opened;
  let page: Page;
  beforeAll(async () => {
    server = await runServer();
    browser = await launchChromium();
    opened = await openPage(browser, { origin: server.origin, width: 390, serviceWorkers: "allow" });
    page = opened.page;
    await page.goto(`${server.origin}/search`);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function search(typed: string): Promise<string> {
    await page.fill("#query", typed);
    await page.keyboard.press("Enter");
    const said = async () => (await page.locator("#found").textContent()) ?? "";
    await expect.poll(said).toMatch(/[^…]$/);
    return said();
  }
  const addresses = () =>
    page.locator("#results a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));

  test.each([
    { typed: "monitoring", first: "/articles/", says: "monitoring" },
    { typed: "monitorring", first: "/articles/", says: "monitoring" },
    { typed: "shingels", first: "/", says: "shingles" },
  ])("$typed finds pages, said as “$says”", async ({ typed, first, says }) => {
    expect(await search(typed)).toContain(`“${says}”`);
    await page.locator("#results a").first().waitFor();
    expect((await addresses())[0]).toContain(first);
    expect(await page.locator("#instead").isVisible()).toBe(typed !== says);
  });

  test("nothing found says so, and what to try", async () => {
    expect(await search("zzyzxqwv")).toBe("Nothing was found for “zzyzxqwv”. Try one word, or a shorter one.");
    expect(await addresses()).toEqual([]);
  });

  test("what was typed is markup to nobody, and stands in no address", async () => {
    await search('<img src=x onerror="document.title=1">');
    expect(await page.locator("main img").count()).toBe(0);
    expect(page.url()).toBe(`${server.origin}/search`);
  });

  test("only the search may compile WebAssembly", async () => {
    const policy = async (path: string) =>
      (await fetch(server.origin + path)).headers.get("content-security-policy") ?? "";
    expect(await policy("/search")).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(await policy("/search?from=elsewhere")).toContain("'wasm-unsafe-eval'");
    expect(await policy("/")).not.toContain("wasm");
    expect(await policy("/searching")).not.toContain("wasm");
    for (const path of ["/", "/search"]) expect(await policy(path)).not.toMatch(/'unsafe-(inline|eval)'/);
  });

  test("axe finds nothing, nobody else was asked, nothing was complained of", async () => {
    await search("monitoring");
    expect(await axe(page)).toEqual([]);
    expect(opened.foreign).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });

  test("with the server gone it still finds", async () => {
    await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
    await server.close();
    await page.goto(`${server.origin}/search`);
    expect(await search("upadacitnib")).toContain("“upadacitinib”");
    await page.click("#results a >> nth=0");
    expect(await page.locator("h1").count()).toBe(1);
  }, 120_000);
});
