import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, Download, Page } from "playwright-core";
import { type Opened, type OpenOptions, openPage } from "./browser.ts";

const LETTERS = fileURLToPath(new URL("../../../../testkit/src/denial-letters", import.meta.url));

/** The day on which whoever pastes a letter of their own does it, so that what is counted stays the same. */
const DAY = new Date("2026-07-01T12:00:00");

/** A denial letter of the test kit, as text. */
export function denialLetter(id: string): Promise<string> {
  return readFile(`${LETTERS}/${id}.txt`, "utf8");
}

/** The page "They said no", opened on a fixed day. */
export async function openTheySaidNo(browser: Browser, options: OpenOptions): Promise<Opened> {
  const opened = await openPage(browser, options);
  await opened.page.clock.setFixedTime(DAY);
  await opened.page.goto(`${options.origin}/they-said-no`);
  await headingOf(opened.page).waitFor();
  return opened;
}

export function headingOf(page: Page) {
  return page.locator("#screen h1:visible").first();
}

/** Touches a button by its words. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.locator("#screen").getByRole("button", { name }).first().click();
}

/** Answers questions until the answer stands there; gives the questions in their order, one touch each or more. */
export async function answerQuestions(
  page: Page,
  answer: (question: string, page: Page) => Promise<number>,
): Promise<{ readonly asked: readonly string[]; readonly touches: number }> {
  const asked: string[] = [];
  let touches = 0;
  for (;;) {
    const question = await nextPlace(page, asked.at(-1));
    if (question === "answer") return { asked, touches };
    asked.push(question);
    touches += await answer(question, page);
  }
}

const WAIT = 50;
const LONGEST = 30_000;

/** The question that stands there now, or "answer"; waits until it is another one than before. */
async function nextPlace(page: Page, before: string | undefined): Promise<string> {
  const until = performance.now() + LONGEST;
  while (performance.now() < until) {
    const place = await page.evaluate<string>(
      'document.querySelector(".appeal") ? "answer" : (document.querySelector("#question")?.textContent ?? "")',
    );
    if (place !== "" && place !== before) return place;
    await page.waitForTimeout(WAIT);
  }
  throw new Error(`Nothing came after "${before}".`);
}

/** Fills in day, month and year. */
export async function fillDay(page: Page, id: string, iso: string): Promise<void> {
  const [year = "", month = "", day = ""] = iso.split("-");
  await page.fill(`#${id}-day`, String(Number(day)));
  await page.selectOption(`#${id}-month`, month);
  await page.fill(`#${id}-year`, year);
}

/** What a touch downloads, as bytes. */
export async function downloaded(page: Page, touch: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download]: [Download, unknown] = await Promise.all([
    page.waitForEvent("download", { timeout: 60_000 }),
    touch(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Databases of this origin: none, until somebody keeps something. */
export async function databases(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>("indexedDB.databases().then((all) => all.map(({ name }) => name ?? ''))");
}

/** Everything that a browser could have kept beside the database. */
export async function keptBeside(page: Page): Promise<number> {
  return page.evaluate<number>("localStorage.length + sessionStorage.length + document.cookie.length");
}
