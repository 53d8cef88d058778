import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, launchChromium, openPage } from "./testing/browser.ts";
import { type RunningServer, runServer } from "./testing/running-server.ts";
import { startCompanion } from "./testing/start-companion.ts";

describe.skipIf(chromiumPath === undefined)("after one visit, with the server gone", () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    server = await runServer();
    browser = await launchChromium();
    const opened = await openPage(browser, { origin: server.origin, width: 390, serviceWorkers: "allow" });
    ({ page, complaints } = opened);
    await page.goto(`${server.origin}/`);
    await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
    await server.close();
  });
  afterAll(() => browser.close());

  test("the server is really gone", async () => {
    await expect(fetch(server.origin)).rejects.toThrow();
  });

  test.each([
    { path: "/", heading: "What happens after the prescription is written." },
    { path: "/topics/jak1-inhibitors", heading: "JAK1 inhibitors" },
    { path: "/sources", heading: "Sources" },
    { path: "/companion", heading: "Today" },
  ])("$path opens, in its own look", async ({ path, heading }) => {
    complaints.length = 0;
    await page.goto(`${server.origin}${path}`);
    expect(await page.locator("h1").first().textContent()).toContain(heading);
    expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")).toContain("Newsreader");
    expect(complaints).toEqual([]);
  });

  test("the rules of every region can be read", async () => {
    const sizes = await page.evaluate<number[]>(`Promise.all(
      ["us.json", "eu.json", "uk.json", "rates.json", "concepts.json", "eu/filgotinib.json"].map(async (file) =>
        (await (await fetch("/knowledge/" + document.querySelector('meta[name="knowledge"]').content + "/" + file)).text()).length))`);
    expect(Math.min(...sizes)).toBeGreaterThan(10_000);
  });

  test("the companion is begun, a result is added, and what it means is said", async () => {
    complaints.length = 0;
    await startCompanion(page, server.origin);
    await page.goto(`${server.origin}/companion/results/add`);
    await page.getByLabel("Which test?").fill("lymphocyte");
    await page.locator(".test-choice", { hasText: /^Lymphocyte count/ }).click();
    await page.getByLabel("Value").fill("420");
    await page.locator(".unit-choices label").filter({ hasText: /^\/µL/ }).click();
    await page.getByRole("button", { name: "Today", exact: true }).click();
    await page.getByRole("button", { name: /^Keep it/ }).click();
    const meaning = page.locator("article.card");
    await meaning.waitFor();
    expect(await meaning.locator(".next-step").isVisible()).toBe(true);
    expect(await meaning.locator("svg.ruler").isVisible()).toBe(true);
    for (const room of ["before", "calendar", "medicines", "visit", "data"]) {
      await page.goto(`${server.origin}/companion/${room}`);
      await page.locator("#screen h1").first().waitFor();
    }
    expect(complaints).toEqual([]);
  });

  test("a page that only the server can make says so, and what opens instead", async () => {
    const response = await page.goto(`${server.origin}/try/ruth?region=us`);
    expect(response?.status()).toBe(503);
    expect(await page.locator("h1").textContent()).toBe("This page is not on this device");
    await page.click('main a[href="/topics/jak1-inhibitors"]');
    await page.locator("h1", { hasText: "JAK1 inhibitors" }).waitFor();
  });
});
