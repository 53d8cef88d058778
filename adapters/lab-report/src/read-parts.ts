import type { AnalyteConcept } from "@afterscript/fhir";
import { readTypedNumber, readTypedRange, readTypedUnit } from "@afterscript/fhir-write";
import { compareDecimals, type Day } from "@afterscript/kernel";
import { type FoundDay, findDays } from "./find-days.ts";
import type { DayOrder } from "./lab-reading.ts";
import { dayIsOf, flagOf, RANGE_WORDS } from "./line-words.ts";

/** One number of a line with what belongs to it. */
export type PrintedValue = {
  readonly text: string;
  unit?: string;
  /** The word behind the number, where it is no unit that is accepted. */
  otherUnit?: string;
  range?: string;
  flag?: "low" | "high" | "normal";
};

/** What stands behind a name. */
export type LineParts = {
  readonly values: readonly PrintedValue[];
  /** A unit that stands before every value. */
  readonly unitBefore?: string;
  readonly rangeBefore?: string;
  readonly unitOfRange?: string;
  readonly flagBefore?: "low" | "high" | "normal";
  readonly day?: FoundDay;
  /** Words that are none of these, in their order. */
  readonly rest: readonly string[];
  /** Such words stand before the first value: the name goes on, or it is another. */
  readonly goesOn: boolean;
};

type Draft = { -readonly [K in keyof LineParts]: LineParts[K] } & { values: PrintedValue[]; rest: string[] };

export type PartsOptions = {
  readonly analytes: readonly AnalyteConcept[];
  readonly asOf: Day;
  readonly dayOrder?: DayOrder | undefined;
};

