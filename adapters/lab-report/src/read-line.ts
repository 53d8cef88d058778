import { type AnalyteConcept, qualitativeOfText } from "@afterscript/fhir";
import {
  acceptedUnits,
  isRatio,
  readTypedNumber,
  readTypedUnit,
  type Writing,
  writeResult,
} from "@afterscript/fhir-write";
import { formatDay } from "@afterscript/kernel";
import type { Qualitative } from "@afterscript/record";
import { type AnalyteNames, type NamedAnalyte, namedAnalyte } from "./analyte-names.ts";
import { type FoundDay, findDays } from "./find-days.ts";
import type { DayOrder, LabRow, NotRead, Place } from "./lab-reading.ts";
import { flagOf, isDayLike, isOtherSample, RANGE_WORDS } from "./line-words.ts";
import { FOOTNOTE, type LineParts, type PrintedValue, readParts } from "./read-parts.ts";

export type LineSetting = {
  readonly names: AnalyteNames;
  readonly writing: Writing;
  readonly dayOrder: DayOrder | undefined;
  /** Days of a table whose columns are days. */
  readonly columns?: readonly FoundDay[];
  /** A title said that the result stands before the range. */
  readonly isResultFirst?: boolean;
};

type WithoutPlace<T extends Place> = Omit<T, keyof Place>;
export type BareRow = WithoutPlace<LabRow>;
export type BareNotRead = WithoutPlace<NotRead>;

export type LineOutcome =
  | { readonly is: "rows"; readonly rows: readonly BareRow[] }
  | { readonly is: "not-read"; readonly notRead: BareNotRead }
  /** A known name without a value, which may stand on the next lines; `isBare`: nothing else stands on the line. */
  | { readonly is: "name-only"; readonly named: NamedAnalyte; readonly isBare: boolean }
  | { readonly is: "other" };

/** No laboratory prints a longer line: it is a text whose line ends were lost. */
const LONGEST_LINE = 500;

/** Reads one line, or several that were joined, as results of one name. */
export function readLine(printed: string, setting: LineSetting): LineOutcome {
  if (printed.length > LONGEST_LINE) return notRead("line-too-long");
  const { writing, dayOrder } = setting;
  const line = printed.replace(/([<>])\s*or\s*=\s*/gi, "$1=");
  const [first] = findDays(line, writing.asOf, dayOrder);
  const isLed = first !== undefined && line.slice(0, first.from).trim() === "";
  const text = isLed ? line.slice(first.to).replace(/^[\s,|;]*\d{1,2}:\d{2}(?::\d{2})?(?=\s)/, "") : line;
  const found = longestName(text, setting.names);
  if (found === undefined) return tellsOfResult(text, setting) ? notRead("name-not-known") : { is: "other" };
  const { named, behind } = found;
  const outcome = readNamed(named, behind, setting);
  if (!isLed) return outcome;
  if (outcome.is === "rows") return withDay(outcome.rows, first);
  if (outcome.is !== "not-read" || outcome.notRead.asked === undefined || first.isAhead) return outcome;
  return { ...outcome, notRead: { ...outcome.notRead, asked: { ...dayOf(first), ...outcome.notRead.asked } } };
}

function withDay(rows: readonly BareRow[], day: FoundDay): LineOutcome {
  if (day.isAhead) return notRead("day-in-future", { choices: day.choices });
  return { is: "rows", rows: rows.map((row) => ({ ...dayOf(day), ...row })) };
}

function dayOf({ choices }: FoundDay): Pick<LabRow, "day" | "days"> {
  const [only] = choices;
  return choices.length === 1 && only !== undefined ? { day: only } : { days: choices };
}

function notRead(why: NotRead["why"], more: Omit<BareNotRead, "why"> = {}): LineOutcome {
  return { is: "not-read", notRead: { why, ...more } };
}

