import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";

/** The acts that three keys do, by their letter. */
export const ACTS = { d: "done", m: "message-drafted" } as const;
export type ActKey = keyof typeof ACTS;

/** What stores each: the number of what was done, or Enter. */
const STORES = { d: "1", m: "Enter" } as const satisfies Record<ActKey, string>;

/** What somebody at a screen was told about one item. */
export type Told = {
  /** Of the row that opened. */
  readonly item: string;
  /** Another row than the one in hand opened: a newer list came between the look and the key. */
  readonly hasMoved: boolean;
  /** `left`: neither was said, and the row was left as it was. */
  readonly is: "stored" | "refused" | "left";
  /** As it stood on the screen. */
  readonly words: string;
  /** Milliseconds from the last key to these words. */
  readonly ms: number;
};

const PATIENCE_MS = 30_000;

/** The focus follows what was stored a moment after the list does. */
const FOCUS_MS = 1_000;

/** The row that has the focus; a key leads to the list where none has. Undefined: the list is empty. */
export async function rowInHand(page: Page): Promise<string | undefined> {
  const from = performance.now();
  while (performance.now() - from < FOCUS_MS) {
    const row = await focusedRow(page);
    if (row !== null) return row;
    if ((await page.locator("[data-row]").count()) === 0) break;
    await wait(20);
  }
  await page.keyboard.press("j");
  return (await focusedRow(page)) ?? undefined;
}

/** Opens the row in hand, begins an act and stores it, whatever opened; then reads what is said of it. */
export async function workItem(page: Page, inHand: string, key: ActKey): Promise<Told> {
  const before = await saidOf(page);
  await page.keyboard.press("Enter");
  const item = (await openedRow(page)) ?? inHand;
  for (const one of [key, STORES[key]]) await page.keyboard.press(one);
  const from = performance.now();
  const told = (is: Told["is"], words: string): Told => {
    return { item, hasMoved: item !== inHand, is, words, ms: Math.round(performance.now() - from) };
  };
  while (performance.now() - from < PATIENCE_MS) {
    const said = await saidOf(page);
    if (said !== before && said.startsWith("Stored: ")) return told("stored", said);
    const refusal = await refusalOf(page, item);
    if (refusal !== null) {
      await leave(page);
      return told("refused", refusal);
    }
    await wait(20);
  }
  await leave(page);
  return told("left", "");
}

/** Leaves the form, then the row, as Escape does. */
async function leave(page: Page): Promise<void> {
  for (let presses = 0; presses < 3; presses += 1) {
    if ((await page.locator("[data-panel]").count()) === 0) return;
    await page.keyboard.press("Escape");
  }
}

function focusedRow(page: Page): Promise<string | null> {
  return page.evaluate<string | null>("document.activeElement?.dataset.row ?? null");
}

function openedRow(page: Page): Promise<string | null> {
  return page.evaluate<string | null>("document.querySelector('[data-panel]')?.dataset.panel ?? null");
}

/** What was said aloud last. */
function saidOf(page: Page): Promise<string> {
  return page.evaluate<string>("document.querySelector('p[role=status].sr-only')?.textContent ?? ''");
}

/** The title of what stands in the way in an opened row. */
function refusalOf(page: Page, item: string): Promise<string | null> {
  return page.evaluate<string | null>(
    `document.querySelector('[data-panel="${item}"] [role=alert] p')?.textContent ?? null`,
  );
}