/** Digits in groups of three; not where the last group begins a range ("250 150-400"). */
const SPACED = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)`;
const COMPARED = "(?:<=|>=|=<|=>|<|>|≤|≥)";
const NUMBER = new RegExp(
  String.raw`^${COMPARED}?\s?(?:${SPACED}(?!\s*[-–—*^])(?:[.,]\d+)?|\d[\d.,'’]*\d|\d|[.,]\d+)(?![*^×/\d]|[xXeE]\d|[.,]\d)`,
);
const PRINTED = String.raw`(?:${SPACED}(?:[.,]\d+)?|\d[\d.,'’]*)`;
const RANGE = new RegExp(String.raw`^(?:[([]\s*)?${PRINTED}\s*(?:[-–—−]|to|bis|à|\.\.\.?)\s*${PRINTED}(?:\s*[)\]])?`);
const BOUND = new RegExp(
  String.raw`^(?:[([]\s*)?(?:${COMPARED}|up to|bis(?: zu)?|below|under|above|over|less than|greater than|more than)\s*${PRINTED}(?:\s*[)\]])?`,
  "i",
);
const SKIPPED = /^[\s|:;=,_·…]+|^\.{2,}/;
const WORD = /^[^\s|]+/;
const BRACKETED = /^[([][^()[\]]*[)\]]/;
/** The raised number of a footnote, which copying brings down to the line: no result is printed so. */
export const FOOTNOTE = /^0\d$/;

/** Takes what stands behind a name apart, in whatever order a laboratory prints it. Total: nothing is left over. */
export function readParts(text: string, options: PartsOptions): LineParts {
  const days = findDays(text, options.asOf, options.dayOrder);
  const draft: Draft = { values: [], rest: [], goesOn: false };
  let at = 0;
  let isBehindNumber = false;
  while (at < text.length) {
    const skipped = SKIPPED.exec(text.slice(at))?.[0];
    if (skipped !== undefined) {
      at += skipped.length;
      continue;
    }
    const left = text.slice(at);
    const day = days.find(({ from }) => from === at);
    const taken: Taken = day === undefined ? takePart(left, draft, isBehindNumber, options) : takeDay(day, text, draft);
    isBehindNumber = taken.isNumber === true;
    at += Math.max(1, taken.length);
  }
  dropFootnote(draft);
  return draft;
}

type Taken = { readonly length: number; readonly isNumber?: true };

/** The day that a report was printed is none of a result. */
function takeDay(day: FoundDay, text: string, draft: Draft): Taken {
  if (dayIsOf(text.slice(0, day.from)) === "other") draft.rest.push(text.slice(day.from, day.to));
  else draft.day ??= day;
  return { length: day.to - day.from };
}

function takePart(left: string, draft: Draft, isBehindNumber: boolean, options: PartsOptions): Taken {
  return (
    takeNamedRange(left, draft, options) ??
    (isBehindNumber ? takeUnit(left, draft, options) : undefined) ??
    takeRange(left, draft, options) ??
    takeNumber(left, draft) ??
    takeUnit(left, draft, options) ??
    takeWord(left, draft, isBehindNumber)
  );
}

/** "Ref.: 1.0-4.0", "Normal range: Negative": what follows is the laboratory's own range, a number or not. */
function takeNamedRange(left: string, draft: Draft, options: PartsOptions): Taken | undefined {
  const label = RANGE_WORDS.exec(left)?.[0];
  if (label === undefined || label.trim() === "") return undefined;
  const behind = left.slice(label.length);
  const range = takeRange(behind, draft, options, true);
  if (range !== undefined) return { length: label.length + range.length };
  if (!/[:.]\s*$/.test(label)) return undefined;
  const words = /^[^|\t\d]{0,40}/.exec(behind)?.[0].trimEnd() ?? "";
  return { length: label.length + words.length };
}

function takeRange(left: string, draft: Draft, options: PartsOptions, isNamed = false): Taken | undefined {
  const current = draft.values.at(-1);
  const isBracketed = /^[([]/.test(left);
  const mayBeBound = isNamed || isBracketed || (current !== undefined && current.range === undefined);
  const match = RANGE.exec(left) ?? (mayBeBound ? BOUND.exec(left) : null);
  if (match === null || !isClosed(match[0]) || !isRange(match[0])) return undefined;
  const range = match[0].replace(/^[([]\s*|\s*[)\]]$/g, "");
  if (current === undefined) draft.rangeBefore ??= range;
  else current.range ??= range;
  const behind = /^\s*/.exec(left.slice(match[0].length))?.[0].length ?? 0;
  const unit = unitAt(left.slice(match[0].length + behind), options);
  if (unit === undefined) return { length: match[0].length };
  draft.unitOfRange ??= unit.unit;
  return { length: match[0].length + behind + unit.length };
}

/** Two ends in the wrong order are a number and the beginning of a range. */
function isRange(text: string): boolean {
  const range = readTypedRange(text);
  if (range?.low === undefined || range.high === undefined) return range !== undefined;
  return compareDecimals(range.low.value, range.high.value) <= 0;
}

/** "(12-16" without its end holds more than a range. */
function isClosed(text: string): boolean {
  return /^[([]/.test(text) === /[)\]]$/.test(text);
}

function takeNumber(left: string, draft: Draft): Taken | undefined {
  const text = NUMBER.exec(left)?.[0];
  if (text === undefined || readTypedNumber(text).is === "not-readable") return undefined;
  draft.values.push({ text });
  return { length: text.length, isNumber: true };
}

function takeUnit(left: string, draft: Draft, options: PartsOptions): Taken | undefined {
  const found = unitAt(left, options);
  if (found === undefined) return undefined;
  const current = draft.values.at(-1);
  if (current === undefined) draft.unitBefore ??= found.unit;
  else if (current.unit === undefined) {
    current.unit = found.unit;
    delete current.otherUnit;
  }
  return { length: found.length };
}

const LONGEST_UNIT = 4;

/** The longest run of words that is a unit of one of the analytes. A bare number is none, though a ratio has the unit 1. */
function unitAt(
  left: string,
  { analytes }: PartsOptions,
): { readonly unit: string; readonly length: number } | undefined {
  const words = left.split(/(?<=\S)(?=[\s|]|$)/, LONGEST_UNIT);
  for (let count = words.length; count > 0; count -= 1) {
    const printed = words.slice(0, count).join("");
    const text = printed.replace(/[,;]$/, "");
    const unit = [text, text.replace(/^[([]\s*(.*?)\s*[)\]]$/, "$1")].find((one) => isUnit(one, analytes));
    if (unit !== undefined) return { unit, length: text.length };
  }
  return undefined;
}

function isUnit(text: string, analytes: readonly AnalyteConcept[]): boolean {
  if (text === "" || /^[\d.,\s]+$/.test(text)) return false;
  return analytes.some((analyte) => readTypedUnit(text, analyte) !== undefined);
}

function takeWord(left: string, draft: Draft, isBehindNumber: boolean): Taken {
  const word = (BRACKETED.exec(left) ?? WORD.exec(left))?.[0] ?? left[0] ?? "";
  const flag = flagOf(word);
  const current = draft.values.at(-1);
  if (flag !== undefined) {
    if (flag !== "none" && current !== undefined) current.flag ??= flag;
    else if (flag !== "none") draft.flagBefore ??= flag;
    return { length: word.length };
  }
  if (isBehindNumber && current !== undefined) current.otherUnit = word;
  if (current === undefined) draft.goesOn = true;
  draft.rest.push(word);
  return { length: word.length };
}

function dropFootnote(draft: Draft): void {
  const isFootnote = ({ text, unit, otherUnit }: PrintedValue) =>
    FOOTNOTE.test(text) && unit === undefined && otherUnit === undefined;
  const results = draft.values.filter((value) => !isFootnote(value));
  const [first] = results;
  if (first === undefined || results.length === draft.values.length) return;
  for (const { range, flag } of draft.values.filter(isFootnote)) {
    if (range !== undefined) first.range ??= range;
    if (flag !== undefined) first.flag ??= flag;
  }
  draft.values = results;
}
