import { afterAll, describe, expect, test } from "vitest";
import { chromiumPath, openPage } from "./testing/browser.ts";
import { startCompanion } from "./testing/start-companion.ts";
import { walking } from "./testing/walking.ts";
import { type Weight, weigh } from "./testing/weigh.ts";

const KB = 1024;
/** What a page for readers may weigh without fonts and with them, and the first load of a screen in scripts and rules. */
const MOST = { reading: 60 * KB, readingWithFonts: 110 * KB, screen: 220 * KB };
/** The theme, the offline store, printing, the pause of a drawing, the search. No framework. */
const MOST_SCRIPT_OF_A_READING_PAGE = 6 * KB;

/** Rooms of the companion; where a question is asked, the whole checker is loaded after that, and not weighed here. */
const ROOMS = [
  "/companion",
  "/companion/results",
  "/companion/results/add",
  "/companion/medicines",
  "/companion/before",
  "/companion/calendar",
  "/companion/feel",
  "/companion/question",
  "/companion/visit",
  "/companion/data",
];

const AT_ONCE = 4;

/** Most of the weighing is waiting until a page asks for nothing more. */
async function fewAtOnce<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE)
    done.push(...(await Promise.all(all.slice(at, at + AT_ONCE).map(work))));
  return done;
}

describe.skipIf(chromiumPath === undefined)("what a page weighs (gzip)", () => {
  const walk = walking();
  const table: string[] = [];
  afterAll(() => {
    process.stdout.write(`\n${table.join("\n")}\n`);
  });

  const kb = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`;
  function note(path: string, { page, style, script, font, rules, tables }: Weight): void {
    table.push(
      `${path}: ${kb(page + style + script)} (page ${kb(page)}, style ${kb(style)}, script ${kb(script)}), fonts ${kb(font)}` +
        (rules > 0 ? `, rules ${kb(rules)}` : "") +
        (tables > 0 ? `, tables ${kb(tables)}` : ""),
    );
  }

  test("every page for readers", async () => {
    const sitemap = await (await fetch(`${walk.server.origin}/sitemap.xml`)).text();
    const paths = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = ""]) => new URL(address).pathname);
    expect(paths.length).toBeGreaterThan(15);
    const tooHeavy: string[] = [];
    const weighed = await fewAtOnce([...paths, "/search"], async (path) => {
      // Nothing is kept from the page before: each is somebody's first.
      const { page, context } = await openPage(walk.browser, { origin: walk.server.origin, width: 390 });
      const weight = await weigh(page, walk.server.origin + path, async () => {});
      await context.close();
      return { path, weight };
    });
    for (const { path, weight } of weighed) {
      note(path, weight);
      const without = weight.page + weight.style + weight.script;
      if (without > MOST.reading) tooHeavy.push(`${path} ${kb(without)} without fonts`);
      if (without + weight.font > MOST.readingWithFonts)
        tooHeavy.push(`${path} ${kb(without + weight.font)} with fonts`);
      if (weight.script > MOST_SCRIPT_OF_A_READING_PAGE) tooHeavy.push(`${path} ${kb(weight.script)} of script`);
    }
    expect(tooHeavy).toEqual([]);
  }, 300_000);

  test("the first load of “They said no”", async () => {
    const { page, context } = await openPage(walk.browser, { origin: walk.server.origin, width: 390 });
    const weight = await weigh(page, `${walk.server.origin}/they-said-no`, (opened) =>
      opened.locator("#screen h1").waitFor(),
    );
    await context.close();
    note("/they-said-no", weight);
    expect(weight.script).toBeGreaterThan(50 * KB);
    expect(weight.script + weight.rules).toBeLessThanOrEqual(MOST.screen);
  }, 120_000);

  test("the first load of the companion's rooms, with a medicine on the record", async () => {
    const { page, context } = await openPage(walk.browser, { origin: walk.server.origin, width: 390 });
    await startCompanion(page, walk.server.origin);
    const cookies = await context.storageState({ indexedDB: true });
    await context.close();
    const tooHeavy: string[] = [];
    for (const path of ROOMS) {
      const cold = await walk.browser.newContext({
        storageState: cookies,
        serviceWorkers: "block",
        viewport: { width: 390, height: 844 },
      });
      const fresh = await cold.newPage();
      // A busy machine is quiet for long before it asks for the rules: the day is drawn when they have come.
      const drawn = path === "/companion" ? "#next-title" : "h1";
      const weight = await weigh(fresh, walk.server.origin + path, (opened) => opened.locator(drawn).first().waitFor());
      await cold.close();
      note(path, weight);
      expect(weight.script, path).toBeGreaterThan(50 * KB);
      if (path === "/companion") expect(weight.rules).toBeGreaterThan(5 * KB);
      if (weight.script + weight.rules > MOST.screen) tooHeavy.push(`${path} ${kb(weight.script + weight.rules)}`);
    }
    expect(tooHeavy).toEqual([]);
  }, 300_000);
});
