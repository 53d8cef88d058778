import type { Worklist } from "@afterscript/web/public/clinic.ts";
import type { ClinicClient } from "../../testing/run-clinic.ts";
import { failureText } from "./failure-text.ts";

/** Milliseconds of each request. */
export type NurseTimes = {
  readonly list: number[];
  readonly page: number[];
  readonly claim: number[];
  /** The page and the claim, asked for together: what somebody waits for who opens a row. */
  readonly open: number[];
  /** Claims that were answered with a row that a colleague has, or that has left the list. */
  conflicts: number;
  readonly failures: string[];
};

export type NurseWork = { readonly until: number; readonly after: number; readonly times: NurseTimes };

const EVERY_MS = 2_000;

/** Every two seconds, whether or not the last time is over: reads the list, opens a row of it, gives it back. */
export async function nurse(client: ClinicClient, { until, after, times }: NurseWork): Promise<void> {
  const begins = Date.now() + after;
  const turns: Promise<void>[] = [];
  for (let dueAt = begins; dueAt < until; dueAt += EVERY_MS) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueAt - Date.now())));
    turns.push(turn(client, dueAt, times).catch((error) => void times.failures.push(failureText(error))));
  }
  await Promise.all(turns);
}

async function turn(client: ClinicClient, dueAt: number, times: NurseTimes): Promise<void> {
  const list = await answered(client.ask("/clinic/api/worklist"), dueAt);
  if (list.status !== 200) throw new Error(`The list was answered with ${list.status}.`);
  times.list.push(list.took);
  const { rows } = list.body as Worklist;
  const row = rows[Math.floor(Math.random() * rows.length)];
  if (row === undefined) return;
  const now = Date.now();
  const [page, claim] = await Promise.all([
    answered(client.ask(`/clinic/api/patients/${row.patient.id}`), now),
    answered(client.ask(`/clinic/api/items/${row.id}/claim`, { method: "POST" }), now),
  ]);
  if (page.status !== 200) throw new Error(`A patient's page was answered with ${page.status}.`);
  if (claim.status === 409) times.conflicts += 1;
  else if (claim.status !== 200) throw new Error(`A claim was answered with ${claim.status}.`);
  times.page.push(page.took);
  times.claim.push(claim.took);
  times.open.push(Math.max(page.took, claim.took));
  if (claim.status === 200) await answered(client.ask(`/clinic/api/items/${row.id}/release`, { method: "POST" }), now);
}

type Answered = { readonly status: number; readonly body: unknown; readonly took: number };

async function answered(asking: Promise<Response>, from: number): Promise<Answered> {
  const response = await asking;
  const body: unknown = await response.json();
  return { status: response.status, body, took: Date.now() - from };
}
