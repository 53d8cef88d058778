import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axe, chromiumPath, launchChromium, type Opened, openPage, tabTo } from "./testing/browser.ts";
import { runServer } from "./testing/running-server.ts";
import { walking } from "./testing/walking.ts";

const COPY = fileURLToPath(new URL("../../web/src/browser/copy/fixtures/format-1.afterscript", import.meta.url));
const COPY_PASSPHRASE = "four plain words together";
const PASSPHRASE = "blue kettle monday fox";

/** Everything in the database, as one text. Runs in the page. */
const DUMP = `new Promise((resolve, reject) => {
  const request = indexedDB.open("afterscript");
  request.onerror = () => reject(request.error);
  request.onsuccess = async () => {
    const database = request.result;
    const rows = {};
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      rows[name] = await new Promise((done) => {
        const all = store.getAll();
        all.onsuccess = () => done(all.result);
      });
    }
    database.close();
    resolve(JSON.stringify({ entries: rows.entries, questions: rows.questions }));
  };
})`;

describe.skipIf(chromiumPath === undefined)("your data", () => {
  const walk = walking();

  async function open(options: { readonly width?: number; readonly theme?: "light" | "dark" } = {}): Promise<Opened> {
    const opened = await openPage(walk.browser, { origin: walk.server.origin, width: 390, ...options });
    await opened.page.goto(`${walk.server.origin}/companion/data`);
    await opened.page.waitForSelector("#kept");
    return opened;
  }

  async function withPage(work: (page: Page) => Promise<void>): Promise<void> {
    const { page, context, foreign, complaints } = await open();
    try {
      await work(page);
      expect(foreign).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  }

  const dump = (page: Page) => page.evaluate<string>(DUMP);
  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
  const said = (page: Page, text: string) => page.getByText(text).first().waitFor();

  async function openFile(page: Page, file: string | { name: string; bytes: Buffer }, passphrase: string) {
    const given =
      typeof file === "string" ? file : { name: file.name, mimeType: "application/octet-stream", buffer: file.bytes };
    await page.getByLabel("File with the copy").setInputFiles(given);
    await page.getByLabel("Passphrase of this copy").fill(passphrase);
    await press(page, "Open the copy");
  }

  async function bringBack(page: Page, file: string | { name: string; bytes: Buffer }, passphrase: string) {
    await openFile(page, file, passphrase);
    await press(page, "Bring it back");
    await said(page, "Done. Kept here now: 3 entries and 2 questions.");
  }

  /** Saves a copy without a mouse; resolves to its bytes. */
  async function saveCopy(page: Page): Promise<Buffer> {
    await tabTo(page, "#save ~ form input");
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type(PASSPHRASE);
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toMatch(/^afterscript-\d{4}-\d\d-\d\d\.afterscript$/);
    return readFile(await download.path());
  }

  test("an old copy is brought back, a new one saved, everything wiped, and the new one brought back to the same", () =>
    withPage(async (page) => {
      await bringBack(page, COPY, COPY_PASSPHRASE);
      const before = await dump(page);
      expect(JSON.parse(before).entries).toHaveLength(3);
      const bytes = await saveCopy(page);
      await said(page, "Look that it is among your downloads.");

      const told = [...new Set(before.match(/[A-Za-z0-9][A-Za-z0-9-]{4,}/g) ?? [])];
      expect(told.length).toBeGreaterThan(40);
      expect(told.filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, "utf16le")))).toEqual([]);

      await press(page, "Delete everything");
      await said(page, "Type the word “delete” first. Nothing was deleted.");
      expect(await dump(page)).toBe(before);
      await page.getByLabel("Type “delete” to go on").fill(" Delete ");
      await press(page, "Delete everything");
      await said(page, "Everything of this site is gone from this browser.");
      await page.reload();
      await said(page, "Nothing is kept here yet.");
      expect(JSON.parse(await dump(page))).toEqual({ entries: [], questions: [] });

      await bringBack(page, { name: "copy.afterscript", bytes }, PASSPHRASE);
      expect(await dump(page)).toBe(before);
    }));

  test("what is not a whole copy of ours changes nothing and says why", () =>
    withPage(async (page) => {
      await bringBack(page, COPY, COPY_PASSPHRASE);
      const before = await dump(page);
      const whole = await readFile(COPY);
      const flipped = Buffer.from(whole);
      flipped[100] = (flipped[100] ?? 0) ^ 1;
      const files = [
        { bytes: Buffer.from('{ "resourceType": "Bundle" }'), why: "It looks like a record file." },
        { bytes: Buffer.from("%PDF-1.7"), why: "This is not a copy that this site has saved." },
        { bytes: whole.subarray(0, -10), why: "The end of this file is missing." },
        { bytes: Buffer.alloc(0), why: "The end of this file is missing." },
        { bytes: flipped, why: "This file is damaged" },
      ];
      for (const { bytes, why } of files) {
        await page.getByLabel("File with the copy").setInputFiles({ name: "x", mimeType: "", buffer: bytes });
        await page.getByRole("alert").getByText(why).waitFor();
        expect(await page.getByLabel("Passphrase of this copy").count()).toBe(0);
      }
      for (const [passphrase, why] of [
        ["", "There is no passphrase yet."],
        ["four plain words apart", "This passphrase does not open the copy."],
      ] as const) {
        await openFile(page, COPY, passphrase);
        await page.getByRole("alert").getByText(why).waitFor();
      }
      expect(await dump(page)).toBe(before);
    }));

  test("replacing asks first what would be lost; adding loses nothing", () =>
    withPage(async (page) => {
      await put(page, { resourceType: "Observation", id: "only-here" }, "typed");
      const here = await dump(page);
      await openFile(page, COPY, COPY_PASSPHRASE);
      await page.getByLabel("Put it in the place of what is here").check();
      await press(page, "Bring it back");
      await said(page, "Tick the line above first");
      expect(await dump(page)).toBe(here);
      await press(page, "Leave everything as it is");
      expect(await dump(page)).toBe(here);

      await openFile(page, COPY, COPY_PASSPHRASE);
      await page.getByLabel("Add it to what is here").check();
      await press(page, "Bring it back");
      await said(page, "Done. Kept here now: 4 entries and 2 questions.");

      await openFile(page, COPY, COPY_PASSPHRASE);
      await page.getByLabel("Put it in the place of what is here").check();
      await page.getByLabel("I know that 1 entry will be gone.").check();
      await press(page, "Bring it back");
      await said(page, "Done. Kept here now: 3 entries and 2 questions.");
    }));

  test("an import is removed whole, after a question", () =>
    withPage(async (page) => {
      await bringBack(page, COPY, COPY_PASSPHRASE);
      await page.getByRole("button", { name: "Undo: File, 1 May 2026: 2 entries" }).click();
      await press(page, "Keep them");
      expect(JSON.parse(await dump(page)).entries).toHaveLength(3);
      await page.getByRole("button", { name: "Undo: File, 1 May 2026: 2 entries" }).click();
      await press(page, "Remove them");
      await said(page, "2 entries removed.");
      expect(JSON.parse(await dump(page)).entries).toHaveLength(1);
    }));

  test("what is handed over is a Bundle without what is private, unless its owner says so", () =>
    withPage(async (page) => {
      await bringBack(page, COPY, COPY_PASSPHRASE);
      const hiv = { coding: [{ system: "http://snomed.info/sct", code: "86406008" }] };
      await put(
        page,
        { resourceType: "Condition", id: "private", subject: { reference: "Patient/me" }, code: hiv },
        "typed",
      );
      const handed = async () => {
        const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Save as FHIR")]);
        const bundle = JSON.parse(await readFile(await download.path(), "utf8"));
        expect([bundle.resourceType, bundle.type]).toEqual(["Bundle", "collection"]);
        return bundle.entry.map(({ resource }: { resource: { id: string } }) => resource.id).sort();
      };
      expect(await handed()).toEqual(["haemoglobin-1", "lymphocytes-1", "me"]);
      await said(page, "1 entry left out.");
      await page.getByLabel("With what I told about pregnancy").check();
      expect(await handed()).toEqual(["haemoglobin-1", "lymphocytes-1", "me", "private"]);
    }));

  test("what is changed in one tab is seen in the other", () =>
    withPage(async (page) => {
      const other = await page.context().newPage();
      await other.goto(`${walk.server.origin}/companion/data`);
      await other.getByText("Nothing is kept here yet.").waitFor();
      await bringBack(page, COPY, COPY_PASSPHRASE);
      await other.getByRole("rowheader", { name: "Results and measurements" }).waitFor();
    }));

  test("what no reader understands can be saved as it is, and deleted", () =>
    withPage(async (page) => {
      await bringBack(page, COPY, COPY_PASSPHRASE);
      await page.goto(`${walk.server.origin}/about`);
      await page.evaluate(`new Promise((resolve) => {
        const request = indexedDB.open("afterscript", 99);
        request.onsuccess = () => resolve(request.result.close());
      })`);
      await page.goto(`${walk.server.origin}/companion/data`);
      await said(page, "was written by a newer version of this site");
      const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Save it as it is")]);
      const { version, rows } = JSON.parse(await readFile(await download.path(), "utf8"));
      expect([version, rows.entries.length, rows.questions.length]).toEqual([99, 3, 2]);
      await page.getByLabel("Type “delete” to go on").fill("delete");
      await press(page, "Delete everything");
      await said(page, "Everything of this site is gone from this browser.");
      await press(page, "Try again");
      await said(page, "Nothing is kept here yet.");
    }));

  test("deleting everything ends the service worker and what it kept, too", async () => {
    const { page, context } = await openPage(walk.browser, {
      origin: walk.server.origin,
      width: 390,
      serviceWorkers: "allow",
    });
    await page.goto(`${walk.server.origin}/companion/data`);
    await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
    await bringBack(page, COPY, COPY_PASSPHRASE);
    expect(await page.evaluate<string[]>("caches.keys()")).not.toEqual([]);
    await page.getByLabel("Type “delete” to go on").fill("delete");
    await press(page, "Delete everything");
    await said(page, "Everything of this site is gone from this browser.");
    const left =
      "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations().then(({ length }) => length)])";
    expect(await page.evaluate(left)).toEqual([[], 0]);
    await context.close();
  });

  test.each([
    { width: 320, theme: "light" },
    { width: 390, theme: "dark" },
    { width: 1280, theme: "light" },
    { width: 1280, theme: "dark" },
  ] as const)("at $width px, $theme: nothing wider than the page, nothing that axe finds", async ({ width, theme }) => {
    const { page, context } = await open({ width, theme });
    await bringBack(page, COPY, COPY_PASSPHRASE);
    await page.getByRole("button", { name: /^Undo/ }).first().click();
    await press(page, "Save a copy");
    await openFile(page, COPY, COPY_PASSPHRASE);
    await page.getByLabel("Put it in the place of what is here").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    expect(await axe(page)).toEqual([]);
    await context.close();
  });
});

