import type { AppealForm } from "@afterscript/check/public/appeal.ts";
import type { DayParts } from "../../../parts/DayFields.tsx";
import type { FieldError } from "../../../parts/Field.tsx";
import { toldDay } from "../../../parts/told-day.ts";
import { date } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";

export type Step = NonNullable<AppealForm["steps"]>[number];

/** The days of a step, in the order in which they can only come. */
export const STEP_DAYS = ["sent", "received", "decided", "decisionReceived"] as const;
export type StepDay = (typeof STEP_DAYS)[number];

export type TypedStep = {
  /** What was written down before: what is not asked here stays. */
  readonly before: Step;
  readonly days: Readonly<Record<StepDay, DayParts>>;
  readonly outcome: "" | "approved" | "denied";
};

export type StepBounds = {
  /** ISO date: what happened did not happen later. */
  readonly latest: string;
  /** ISO date of the letter that this step answers. */
  readonly letter?: string | undefined;
};

export type ReadStep =
  | { readonly is: "read"; readonly step: Step }
  | { readonly is: "fault"; readonly at: StepDay; readonly error: FieldError };

/** "2026-06-12" */
const WHOLE = 10;

/** A step as typed. A day that is none, or that lies before what it can only follow, is refused at its place. */
export function readStep({ before, days, outcome }: TypedStep, { latest, letter }: StepBounds): ReadStep {
  const { theySaidNo } = words();
  const say = theySaidNo.track;
  const told: Partial<Record<StepDay, string>> = {};
  let last = letter === undefined ? undefined : { name: say.moment.dated, day: letter };
  for (const at of STEP_DAYS) {
    const day = toldDay(days[at], { latest });
    if (day.is === "open") continue;
    if (day.is === "fault") return { is: "fault", at, error: day.error };
    if (day.day.length < WHOLE) return { is: "fault", at, error: theySaidNo.day.wanted };
    if (last !== undefined && day.day < last.day)
      return { is: "fault", at, error: say.order(say[at], last.name, date(last.day)) };
    told[at] = day.day;
    last = { name: say[at], day: day.day };
  }
  const { sent: _s, received: _r, decided: _d, decisionReceived: _g, outcome: _o, ...rest } = before;
  const step = { ...rest, ...told, ...(outcome !== "" && { outcome }) };
  const isEmpty = Object.keys(told).length === 0 && outcome === "";
  const wasEmpty = Object.keys(before).length === 1;
  return isEmpty && wasEmpty ? { is: "fault", at: "sent", error: say.empty } : { is: "read", step };
}
