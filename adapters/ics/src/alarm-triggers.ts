import { parseDay } from "@afterscript/kernel";

/** The hour of the morning at which an alarm rings. */
const HOUR = 9;
const HOURS = 24;

/**
 * When to ring for an all-day event, counted from the midnight at which its day begins: at nine in the morning, that many
 * days before. A morning that is not after as-of is left out. When all are, it rings on the morning of the day itself,
 * or on the next one when the day is as-of.
 */
export function alarmTriggers(on: string, asOf: string, daysBefore: readonly number[]): readonly string[] {
  const ahead = (parseDay(on) ?? 0) - (parseDay(asOf) ?? 0);
  const unique = [...new Set(daysBefore)].sort((a, b) => b - a);
  if (unique.length === 0) return [];
  const still = unique.filter((days) => days < ahead);
  return (still.length > 0 ? still : [ahead > 0 ? 0 : -1]).map(triggerOf);
}

/** A duration: the morning of the day before is 15 hours before midnight, "-PT15H". */
function triggerOf(days: number): string {
  if (days <= 0) return days === 0 ? `PT${HOUR}H` : `P${-days}DT${HOUR}H`;
  return days === 1 ? `-PT${HOURS - HOUR}H` : `-P${days - 1}DT${HOURS - HOUR}H`;
}
