import type { DoneId } from "@afterscript/wording";
import { type ActRequest, type ItemAction, isUrgentLane, type Lane, SECOND_LOOK_DAYS } from "../../clinic/api.ts";
import type { FieldError } from "../../parts/Field.tsx";
import { words } from "../../words/words.ts";

/** An act that is being written. */
export type ActDraft = {
  /** Made once: sent again after a failure, it is stored once. */
  readonly id: string;
  readonly action: ItemAction;
  /** What was done, where it was chosen. */
  readonly done: DoneId | "";
  readonly note: string;
  /** ISO date. */
  readonly until: string;
  /** Staff id. */
  readonly to: string;
};

/** What an act asks for. Of what was done, one is enough: chosen, or written in the note. */
export const ASKS = {
  done: { note: true, until: false, to: false },
  "message-drafted": { note: false, until: false, to: false },
  "test-ordered": { note: false, until: false, to: false },
  snooze: { note: true, until: true, to: false },
  "will-monitor": { note: true, until: true, to: false },
  "hand-over": { note: false, until: false, to: true },
} as const satisfies Record<ItemAction, Record<"note" | "until" | "to", boolean>>;

export type ActFaults = { readonly note?: FieldError; readonly until?: FieldError; readonly to?: FieldError };

/** What is missing or cannot be in an act; empty when it can be sent. `day` is today, as an ISO date. */
export function faultsOf({ action, done, note, until, to }: ActDraft, day: string): ActFaults {
  const asks = ASKS[action];
  const say = words().clinic.act;
  return {
    ...(asks.note &&
      done === "" &&
      note.trim() === "" && { note: say.noteMissing[action as keyof typeof say.noteMissing] }),
    ...(asks.until && until === "" && { until: say.untilMissing }),
    ...(asks.until && until !== "" && until <= day && { until: say.untilPast }),
    ...(asks.to && to === "" && { to: say.toMissing }),
  };
}

export function requestOf({ id, action, done, note, until, to }: ActDraft, signature: string): ActRequest {
  const asks = ASKS[action];
  return {
    id,
    action,
    signature,
    ...(action === "done" && done !== "" && { done }),
    ...(note.trim() !== "" && { note: note.trim() }),
    ...(asks.until && { until }),
    ...(asks.to && { to }),
  };
}

type ActInLane = { readonly action: ItemAction; readonly lane: Lane };

/** Days ahead that one press chooses. What is urgent waits for a day at most. */
export function daysOffered({ action, lane }: ActInLane): readonly number[] {
  return action === "snooze" && isUrgentLane(lane) ? [1] : [1, 7, 14, 28];
}

/**
 * The day that stands in a form at first, as an ISO date: a snooze as short as there is, a task for the day on which the
 * item would be back by itself. Empty where the act asks for no day. `day` is today.
 */
export function dayAtFirst({ action, lane }: ActInLane, day: string): string {
  if (!ASKS[action].until) return "";
  if (action === "snooze") return daysAfter(day, 1);
  return daysAfter(day, isUrgentLane(lane) ? SECOND_LOOK_DAYS.urgent : SECOND_LOOK_DAYS.other);
}

/** The day that many days after a day; both ISO dates. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
