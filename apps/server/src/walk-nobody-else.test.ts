import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, launchChromium } from "./testing/browser.ts";
import { type RunningServer, runServer } from "./testing/running-server.ts";
import { startCompanion } from "./testing/start-companion.ts";

const QUIET = 500;

describe.skipIf(chromiumPath === undefined)("nobody else is asked for anything", () => {
  let server: RunningServer;
  let browser: Browser;
  /** Every request that was on its way to another place: all of them end here, and none goes on. */
  let proxy: Server;
  const asked: string[] = [];
  beforeAll(async () => {
    server = await runServer();
    browser = await launchChromium();
    proxy = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(502).end();
    });
    proxy.on("connect", (request, socket) => {
      asked.push(request.url ?? "");
      socket.end("HTTP/1.1 502 Refused\r\n\r\n");
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  });
  afterAll(async () => {
    await browser.close();
    proxy.close();
    await server.close();
  });

  async function open() {
    const { port } = proxy.address() as AddressInfo;
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      proxy: { server: `http://127.0.0.1:${port}`, bypass: new URL(server.origin).host },
    });
    return { context, page: await context.newPage() };
  }

  test("the proxy does see what goes elsewhere", async () => {
    const { context, page } = await open();
    await page.goto("http://elsewhere.example/").catch(() => undefined);
    await context.close();
    expect(asked).toContain("http://elsewhere.example/");
    asked.length = 0;
  });

  test("by any page for readers", async () => {
    const sitemap = await (await fetch(`${server.origin}/sitemap.xml`)).text();
    const paths = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = ""]) => new URL(address).pathname);
    expect(paths.length).toBeGreaterThan(30);
    const { context, page } = await open();
    for (const path of paths) await page.goto(server.origin + path, { waitUntil: "load" });
    await page.waitForTimeout(QUIET);
    await context.close();
    expect(asked).toEqual([]);
  }, 180_000);

  test("by the companion and the guide, with a medicine on the record", async () => {
    const { context, page } = await open();
    await startCompanion(page, server.origin);
    const rooms = ["", "/results/add", "/medicines", "/calendar", "/feel", "/question", "/visit", "/risk", "/data"];
    for (const path of [...rooms.map((room) => `/companion${room}`), "/right-for-me", "/they-said-no", "/search"]) {
      await page.goto(server.origin + path, { waitUntil: "networkidle" });
    }
    await page.waitForTimeout(QUIET);
    await context.close();
    expect(asked).toEqual([]);
  }, 120_000);
});