const BOUNDARY = /[\s:=|;([%.]|$/g;
const LONGEST_NAME = 100;

/** The longest beginning of a line that is a known name as a whole. */
function longestName(
  line: string,
  names: AnalyteNames,
): { readonly named: NamedAnalyte; readonly behind: string } | undefined {
  const ends = [...line.slice(0, LONGEST_NAME).matchAll(BOUNDARY)].map(({ index }) => index).reverse();
  for (const end of ends) {
    const named = namedAnalyte(line.slice(0, end), names);
    if (named === undefined) continue;
    const behind = line.slice(end);
    return { named, behind: line[end - 1] === "." ? behind.replace(/^\.+/, "") : behind };
  }
  return undefined;
}

const NO_RESULT =
  /\b(?:tel|phone|fax|www|http\w*|str\.|street|road|page|seite|patient|dob|mrn|nhs|nhi|account|acc|order|specimen id|accession|id)\b|@/i;
const RESULT_LIKE: readonly RegExp[] = [
  /\p{L}.*[\s:=|<>]\d[\d.,]*\s*(?:%|[\p{L}µμ\d.*^×]{0,9}\/\s?[\p{L}µμ\d.]+|(?:fl|pg|mm|sec|s|U|IU|ratio)\b)/iu,
  /\p{L}.*[\s:=|<>]\d[\d.,]*.*\d\s*[-–]\s*\d|\p{L}.*\d\s*[-–]\s*\d[\d.,]*.*\s\d/u,
  /\p{L}.*\d.*[<>≤≥]\s*\d/u,
  /\p{L}{2,}[\s:=|]+\d+[.,]\d+(?=[\s|]|$)/u,
];

/** Does a line without a known name look like a result all the same? Days and times are none. */
function tellsOfResult(line: string, { writing, dayOrder }: LineSetting): boolean {
  if (NO_RESULT.test(line)) return false;
  let plain = line;
  for (const { from, to } of findDays(line, writing.asOf, dayOrder)) {
    plain = plain.slice(0, from) + " ".repeat(to - from) + plain.slice(to);
  }
  plain = plain
    .replace(/\d{1,4}([./-])\d{1,2}\1\d{2,4}/g, " ")
    .replace(/\d{1,2}[:h]\d{2}(?::\d{2})?\s?(?:am|pm|uhr)?/gi, " ");
  if (RESULT_LIKE.some((pattern) => pattern.test(plain))) return true;
  const words = plain.trim().split(/[\s|:]+/);
  return words.length > 1 && words.length < 9 && qualitativeOfText(words.at(-1) ?? "") !== undefined;
}

function readNamed(named: NamedAnalyte, behind: string, setting: LineSetting): LineOutcome {
  const qualitative = named.analytes.find(({ kind }) => kind === "qualitative");
  if (qualitative !== undefined) return readAnswer(named, qualitative, behind, setting);
  const { writing, dayOrder } = setting;
  const analytes = named.analytes;
  const parts = readParts(behind, { analytes, asOf: writing.asOf, dayOrder });
  const [analyte] = analytes;
  const known = analyte === undefined || analytes.length > 1 ? {} : { analyte: analyte.id };
  if (parts.values.length === 0) {
    const isBare = !/[^\s:=|.,;*%-]/.test(behind);
    return parts.goesOn ? notRead("no-value", known) : { is: "name-only", named, isBare };
  }
  if (isOtherSample(parts.rest.join(" "))) return notRead("other-sample", known);
  if (parts.goesOn) return notRead("name-not-known");
  if (parts.day === undefined && parts.rest.some((word) => !/^[([]/.test(word) && isUnreadDay(word, setting))) {
    return notRead("day-not-readable", known);
  }
  if (parts.day?.isAhead === true) return notRead("day-in-future", { ...known, choices: parts.day.choices });
  return readValues(named, parts, setting);
}

/** Printed like a day, and no day of the calendar. */
function isUnreadDay(text: string, { writing, dayOrder }: LineSetting): boolean {
  return isDayLike(text) && findDays(text, writing.asOf, dayOrder).length === 0;
}

/** Each number of a line as a row: of one analyte, of a count and its share, or of one analyte on several days. */
function readValues(named: NamedAnalyte, parts: LineParts, setting: LineSetting): LineOutcome {
  const { values } = parts;
  const { columns = [] } = setting;
  const isTable = values.length > 1 && values.length === columns.length;
  const shared = parts.unitBefore ?? named.unit ?? (isTable ? unitOfAny(values) : undefined) ?? parts.unitOfRange;
  const rows: BareRow[] = [];
  for (const [index, value] of values.entries()) {
    const made = readValue(value, { named, parts, shared, setting });
    if (made.is === "not-read") return values.length > 1 && !isTable ? notRead("several-values", idOf(named)) : made;
    const column = isTable ? columns[index] : undefined;
    rows.push(...made.rows.map((row) => (column === undefined ? row : { ...row, ...dayOf(column) })));
  }
  const isTwice = new Set(rows.map(({ analyte }) => analyte)).size < rows.length;
  if (isTwice && !isTable) return notRead("several-values", idOf(named));
  const isInSomeColumn = columns.length > 1 && !isTable;
  return { is: "rows", rows: isInSomeColumn ? rows.map((row) => ({ ...ofColumns(columns), ...row })) : rows };
}

/** Fewer numbers than days: which of them it is of cannot be told. */
function ofColumns(columns: readonly FoundDay[]): Pick<LabRow, "days"> {
  return { days: [...new Set(columns.flatMap(({ choices }) => choices))] };
}

export function idOf({ analytes }: NamedAnalyte): { readonly analyte?: string } {
  const [only] = analytes;
  return only === undefined || analytes.length > 1 ? {} : { analyte: only.id };
}

function unitOfAny(values: readonly PrintedValue[]): string | undefined {
  return values.find(({ unit }) => unit !== undefined)?.unit;
}

type ValueSetting = {
  readonly named: NamedAnalyte;
  readonly parts: LineParts;
  readonly shared: string | undefined;
  readonly setting: LineSetting;
};

type Made =
  | { readonly is: "rows"; readonly rows: readonly BareRow[] }
  | { readonly is: "not-read"; readonly notRead: BareNotRead };

function refuse(why: NotRead["why"], more: Omit<BareNotRead, "why">): Made {
  return { is: "not-read", notRead: { why, ...more } };
}

function readValue(value: PrintedValue, { named, parts, shared, setting }: ValueSetting): Made {
  const unit = value.unit ?? shared;
  const choices = [...new Set(named.analytes.flatMap(acceptedUnits))];
  if (unit === undefined && value.otherUnit !== undefined) {
    return refuse("unit-not-accepted", { ...idOf(named), unit: value.otherUnit, choices });
  }
  const fitting = named.analytes.filter((one) => (unit === undefined ? isRatio(one) : readTypedUnit(unit, one)));
  const [analyte] = fitting;
  if (analyte === undefined || fitting.length > 1) {
    const [only] = named.analytes;
    if (unit !== undefined) return refuse("unit-not-accepted", { ...idOf(named), unit, choices });
    const asked = named.analytes.length === 1 && only !== undefined ? rowOf(only, value, unit, parts) : undefined;
    return refuse("no-unit", { ...idOf(named), choices, ...(asked && { asked }) });
  }
  const check = checked(analyte, value.text, unit, setting.writing);
  const row = rowOf(analyte, value, unit, parts);
  if ("why" in check) {
    const asked = check.why === "two-values-possible" ? { asked: row } : {};
    return refuse(check.why, { analyte: analyte.id, ...check.more, ...asked });
  }
  return { is: "rows", rows: [check.number === undefined ? row : { ...row, number: check.number }] };
}

/** Whether the app could keep this result, and as which number: the same check that it makes when it does. */
function checked(analyte: AnalyteConcept, value: string, unit: string | undefined, writing: Writing) {
  const day = formatDay(writing.asOf);
  const told = writeResult(
    { id: "row", analyte: analyte.id, value, day, ...(unit !== undefined && { unit }) },
    writing,
  );
  if (told.is === "written") return { number: told.resource.valueQuantity?.value };
  const fault = told.faults[0];
  const choices = fault?.choices;
  if (fault?.code === "VALUE_TWO_READINGS")
    return { why: "two-values-possible", more: { ...(choices && { choices }) } } as const;
  if (fault?.code === "VALUE_IMPLAUSIBLE") return { why: "value-not-believed", more: {} } as const;
  return { why: "value-not-readable", more: {} } as const;
}

function rowOf({ id }: AnalyteConcept, value: PrintedValue, unit: string | undefined, parts: LineParts): BareRow {
  const typed = readTypedNumber(value.text);
  const comparator = typed.is === "not-readable" ? undefined : typed.comparator;
  const range = value.range ?? parts.rangeBefore;
  const flag = value.flag ?? parts.flagBefore;
  const rest = parts.rest.filter((word) => word !== unit).join(" ");
  return {
    analyte: id,
    value: value.text,
    ...(comparator !== undefined && { comparator }),
    ...(unit !== undefined && { unit }),
    ...(parts.day !== undefined && dayOf(parts.day)),
    ...(range !== undefined && { range }),
    ...(flag !== undefined && { flag }),
    ...(rest !== "" && { rest }),
  };
}

const MOST_WORDS = 4;

/** The answer of a qualitative analyte: the first words behind the name. Another answer behind it makes it two. */
function readAnswer(
  named: NamedAnalyte,
  analyte: AnalyteConcept,
  behind: string,
  { writing, dayOrder, isResultFirst }: LineSetting,
): LineOutcome {
  const [day] = findDays(behind, writing.asOf, dayOrder);
  const undated = day === undefined ? behind : `${behind.slice(0, day.from)} ${behind.slice(day.to)}`;
  const words = undated
    .replace(/^[\s:=|.,;*]+/, "")
    .split(/[\s|]+/)
    .filter((word) => word !== "" && !FOOTNOTE.test(word));
  if (words.length === 0) return { is: "name-only", named, isBare: true };
  const found = firstAnswer(words);
  if (found === undefined && words.some((_, index) => firstAnswer(words.slice(index)) !== undefined)) {
    return notRead("name-not-known");
  }
  if (found === undefined)
    return notRead(/\d/.test(undated) || words.length > MOST_WORDS ? "answer-not-known" : "no-value", {
      analyte: analyte.id,
    });
  const rest = words.slice(found.count);
  const atRange = rest.findIndex((_, index) => RANGE_WORDS.test(rest.slice(index).join(" ")));
  const said = atRange === -1 ? rest : rest.slice(0, atRange);
  const other = said
    .map((_, index) => firstAnswer(said.slice(index))?.answer)
    .find((one) => one !== undefined && one !== found.answer);
  if (other !== undefined && isResultFirst !== true) return notRead("several-values", { analyte: analyte.id });
  if (isOtherSample(said.join(" "))) return notRead("other-sample", { analyte: analyte.id });
  if (day?.isAhead === true) return notRead("day-in-future", { analyte: analyte.id, choices: day.choices });
  const remarks = said.filter((word) => flagOf(word) === undefined && qualitativeOfText(word) === undefined).join(" ");
  const row: BareRow = {
    analyte: analyte.id,
    value: found.text,
    qualitative: found.answer,
    ...(day !== undefined && dayOf(day)),
    ...(remarks !== "" && { rest: remarks }),
  };
  return { is: "rows", rows: [row] };
}

function firstAnswer(
  words: readonly string[],
): { readonly answer: Qualitative; readonly text: string; readonly count: number } | undefined {
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1) {
    const text = words.slice(0, count).join(" ");
    const answer = qualitativeOfText(text);
    if (answer !== undefined && (count === 1 || qualitativeOfText(words[0] ?? "") !== answer))
      return { answer, text, count };
  }
  return undefined;
}
