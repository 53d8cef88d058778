import type { Expression, Interval, Statement } from "@afterscript/engine";
import { type Band, type Dose, type End, formatFrequency, toNumber } from "@afterscript/kernel";
import { amountText } from "@afterscript/wording";
import { quantity } from "../words/text.ts";
import { words } from "../words/words.ts";

/** Parts that are always one number. A part may be followed by its place: `amount-2`, `dose-2`, `age-2`. */
export const FACT_PARTS = [
  "limit",
  "restart",
  "confirm-within",
  "first",
  "second",
  "every",
  "after-increase",
  "after-last-dose",
  "dose",
  "age",
  "since-start",
  "result",
  "daily",
  "amount",
] as const;
type PlainPart = (typeof FACT_PARTS)[number];
/** Which number of a statement a text shows. */
export type FactPart = PlainPart | `${PlainPart}-${number}`;

const PART = new RegExp(`^(?<part>${FACT_PARTS.join("|")})(?:-(?<place>[1-9]))?$`);

export function isFactPart(text: string): text is FactPart {
  return PART.test(text);
}

/** "below", "500", "/µL": words before the number, its unit, and words after it. */
export type FactPiece = {
  readonly words?: string;
  readonly value: string;
  readonly unit: string;
  readonly after?: string;
};

/** The number of a statement as pieces of text: "below", "500", "/µL". Undefined when the statement holds none. */
export function factPieces(statement: Statement, part: FactPart): readonly FactPiece[] | undefined {
  const { part: plain, place = "1" } = PART.exec(part)?.groups ?? {};
  if (plain === undefined) return undefined;
  const found = PIECES[plain as PlainPart](statement, Number(place) - 1);
  return found === undefined || found.length === 0 ? undefined : found;
}

type Found = readonly FactPiece[] | undefined;

const PIECES: Readonly<Record<PlainPart, (statement: Statement, place: number) => Found>> = {
  limit: (one) => (isLimit(one) ? pieces(one.limit ?? one.fall, one.unit) : undefined),
  restart: (one) => {
    if (!isLimit(one) || one.restart === undefined) return undefined;
    return pieces("fall" in one.restart ? one.restart.fall : one.restart, one.unit);
  },
  "confirm-within": (one) => (isLimit(one) ? days(one.confirm?.withinDays) : undefined),
  first: (one) => (isFollowUp(one) ? interval(one.first) : undefined),
  second: (one) => (isFollowUp(one) ? interval(one.second) : undefined),
  every: (one) => (isFollowUp(one) ? interval(one.every) : undefined),
  "after-increase": (one) => (isFollowUp(one) ? interval(one.afterDoseIncrease) : undefined),
  "after-last-dose": (one) => days(one.followUntilDays),
  dose: (one, place) => dose(dosesOf(one)[place]),
  age: (one, place) => ages(bandsAsked(one, "age")[place]),
  "since-start": (one, place) => plainBand(bandsAsked(one, "since-start")[place]),
  result: (one, place) => pieces(bandsAsked(one, "result")[place], undefined),
  daily: (one, place) => pieces(bandsAsked(one, "taking")[place] ?? bandsAsked(one, "current-dose")[place], undefined),
  amount: (one, place) => amount((one.says ?? []).flatMap(({ amounts = [] }) => amounts)[place]),
};

type Limit = Extract<Statement, { kind: "lab-threshold"; confirm?: unknown }>;
function isLimit(one: Statement): one is Limit {
  return one.kind === "lab-threshold" && !("notStated" in one);
}

type FollowUp = Extract<Statement, { kind: "follow-up-test"; by: unknown }>;
function isFollowUp(one: Statement): one is FollowUp {
  return one.kind === "follow-up-test" && !("notStated" in one);
}

function dosesOf(one: Statement): readonly Dose[] {
  if ("notStated" in one) return [];
  if (one.kind === "lab-threshold") return one.doses ?? one.doseMap?.map(({ to }) => to) ?? [];
  return one.kind === "dose" ? (one.limit ?? one.doseMap?.map(({ to }) => to) ?? []) : [];
}

function dose(given: Dose | undefined): Found {
  if (given === undefined) return undefined;
  const after = words().parts.fact.often(formatFrequency(given));
  return [{ value: String(toNumber(given.amount)), unit: given.unit, after }];
}

