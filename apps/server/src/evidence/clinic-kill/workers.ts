import { randomUUID } from "node:crypto";
import type { Worklist } from "@afterscript/web/public/clinic.ts";
import type { ClinicClient } from "../../testing/run-clinic.ts";
import { messageOf } from "./message-of.ts";

type Act = {
  readonly id: string;
  /** Staff id of whoever sends it. */
  readonly by: string;
  readonly item: string;
  readonly body: Readonly<Record<string, string>>;
};

/** What was sent and what the server said to it, over all its lives. */
export type Ledger = {
  nextMessage: number;
  /** Number of the message → the id that the server gave. */
  readonly messages: Map<number, string>;
  /** Sent without an answer: to be sent again with the same bytes. */
  readonly unansweredMessages: Set<number>;
  readonly acts: Set<string>;
  readonly unansweredActs: Map<string, Act>;
  /** Told that it was not stored. */
  readonly refusedActs: Set<string>;
  /** Landed only when it was sent again. */
  retried: number;
};

export function emptyLedger(): Ledger {
  return {
    nextMessage: 0,
    messages: new Map(),
    unansweredMessages: new Set(),
    acts: new Set(),
    unansweredActs: new Map(),
    refusedActs: new Set(),
    retried: 0,
  };
}

/** Sends messages one after the other until the server is gone. */
export async function laboratory(client: ClinicClient, ledger: Ledger): Promise<void> {
  for (;;) {
    const n = ledger.nextMessage++;
    if (!(await sendMessage(client, ledger, n))) return;
  }
}

/** False: no answer came. */
export async function sendMessage(client: ClinicClient, ledger: Ledger, n: number): Promise<boolean> {
  ledger.unansweredMessages.add(n);
  const headers = { "content-type": "application/fhir+json", "x-source": "laboratory" };
  const told = await answerTo(() => client.ask("/clinic/api/intake", { body: messageOf(n), headers }));
  if (told === undefined) return false;
  const { message } = told.body as { readonly message?: string };
  if (told.status > 201 || message === undefined)
    throw new Error(`Intake said ${told.status}: ${JSON.stringify(told.body)}`);
  ledger.messages.set(n, message);
  ledger.unansweredMessages.delete(n);
  return true;
}

/** Claims and acts on random rows of the list until the server is gone; most acts hand over, so that rows stay. */
export async function nurse(client: ClinicClient, colleague: string, ledger: Ledger): Promise<void> {
  for (;;) {
    const list = await answerTo(() => client.ask("/clinic/api/worklist"));
    if (list === undefined) return;
    const { rows } = list.body as Worklist;
    const row = rows[Math.floor(Math.random() * rows.length)];
    if (row === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      continue;
    }
    const claimed = await answerTo(() => client.ask(`/clinic/api/items/${row.id}/claim`, { method: "POST" }));
    if (claimed === undefined) return;
    if (claimed.status !== 200) continue;
    const id = randomUUID();
    const action =
      Math.random() < 0.1 ? { action: "done", done: "prescriber-told" } : { action: "hand-over", to: colleague };
    const body = { id, signature: (claimed.body as { readonly signature: string }).signature, ...action };
    if (!(await sendAct(client, ledger, { id, by: client.me.id, item: row.id, body }))) return;
  }
}

/** False: no answer came. */
export async function sendAct(client: ClinicClient, ledger: Ledger, act: Act): Promise<boolean> {
  ledger.unansweredActs.set(act.id, act);
  const told = await answerTo(() => client.ask(`/clinic/api/items/${act.item}/act`, { body: act.body }));
  if (told === undefined) return false;
  ledger.unansweredActs.delete(act.id);
  if (told.status === 200 || told.status === 201) ledger.acts.add(act.id);
  else if (told.status === 409) ledger.refusedActs.add(act.id);
  else throw new Error(`An act was answered with ${told.status}: ${JSON.stringify(told.body)}`);
  return true;
}

/** The whole answer; undefined when the connection broke before its end. */
async function answerTo(
  ask: () => Promise<Response>,
): Promise<{ readonly status: number; readonly body: unknown } | undefined> {
  try {
    const response = await ask();
    return { status: response.status, body: await response.json() };
  } catch {
    // The server was killed: what it did with this request is to be found out by sending it again.
    return undefined;
  }
}
