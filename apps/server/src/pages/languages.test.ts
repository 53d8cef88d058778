import { SAMPLE_CATALOGUE } from "@afterscript/web";
import { messagesOf } from "@afterscript/wording";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, launchChromium, openPage } from "../testing/browser.ts";
import { type RunningServer, runServer } from "../testing/running-server.ts";

/** Pages that are rendered on request, and that have words of their own. */
const ON_REQUEST = ["/for-clinicians", "/try/own", "/nowhere"];

const anyOf = (words: readonly string[]) => new RegExp(`\\b(?:${words.join("|")})\\b`, "g");

/** What may stand on a page past the catalog, and why. */
const SAME_EVERYWHERE = [
  { what: anyOf(SAMPLE_CATALOGUE.map(({ name }) => name)), because: "the name of an invented person" },
  { what: anyOf(Object.values(messagesOf().seen)), because: "how a source was seen: the wording's, within a line" },
  { what: /\{"resourceType": "Bundle", …\}/g, because: "how a file begins" },
  {
    what: /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}\b/g,
    because: "a day, as the wording writes it",
  },
  { what: /\b(?:mg|mL|µL|g|dL|mmol|L|m²|kg|min)\b/g, because: "a unit" },
  { what: /\b[\w-]+(?:\.[\w-]+)+\b/g, because: "a host, an id or a version" },
];

/**
 * Texts and labels of a page that are in its own language: not those inside an element that says it is in another one,
 * and no code or id.
 */
const TEXTS = `(() => {
  const isOther = (element) => element.closest("[lang='en'], [lang='ar'], noscript, script, style, code, .id") !== null;
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (!isOther(walker.currentNode.parentElement)) found.push(walker.currentNode.data);
  for (const element of document.body.querySelectorAll("[aria-label], [placeholder], [alt]"))
    if (!isOther(element)) for (const name of ["aria-label", "placeholder", "alt"]) found.push(element.getAttribute(name) ?? "");
  return found;
})()`;

/** Lines of text that stand on one another, as pairs. What is drawn in a picture is not looked at. */
const OVERLAPS = `(() => {
  const lines = [];
  const isHidden = (element) => element !== null && (getComputedStyle(element).clipPath !== "none" || isHidden(element.parentElement));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const parent = node.parentElement;
    if (node.data.trim() === "" || !parent.checkVisibility() || parent.closest("svg, .skip, noscript") !== null || isHidden(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) lines.push({ box, text: node.data.trim().slice(0, 40) });
  }
  const among = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 8;
  return lines.flatMap((one, index) => lines.slice(index + 1).filter((other) => among(one.box, other.box)).map((other) => one.text + " | " + other.text));
})()`;

/** What stays of a text without what came from the catalog and what is the same everywhere. */
function unmarked(text: string): string {
  const rest = text.replace(/⟦[^⟦⟧]*⟧/g, "");
  if (rest !== text) return unmarked(rest);
  return SAME_EVERYWHERE.reduce((left, { what }) => left.replace(what, ""), rest).trim();
}

describe.skipIf(chromiumPath === undefined)("pages in a made-up language", () => {
  let browser: Browser;
  let accented: RunningServer;
  let turned: RunningServer;
  let paths: readonly string[];
  beforeAll(async () => {
    [browser, accented, turned] = await Promise.all([
      launchChromium(),
      runServer({ language: "en-XA" }),
      runServer({ language: "ar-XB" }),
    ]);
    paths = [...accented.pages, ...ON_REQUEST];
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([accented.close(), turned.close()]);
  });

  async function goTo(page: Page, address: string): Promise<void> {
    await page.goto(address);
    // A screen is drawn in the browser, from what is kept there.
    if ((await page.locator("#screen").count()) > 0) await page.waitForLoadState("networkidle");
  }

  test("the check sees a string that was written past the catalog", () => {
    expect(unmarked("⟦Nóthíng····⟧ · hard-coded")).toBe("· hard-coded");
    expect(unmarked("⟦Réád ⟦ín⟧ 12 Jun 2026··⟧ 12 Jun 2026, 5 mg")).toBe(", 5");
  });

  test("every string of every page comes from the catalog, or says in which language it is", async () => {
    const { page, context } = await openPage(browser, { origin: accented.origin, width: 1280 });
    const found: string[] = [];
    for (const path of paths) {
      await goTo(page, accented.origin + path);
      const texts = await page.evaluate<string[]>(TEXTS);
      const past = texts.filter((text) => /\p{L}/u.test(unmarked(text))).map((text) => text.trim().slice(0, 80));
      found.push(...new Set(past.map((text) => `${path} ${text}`)));
      expect([path, await page.title()]).toEqual([path, expect.stringContaining("⟦")]);
    }
    expect(found).toEqual([]);
    await context.close();
  }, 240_000);

  test("from right to left at 320 px: every page says so, and nothing is cut off at the side", async () => {
    const { page, context } = await openPage(browser, { origin: turned.origin, width: 320 });
    const found: unknown[] = [];
    for (const path of paths) {
      await goTo(page, turned.origin + path);
      found.push([
        path,
        ...(await page.evaluate<unknown[]>("[document.documentElement.dir, document.documentElement.scrollWidth]")),
      ]);
    }
    expect(found).toEqual(paths.map((path) => [path, "rtl", 320]));
    await context.close();
  }, 240_000);

  test.each([
    "/",
    "/articles/how-jak-inhibitors-work",
    "/companion",
    "/right-for-me",
  ])("from right to left at 320 px no text of %s stands on another", async (path) => {
    const { page, context } = await openPage(browser, { origin: turned.origin, width: 320 });
    await goTo(page, turned.origin + path);
    expect(await page.evaluate(OVERLAPS)).toEqual([]);
    await context.close();
  });
});
