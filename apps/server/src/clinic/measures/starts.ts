import { type Day, type DaySpan, formatDaySpan } from "@afterscript/kernel";
import { MONTH_NOT_KNOWN } from "./contribution.ts";
import { type Month, monthOf } from "./month.ts";
import type { Past } from "./past.ts";

/** A start of one drug, or a new start after a stop. Without a day the record gives only a month, or not even that. */
export type Start = {
  readonly drug: string;
  readonly month: Month | typeof MONTH_NOT_KNOWN;
  readonly day?: Day;
  readonly span: DaySpan;
};

/** Every start up to today that the engine reads off the orders: a renewal without a gap is none. */
export function startsOf(past: Past, drug: string): readonly Start[] {
  const spans = new Map<string, DaySpan>();
  for (const { start, authored, state } of past.record.medicationsBySubstance.get(drug) ?? []) {
    const begun = start ?? authored;
    if (begun !== undefined && state !== "planned" && begun.earliest <= past.today) {
      spans.set(formatDaySpan(begun), begun);
    }
  }
  return [...spans].flatMap(([written, span]): Start[] => {
    const therapy = past.therapyOn(drug, Math.min(span.latest, past.today));
    if (therapy?.since !== written || therapy.stage === "starting") return [];
    const month = monthOf(span.earliest);
    if (span.earliest === span.latest) return [{ drug, month, day: span.earliest, span }];
    return [{ drug, month: month === monthOf(span.latest) ? month : MONTH_NOT_KNOWN, span }];
  });
}
