import type { StorePlace } from "../../clinic/store/open-store.ts";
import { signInAt } from "../../testing/run-clinic.ts";
import { startChild } from "./child-clinic.ts";
import { findFaults } from "./find-faults.ts";
import { emptyLedger, type Ledger, laboratory, nurse, sendAct, sendMessage } from "./workers.ts";

export type Kill = {
  /** Milliseconds of load before it, after the first act that was acknowledged. */
  readonly after: number;
  readonly messages: number;
  readonly acts: number;
  readonly entries: number;
  /** Requests that had no answer when the server died. */
  readonly unanswered: number;
  readonly faults: readonly string[];
};

export type KillOptions = {
  readonly kills: number;
  /** The longest load before a kill, in milliseconds after the first act that was acknowledged. */
  readonly longest: number;
};

export type Trial = { readonly kills: readonly Kill[]; readonly retried: number; readonly refused: number };

/**
 * Starts the server, puts two laboratories and two nurses to work, kills it at a random point with SIGKILL and compares the
 * store with what was acknowledged; then again on the same store. At each new start what had no answer is sent again,
 * with the same bytes and ids.
 */
export async function killTrial(place: StorePlace, { kills, longest }: KillOptions): Promise<Trial> {
  const ledger = emptyLedger();
  const seen: Kill[] = [];
  for (let count = 0; count <= kills; count += 1) {
    const child = await startChild(place);
    const [first, second] = [await signInAt(child.origin, "nurse"), await signInAt(child.origin, "prescriber")];
    await sendAgain(ledger, first, second);
    // The last life only takes what had no answer: after it, everything that was sent is decided.
    const isLast = count === kills;
    const after = isLast ? 0 : Math.round(Math.random() * longest);
    const work = isLast
      ? []
      : [
          laboratory(first, ledger),
          laboratory(second, ledger),
          nurse(first, second.me.id, ledger),
          nurse(second, first.me.id, ledger),
        ];
    if (!isLast) await untilActed(ledger);
    await new Promise((resolve) => setTimeout(resolve, after));
    const unanswered = (): number => ledger.unansweredMessages.size + ledger.unansweredActs.size;
    await child.kill();
    await Promise.all(work);
    const { faults, ...stored } = await findFaults(place, ledger);
    seen.push({ after, unanswered: unanswered(), faults, ...stored });
  }
  return { kills: seen, retried: ledger.retried, refused: ledger.refusedActs.size };
}

/** So many messages at least are acknowledged before the first kill. */
const MESSAGES = 10;

/** On a slow machine the first answers take their time: a kill before them would prove little. */
async function untilActed({ acts, messages }: Ledger): Promise<void> {
  const before = acts.size;
  for (let tries = 0; (acts.size === before || messages.size < MESSAGES) && tries < 1_200; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

type Client = Awaited<ReturnType<typeof signInAt>>;

/** An act is sent again by whoever sent it first; it is stored once, or refused since the row has changed. */
async function sendAgain(ledger: Ledger, first: Client, second: Client): Promise<void> {
  for (const n of [...ledger.unansweredMessages]) {
    if (!(await sendMessage(first, ledger, n))) throw new Error("The server does not answer after its start.");
    ledger.retried += 1;
  }
  for (const act of [...ledger.unansweredActs.values()]) {
    const sender = act.by === second.me.id ? second : first;
    if (!(await sendAct(sender, ledger, act))) throw new Error("The server does not answer after its start.");
    ledger.retried += 1;
  }
}
