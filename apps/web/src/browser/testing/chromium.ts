import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
/** Where this machine has Chromium; undefined: tests in a browser are skipped, aloud. */
export const chromiumPath = PLACES.find((path) => path !== undefined && existsSync(path));

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // No name leads anywhere but to this machine: whatever asks elsewhere is refused here.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
  // The browser asks its maker about forms, by itself and on any page: that is not a request of ours.
  "--disable-features=AutofillServerCommunication",
];

/** Whether this machine has a browser to test in; without one it is said aloud which tests are left out. */
export function hasChromium(what: string): boolean {
  if (chromiumPath === undefined)
    process.stderr.write(`\nSKIPPED: ${what} needs Chromium (apt-get install chromium, or set CHROMIUM).\n`);
  return chromiumPath !== undefined;
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath ?? "", args: ARGUMENTS });
}
