import { atRiskOf, type EarlierMedicines } from "./at-risk.ts";
import { type Contribution, MONTH_NOT_KNOWN } from "./contribution.ts";
import { doseOf } from "./dose.ts";
import { type Crossing, crossingsOf, type Unread } from "./limits.ts";
import { monitoringOf } from "./monitoring.ts";
import { daysOf, type Month } from "./month.ts";
import type { Past } from "./past.ts";
import { screeningOf } from "./screening.ts";
import { type Start, startsOf } from "./starts.ts";

/** What one patient's record adds to the measures, before the worklist is asked. */
export type PatientMeasures = {
  readonly contributions: readonly Contribution[];
  readonly limits: readonly (Crossing | Unread)[];
};

export function measuresOf(past: Past, months: readonly Month[], earlier: EarlierMedicines): PatientMeasures {
  return {
    contributions: past.drugs.flatMap((drug) => [
      ...startsOf(past, drug)
        .filter((start) => isWithin(start, months))
        .flatMap((start) => [screeningOf(past, start), atRiskOf(past, start, earlier)]),
      ...monitoringOf(past, drug, months),
      ...months.flatMap((month) => doseOf(past, drug, month) ?? []),
    ]),
    limits: past.drugs.flatMap((drug) => crossingsOf(past, drug, months)),
  };
}

/** A start of which only the year is known is told where it may lie in the time asked for. */
function isWithin({ month, span }: Start, months: readonly Month[]): boolean {
  if (month !== MONTH_NOT_KNOWN) return months.includes(month);
  const [first, last] = [months.at(0), months.at(-1)];
  if (first === undefined || last === undefined) return false;
  return span.earliest <= daysOf(last).last && span.latest >= daysOf(first).first;
}
