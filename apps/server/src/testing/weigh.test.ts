import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { chromiumPath, launchChromium, openPage } from "./browser.ts";
import { weigh } from "./weigh.ts";

test.skipIf(chromiumPath === undefined)(
  "what begins to come after the weighing is not counted, and its end with the page troubles nobody",
  async () => {
    const begun = Promise.withResolvers<ServerResponse>();
    const server = createServer((request, response) => {
      if (request.url === "/late.js") begun.resolve(response);
      else response.setHeader("content-type", "text/html").end("<!doctype html><title>A page</title>");
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const browser = await launchChromium();
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", note);
    onTestFinished(async () => {
      process.off("unhandledRejection", note);
      await browser.close();
      server.closeAllConnections();
      server.close();
    });

    const { page, context } = await openPage(browser, { origin, width: 390 });
    const weight = await weigh(page, `${origin}/`, async (opened) => {
      await opened.evaluate("void fetch('/late.js')");
    });
    const late = await begun.promise;
    const seen = page.waitForEvent("response");
    late.writeHead(200).write("// half of it");
    await seen;
    await context.close();
    await pause(50);

    expect(weight.scripts).toEqual([]);
    expect(unhandled).toEqual([]);
  },
);
