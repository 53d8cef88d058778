import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, launchChromium } from "../testing/chromium.ts";
import { type ModulePage, serveModule } from "../testing/serve-module.ts";
import type { Change, Store } from "./store.ts";

declare global {
  interface Window {
    readonly tested: typeof import("./index.ts");
    store: Store;
    heard: Change[];
  }
}

describe.skipIf(!hasChromium("what is kept in the browser"))("what is kept in the browser", () => {
  let served: ModulePage;
  let browser: Browser;
  beforeAll(async () => {
    served = await serveModule(new URL("./index.ts", import.meta.url));
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  async function tab(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await page.goto(served.origin);
    await page.waitForFunction(() => "tested" in window);
    return page;
  }

  /** A tab with the store open as `window.store` and what it heard as `window.heard`. */
  async function storeTab(context: BrowserContext): Promise<Page> {
    const page = await tab(context);
    await page.evaluate(async () => {
      window.store = await window.tested.openStore();
      window.heard = [];
      window.store.onChange((change) => window.heard.push(change));
    });
    return page;
  }

  async function withContext(work: (context: BrowserContext) => Promise<void>): Promise<void> {
    const context = await browser.newContext();
    try {
      await work(context);
    } finally {
      await context.close();
    }
  }

  test("a resource that was added is there after the page is loaded again", () =>
    withContext(async (context) => {
      const page = await storeTab(context);
      await page.evaluate(() =>
        window.store.addEntries({ resources: [{ resourceType: "Observation", id: "o1", value: 0.5 }], from: "typed" }),
      );
      await page.reload();
      await page.waitForFunction(() => "tested" in window);
      const { entries, revision } = await page.evaluate(async () => (await window.tested.openStore()).snapshot());
      expect(revision).toBe(1);
      expect(entries).toEqual([
        {
          id: "Observation/o1",
          resource: { resourceType: "Observation", id: "o1", value: 0.5 },
          from: "typed",
          added: expect.stringMatching(/Z$/),
          batch: expect.stringMatching(/^[0-9a-f]{32}$/),
        },
      ]);
    }));
});
