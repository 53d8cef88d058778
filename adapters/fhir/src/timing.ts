import { type Decimal, divideDecimals, multiplyDecimals } from "@afterscript/kernel";
import { firstObjectOf, type Json, manyOf, objectOf, textOf } from "./json.ts";
import { dosageNumber } from "./quantity.ts";

const ONE: Decimal = { n: 1, d: 1 };

/** Days in one unit of a period; months and years have no fixed number of days. */
const DAYS: ReadonlyMap<unknown, Decimal> = new Map<unknown, Decimal>([
  ["min", { n: 1, d: 1440 }],
  ["h", { n: 1, d: 24 }],
  ["d", ONE],
  ["wk", { n: 7, d: 1 }],
]);

/** GTS abbreviations and the short forms that prescribers write, as times a day. */
const ABBREVIATIONS: ReadonlyMap<string, Decimal> = new Map<string, Decimal>([
  ["QD", ONE],
  ["OD", ONE],
  ["DAILY", ONE],
  ["AM", ONE],
  ["PM", ONE],
  ["BED", ONE],
  ["HS", ONE],
  ["QHS", ONE],
  ["QAM", ONE],
  ["QPM", ONE],
  ["BID", { n: 2, d: 1 }],
  ["BD", { n: 2, d: 1 }],
  ["TID", { n: 3, d: 1 }],
  ["TDS", { n: 3, d: 1 }],
  ["QID", { n: 4, d: 1 }],
  ["QDS", { n: 4, d: 1 }],
  ["QOD", { n: 1, d: 2 }],
  ["Q4H", { n: 6, d: 1 }],
  ["Q6H", { n: 4, d: 1 }],
  ["Q8H", { n: 3, d: 1 }],
  ["Q12H", { n: 2, d: 1 }],
  ["Q24H", ONE],
  ["WK", { n: 1, d: 7 }],
]);

export function perDayOfAbbreviation(text: string): Decimal | undefined {
  return ABBREVIATIONS.get(text.replace(/\./g, "").toUpperCase());
}

/** How many times a day a FHIR Timing says, or undefined when it does not say exactly. */
export function perDayOfTiming(timing: Json | undefined): Decimal | undefined {
  if (timing === undefined) return undefined;
  const repeat = firstObjectOf(timing.repeat);
  return (repeat && perDayOfRepeat(repeat)) ?? perDayOfCode(objectOf(timing.code));
}

function perDayOfRepeat(repeat: Json): Decimal | undefined {
  if (repeat.frequencyMax !== undefined || repeat.periodMax !== undefined) return undefined;
  const times = manyOf(repeat.timeOfDay).length || manyOf(repeat.when).length;
  const days = manyOf(repeat.dayOfWeek).length;
  const given = dosageNumber(repeat.frequency);
  const frequency = given ?? (times > 0 ? { n: times, d: 1 } : ONE);
  if (frequency.n <= 0) return undefined;
  const unit = DAYS.get(repeat.periodUnit ?? repeat.periodUnits);
  const period = dosageNumber(repeat.period);
  if (unit === undefined || period === undefined) {
    const isDaily = repeat.period === undefined && repeat.periodUnit === undefined && (times > 0 || days > 0);
    return isDaily ? onDays(frequency, days) : undefined;
  }
  const perDay = divideDecimals(frequency, multiplyDecimals(period, unit));
  if (perDay === undefined || days === 0) return perDay;
  if (repeat.periodUnit !== "wk") return onDays(perDay, days);
  return period.n === period.d ? { n: days, d: 7 } : perDay;
}

function onDays(perDay: Decimal, days: number): Decimal {
  return days === 0 ? perDay : multiplyDecimals(perDay, { n: days, d: 7 });
}

function perDayOfCode(code: Json | undefined): Decimal | undefined {
  if (code === undefined) return undefined;
  for (const item of manyOf(code.coding)) {
    const known = perDayOfAbbreviation(textOf(objectOf(item)?.code) ?? "");
    if (known !== undefined) return known;
  }
  return perDayOfAbbreviation(textOf(code.text) ?? "");
}

/** Whole days of a FHIR Duration, or undefined. Part of a day counts as none. */
export function daysOfDuration(value: unknown): number | undefined {
  const duration = firstObjectOf(value);
  const amount = dosageNumber(duration?.value);
  const unit = textOf(duration?.code) ?? textOf(duration?.unit)?.toLowerCase();
  if (amount === undefined || unit === undefined || amount.n < 0) return undefined;
  const days = DAYS.get(UNIT_WORDS.get(unit) ?? unit);
  if (days === undefined) return undefined;
  const total = multiplyDecimals(amount, days);
  return Math.floor(total.n / total.d);
}

const UNIT_WORDS: ReadonlyMap<string, string> = new Map([
  ["day", "d"],
  ["days", "d"],
  ["week", "wk"],
  ["weeks", "wk"],
  ["hour", "h"],
  ["hours", "h"],
]);
