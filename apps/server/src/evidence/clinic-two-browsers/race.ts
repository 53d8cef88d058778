import type { Browser, Page } from "playwright-core";
import type { RunningClinic } from "../../testing/run-clinic.ts";
import { openWorker, type Worked } from "./open-worker.ts";
import { rowInHand, workItem } from "./work-item.ts";

export type Race = {
  readonly worked: readonly Worked[];
  /** Times that both pressed the first key on the same row at the same moment. */
  readonly sameRow: number;
  readonly ms: number;
};

/**
 * Two demo people in two browsers work one list by keyboard until so many acts are stored or no row is left. Both begin each
 * item at the same moment: in every second round both at the first row, otherwise at one of the few that follow where they
 * are. Who presses first is by turns.
 */
export async function race(clinic: RunningClinic, browser: Browser, acts: number): Promise<Race> {
  const workers = [await openWorker(clinic, browser, "nurse"), await openWorker(clinic, browser, "prescriber")];
  const from = performance.now();
  const stored = (): number => workers.flatMap(({ told }) => told).filter(({ is }) => is === "stored").length;
  let sameRow = 0;
  for (let round = 0; stored() < acts; round += 1) {
    const rows = await Promise.all(workers.map(({ page }) => takeInHand(page, round % 2 === 0)));
    if (rows.every((row) => row === undefined)) break;
    if (rows[0] === rows[1]) sameRow += 1;
    const key = round % 5 === 4 ? "m" : "d";
    const working = workers.map(({ page, told }, at) => async (): Promise<void> => {
      const row = rows[at];
      if (row !== undefined) told.push(await workItem(page, row, key));
    });
    const inTurn = round % 4 < 2 ? working : working.toReversed();
    await Promise.all(inTurn.map((work) => work()));
  }
  const ms = Math.round(performance.now() - from);
  for (const { context } of workers) await context.close();
  // The console's own line for each refused request is no complaint of the page.
  const isComplaint = (line: string): boolean => !line.includes("status of 409");
  const worked = workers.map(({ role, id, told, answered, complaints }) => {
    return { role, id, told, answered, complaints: complaints.filter(isComplaint) };
  });
  return { worked, sameRow, ms };
}

async function takeInHand(page: Page, isAtTop: boolean): Promise<string | undefined> {
  if ((await rowInHand(page)) === undefined) return undefined;
  const keys = isAtTop ? ["Home"] : Array.from({ length: Math.floor(Math.random() * 4) }, () => "j");
  for (const key of keys) await page.keyboard.press(key);
  return rowInHand(page);
}
