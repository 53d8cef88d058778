import { compareDecimals, type DaySpan, type Dose } from "@afterscript/kernel";
import type { DoseStep } from "@afterscript/record";
import { firstObjectOf, type Json } from "./json.ts";
import { readDate } from "./read-date.ts";
import { timeOfDay } from "./time-of-day.ts";
import { daysOfDuration } from "./timing.ts";

/** Several dosages of one order: together one dose, or one after the other. */
export type Combined = { readonly dose: Dose } | { readonly steps: readonly DoseStep[] };

type Part = { readonly dosage: Json; readonly dose: Dose; readonly bounds: Bounds };

/**
 * Joins the dosages of an order, each of which was read as a dose: the same amount at other times of the day is one
 * dose, dosages that follow each other are its steps. Undefined wherever the record does not say which.
 */
export function combineDosages(
  dosages: readonly { readonly dosage: Json; readonly dose: Dose }[],
  start: DaySpan | undefined,
): Combined | undefined {
  const parts = dosages.map((one) => ({ ...one, bounds: boundsOf(one.dosage) }));
  const together = isWithin(parts) ? atOtherTimes(parts) : undefined;
  if (together !== undefined && parts[0]?.bounds.key === UNBOUNDED) return { dose: together };
  const groups = together === undefined ? inOrder(parts) : [parts];
  const steps = groups && stepsOf(groups, start);
  return steps && { steps };
}

type Bounds = {
  /** The same for dosages that are taken over the same days. */
  readonly key: string;
  readonly start: DaySpan | undefined;
  readonly end: DaySpan | undefined;
  readonly days: number | undefined;
};

const UNBOUNDED = "[]";

function boundsOf(dosage: Json): Bounds {
  const repeat = firstObjectOf(firstObjectOf(dosage.timing)?.repeat);
  const period = firstObjectOf(repeat?.boundsPeriod);
  const given = [repeat?.boundsPeriod, repeat?.boundsDuration, repeat?.boundsRange].filter((one) => one !== undefined);
  const days = daysOfDuration(repeat?.boundsDuration);
  return {
    key: JSON.stringify(given),
    start: readDate(period?.start),
    end: readDate(period?.end),
    days: days !== undefined && days > 0 ? days : undefined,
  };
}

function isWithin(parts: readonly Part[]): boolean {
  return parts.every(({ bounds }) => bounds.key === parts[0]?.bounds.key);
}

/** "5 mg in the morning" and "5 mg in the evening" are 5 mg twice daily. */
function atOtherTimes(parts: readonly Part[]): Dose | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const times = new Set(parts.map(({ dosage }) => timeOfDay(dosage)));
  if (times.has(undefined) || times.size < parts.length) return undefined;
  const isSame = parts.every(({ dose }) => isOnceDaily(dose) && isSameAmount(dose, first.dose));
  return isSame ? { ...first.dose, perDay: { n: parts.length, d: 1 } } : undefined;
}

function isOnceDaily({ perDay }: Dose): boolean {
  return perDay.n === perDay.d;
}

function isSameAmount(a: Dose, b: Dose): boolean {
  return a.unit === b.unit && a.form === b.form && compareDecimals(a.amount, b.amount) === 0;
}

/** Dosages that belong to one step, the steps in their order: by `sequence`, or where each has a first day, by that. */
function inOrder(parts: readonly Part[]): readonly (readonly Part[])[] | undefined {
  const numbers = parts.map(({ dosage }) => (typeof dosage.sequence === "number" ? dosage.sequence : undefined));
  const starts = parts.map(({ bounds }) => bounds.start?.earliest);
  const places = numbers.includes(undefined) ? starts : numbers;
  const byPlace = new Map<number, Part[]>();
  for (const [at, part] of parts.entries()) {
    const place = places[at];
    if (place === undefined) return undefined;
    byPlace.set(place, [...(byPlace.get(place) ?? []), part]);
  }
  return [...byPlace].sort(([a], [b]) => a - b).map(([, group]) => group);
}

function stepsOf(groups: readonly (readonly Part[])[], start: DaySpan | undefined): readonly DoseStep[] | undefined {
  const steps: DoseStep[] = [];
  let next = start;
  for (const [at, group] of groups.entries()) {
    const [first] = group;
    const dose = group.length === 1 ? first?.dose : isWithin(group) ? atOtherTimes(group) : undefined;
    if (first === undefined || dose === undefined) return undefined;
    const { bounds } = first;
    const before = steps.at(-1)?.until;
    if (bounds.start !== undefined && before !== undefined && bounds.start.earliest <= before.latest) return undefined;
    const from = bounds.start ?? next;
    const until = bounds.end ?? shift(from, bounds.days === undefined ? undefined : bounds.days - 1);
    if (until === undefined && (at < groups.length - 1 || isEndUnclear(bounds))) return undefined;
    steps.push({ dose, ...(from !== undefined && { from }), ...(until !== undefined && { until }) });
    next = shift(until, 1);
  }
  return steps;
}

/** Bounds that are there and give neither a first nor a last day: a range, or a duration that is no whole days. */
function isEndUnclear({ key, start }: Bounds): boolean {
  return key !== UNBOUNDED && start === undefined;
}

function shift(span: DaySpan | undefined, days: number | undefined): DaySpan | undefined {
  if (span === undefined || days === undefined) return undefined;
  return { earliest: span.earliest + days, latest: span.latest + days };
}
