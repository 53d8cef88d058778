import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchChromium } from "./browser.ts";
import { type RunningServer, runServer } from "./running-server.ts";

/** What one file of walks goes through: to be read inside its tests, not while they are described. */
export type Walk = { readonly server: RunningServer; readonly browser: Browser };

/** A real server and a real browser, opened before a file's first test and closed after its last. */
export function walking(): Walk {
  let walk: Walk | undefined;
  beforeAll(async () => {
    walk = { server: await runServer(), browser: await launchChromium() };
  });
  afterAll(async () => {
    await walk?.browser.close();
    await walk?.server.close();
  });
  const opened = (): Walk => {
    if (walk === undefined) throw new Error("The server and the browser are there inside tests only.");
    return walk;
  };
  return {
    get server() {
      return opened().server;
    },
    get browser() {
      return opened().browser;
    },
  };
}
