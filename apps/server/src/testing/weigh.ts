import { gzipSync } from "node:zlib";
import type { Page, Response } from "playwright-core";

export type Weight = {
  readonly page: number;
  readonly style: number;
  readonly script: number;
  readonly font: number;
  readonly rules: number;
  /** What codes, names and units mean: loaded where something is read in. */
  readonly tables: number;
  /** Names of the script files. */
  readonly scripts: readonly string[];
};

/** What opening a page loads, in bytes after gzip (fonts as they are, they are packed already). */
export async function weigh(page: Page, address: string, ready: (page: Page) => Promise<unknown>): Promise<Weight> {
  const answered: Response[] = [];
  const note = (response: Response) => {
    if (response.ok()) answered.push(response);
  };
  page.on("response", note);
  await page.goto(address, { waitUntil: "networkidle" });
  await ready(page);
  await page.waitForLoadState("networkidle");
  // What comes later is not of the opening, and may come as the page is closed: then its body is gone.
  page.off("response", note);
  const loaded = await Promise.all(
    answered.map(async (response) => ({ url: new URL(response.url()).pathname, bytes: await response.body() })),
  );
  const sum = (is: (url: string) => boolean, size = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length): number =>
    loaded.filter(({ url }) => is(url)).reduce((total, { bytes }) => total + size(bytes), 0);
  const scripts = loaded.map(({ url }) => url).filter((url) => url.endsWith(".js"));
  return {
    page: sum((url) => url === new URL(address).pathname),
    style: sum((url) => url.endsWith(".css")),
    script: sum((url) => url.endsWith(".js")),
    font: sum(
      (url) => url.endsWith(".woff2"),
      (bytes) => bytes.length,
    ),
    rules: sum((url) => url.startsWith("/knowledge/") && !url.endsWith("/concepts.json")),
    tables: sum((url) => url.endsWith("/concepts.json")),
    scripts,
  };
}