describe.skipIf(chromiumPath === undefined)("your data in another language", () => {
  test.each([
    { language: "en-XA", direction: "ltr" },
    { language: "ar-XB", direction: "rtl" },
  ] as const)("$language, $direction: every string comes from the catalog, and there is room for it", async (made) => {
    const [server, browser] = await Promise.all([runServer({ language: made.language }), launchChromium()]);
    try {
      const { page } = await openPage(browser, { origin: server.origin, width: 320 });
      await page.goto(`${server.origin}/companion/data`);
      await page.setInputFiles("#restore ~ div input[type=file]", COPY);
      await page.fill("#restore ~ form input", COPY_PASSPHRASE);
      await page.press("#restore ~ form input", "Enter");
      await page.click("#restore ~ form.card button[type=submit]");
      await page.waitForSelector("#imports");
      await page.click("#imports ~ ul button");
      await page.setInputFiles("#restore ~ div input[type=file]", COPY);
      await page.fill("#restore ~ form input", "not these words");
      await page.press("#restore ~ form input", "Enter");
      await page.waitForSelector("#restore ~ .action-line [role=alert]");
      await page.fill("#restore ~ form input", COPY_PASSPHRASE);
      await page.press("#restore ~ form input", "Enter");
      await page.check("#restore ~ form.card input[value=replace]");
      expect(await page.evaluate("document.documentElement.dir")).toBe(made.direction);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
      const texts = await page.evaluate<string[]>(TEXTS);
      expect(texts.filter((text) => text.includes("⟦")).length).toBeGreaterThan(60);
      expect(texts.filter((text) => !text.includes("⟦") && !DAY.test(text))).toEqual([]);
    } finally {
      await Promise.all([server.close(), browser.close()]);
    }
  }, 120_000);
});