/** The bands of one sort of question, in the rule first and then in its guard. */
function bandsAsked(statement: Statement, is: Expression["is"]): readonly Band[] {
  const roots = ["if" in statement ? statement.if : undefined, statement.when, requiresOf(statement)];
  return roots.flatMap((root) => (root === undefined ? [] : bandsIn(root, is)));
}

function requiresOf(statement: Statement): Expression | undefined {
  return "requires" in statement ? statement.requires : undefined;
}

function bandsIn(question: Expression, is: Expression["is"]): readonly Band[] {
  if (question.is === "all" || question.is === "any") return question.of.flatMap((one) => bandsIn(one, is));
  if (question.is === "not") return bandsIn(question.of, is);
  if (question.is !== is) return [];
  if (question.is === "taking") return question.daily === undefined ? [] : [question.daily];
  return "band" in question ? [question.band] : [];
}

/** "65 or older", "younger than 18": completed years need no unit. */
function ages(band: Band | undefined): Found {
  if (band === undefined) return undefined;
  const say = words().parts.fact;
  const low = band.low && yearsOf(band.low, band.low.closed ? { after: say.orOlder } : { words: say.olderThan });
  const high =
    band.high && yearsOf(band.high, band.high.closed ? { after: say.orYounger } : { words: say.youngerThan });
  return [low, high].filter((one) => one !== undefined);
}

function yearsOf({ printed }: End, beside: Pick<FactPiece, "words" | "after">): FactPiece {
  return { ...beside, value: printed.split(/\s+/)[0] ?? printed, unit: "" };
}

/** A time from the start that a rule turns on: its number alone. */
function plainBand(band: Band | undefined): Found {
  const end = band?.low ?? band?.high;
  return end && amount(end.printed);
}

function amount(written: string | undefined): Found {
  if (written === undefined) return undefined;
  const [value = "", ...unit] = amountText(written)
    .replace(/^(\d[\d.,]*)(?=[^\d\s.,])/, "$1 ")
    .split(" ");
  return [{ value: grouped(value), unit: unit.join(" ") }];
}

function pieces(band: Band | undefined, unit: string | undefined): readonly FactPiece[] | undefined {
  if (band === undefined) return undefined;
  const say = words().parts.fact;
  const low = band.low && piece(band.low, unit, band.low.closed ? say.atOrAbove : say.above);
  const high = band.high && piece(band.high, unit, band.high.closed ? say.atOrBelow : say.below);
  return [low, high].filter((one) => one !== undefined);
}

function piece({ printed }: End, unit: string | undefined, before: string): FactPiece {
  const [value = printed, own] = printed.split(/\s+/);
  return { words: before, value: grouped(value), unit: quantity("", own ?? unit).trim() };
}

/** 1000 is read more easily as 1,000; a decimal is left as the source prints it. */
function grouped(value: string): string {
  return /^\d{4,}$/.test(value) ? Number(value).toLocaleString("en-US") : value;
}

function days(count: number | undefined): readonly FactPiece[] | undefined {
  return count === undefined ? undefined : interval({ from: count, to: count });
}

const DAYS_A_MONTH = 365.2425 / 12;

function interval(given: Interval | undefined): readonly FactPiece[] | undefined {
  if (given === undefined) return undefined;
  if (given.from <= 1 && given.to > 1)
    return interval({ from: given.to, to: given.to })?.map((one) => ({ ...one, words: words().parts.fact.within }));
  const [size, unit] = sizeOf(given);
  const from = Math.round(given.from / size);
  const to = Math.round(given.to / size);
  return [{ value: words().parts.fact.span(from, to), unit: words().parts.fact[unit](to) }];
}

function sizeOf({ from, to }: Interval): readonly [number, "weeks" | "months" | "days"] {
  const isMonths = [from, to].every(
    (one) => one > 60 && Math.abs(one - Math.round(one / DAYS_A_MONTH) * DAYS_A_MONTH) < 2,
  );
  if ([from, to].every((one) => one % 7 === 0) && !(isMonths && from > 90)) return [7, "weeks"];
  return isMonths ? [DAYS_A_MONTH, "months"] : [1, "days"];
}