/** Written the same in all languages so far. */
const DAY = /^\d{1,2} [A-Z][a-z]{2} \d{4}$/;

/** Texts and labels of the screen that have a letter in them. */
const TEXTS = `(() => {
  const screen = document.getElementById("screen");
  const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode.data.trim());
  for (const labelled of screen.querySelectorAll("[aria-label]")) found.push(labelled.getAttribute("aria-label"));
  return found.filter((text) => /[A-Za-z]/.test(text));
})()`;

type Resource = { readonly resourceType: string; readonly id: string; readonly [field: string]: unknown };

/** Puts one entry in by hand, past the screens, and has the page look again. */
async function put(page: Page, resource: Resource, from: string): Promise<void> {
  const entry = { id: `${resource.resourceType}/${resource.id}`, resource, from, added: "2026-06-12T08:00:00.000Z" };
  await page.evaluate(`new Promise((resolve) => {
    const request = indexedDB.open("afterscript");
    request.onsuccess = () => {
      const transaction = request.result.transaction("entries", "readwrite");
      transaction.objectStore("entries").put(${JSON.stringify({ ...entry, batch: "by-hand" })});
      transaction.oncomplete = () => resolve(request.result.close());
    };
  })`);
  await page.reload();
  await page.waitForSelector("#kept");
}
