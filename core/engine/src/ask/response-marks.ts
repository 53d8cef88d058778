import { type Band, type Decimal, multiplyDecimals, parseDecimal } from "@afterscript/kernel";
import type { Expression, Saying } from "../knowledge.ts";
import type { Rule } from "../rule.ts";

/** What a time on the ruler stands for, in the order in which they come where two fall on one day. */
export const MARK_SORTS = [
  "itch-change",
  "first-change",
  "early-sign",
  "judge",
  "review",
  "extend",
  "re-examine",
  "adjust",
  "consider-stopping",
  "stop",
  "may-need-longer",
  "may-rise",
] as const;
export type MarkSort = (typeof MARK_SORTS)[number];

/** Times from which trials saw a change. */
export const CHANGE_SORTS: ReadonlySet<MarkSort> = new Set(["itch-change", "first-change"]);

/** Times at which a document has the response looked at. */
export const REVIEW_SORTS: ReadonlySet<MarkSort> = new Set([
  "judge",
  "review",
  "extend",
  "re-examine",
  "adjust",
  "consider-stopping",
  "stop",
]);

/** A time since the start: counted in whole days, and as the document prints it. */
export type Moment = { readonly day: number; readonly printed: string };

export type Mark = {
  readonly sort: MarkSort;
  readonly from: Moment;
  readonly to?: Moment;
  /** From then on without an end: the rule names no other time. */
  readonly onward?: true;
};

/** Which quantity of a saying is its time, or that the time is that of the statement's own question. */
type Place = number | "question";
type TimeOf = { readonly sort: MarkSort; readonly from: Place; readonly to?: Place };

const TIMES: Readonly<Record<string, TimeOf>> = {
  "first-change-from": { sort: "first-change", from: 0 },
  "first-change-between": { sort: "first-change", from: 0, to: 1 },
  "onset-between": { sort: "first-change", from: 0, to: 1 },
  "itch-may-ease-from": { sort: "itch-change", from: 0 },
  "early-response-predicts": { sort: "early-sign", from: 0 },
  "full-effect-by": { sort: "judge", from: 0 },
  "may-rise-until": { sort: "may-rise", from: 0 },
  "may-need-longer-than": { sort: "may-need-longer", from: 0 },
  "review-at": { sort: "review", from: 0 },
  "review-from": { sort: "review", from: 0 },
  "review-every": { sort: "review", from: 0 },
  "review-between": { sort: "review", from: 0, to: 1 },
  "extend-once-to": { sort: "extend", from: "question", to: 0 },
  "extend-at-dose-for": { sort: "extend", from: "question", to: "question" },
  "re-examine-without-benefit-by": { sort: "re-examine", from: 0 },
  "adjust-without-improvement-by": { sort: "adjust", from: 0 },
  "adjust-below-target-by": { sort: "adjust", from: 0 },
  "consider-stopping-without-benefit-by": { sort: "consider-stopping", from: 0 },
  "consider-stopping-below-repigmentation": { sort: "consider-stopping", from: 1 },
  "stop-without-benefit-by": { sort: "stop", from: 0 },
};

/** Sayings whose time stands on the ruler. */
export const TIMED_SAYINGS: ReadonlySet<string> = new Set(Object.keys(TIMES));

const SPEED_SORTS: ReadonlySet<MarkSort> = new Set([
  ...CHANGE_SORTS,
  "early-sign",
  "judge",
  "may-need-longer",
  "may-rise",
]);

/** Whether a saying tells how soon a medicine may help: no look at the response, no share of people, no rank. */
export function isOfSpeed(code: string): boolean {
  const time = TIMES[code];
  return time !== undefined && SPEED_SORTS.has(time.sort);
}

/** Length of each written unit of time in days. */
export type UnitDays = Readonly<Record<string, Decimal>>;

/** The times that a statement names: of what it says, else of its own question. */
export function marksOf(rule: Rule, unitDays: UnitDays): readonly Mark[] {
  const band = timeAsked("if" in rule.statement ? rule.statement.if : undefined);
  const said = (rule.base.says ?? []).flatMap((saying) => markOf(saying, band, unitDays) ?? []);
  if (said.length > 0 || rule.base.kind !== "response-review") return said;
  const from = lowOf(band);
  return from === undefined ? [] : [{ sort: sortOf(rule), from, ...(band?.high === undefined && { onward: true }) }];
}

function markOf(saying: Saying, band: Band | undefined, unitDays: UnitDays): Mark | undefined {
  const time = TIMES[saying.code];
  if (time === undefined) return undefined;
  const at = (place: Place, asked: Moment | undefined) =>
    place === "question" ? asked : moment(saying.amounts?.[place], unitDays);
  const to = time.to === undefined ? undefined : at(time.to, highOf(band));
  const from = at(time.from, lowOf(band)) ?? to;
  if (from === undefined) return undefined;
  return { sort: time.sort, from, ...(to !== undefined && to !== from && { to }) };
}

/** The band of a question about the time since the start, where there is one. */
function timeAsked(question: Expression | undefined): Band | undefined {
  if (question?.is === "since-start") return question.band;
  return question?.is === "all" ? question.of.map(timeAsked).find((band) => band !== undefined) : undefined;
}

function lowOf(band: Band | undefined): Moment | undefined {
  const end = band?.low;
  return end && { day: wholeDays(end.value) + (end.closed ? 0 : 1), printed: end.printed };
}

function highOf(band: Band | undefined): Moment | undefined {
  return band?.high && { day: wholeDays(band.high.value), printed: band.high.printed };
}

/** "16 weeks" as days; undefined for what is no time. */
function moment(printed: string | undefined, unitDays: UnitDays): Moment | undefined {
  const [number = "", unit = ""] = (printed ?? "").split(" ");
  const length = unitDays[unit.replace(/s$/, "")];
  const value = parseDecimal(number);
  if (printed === undefined || length === undefined || value === undefined) return undefined;
  return { day: wholeDays(multiplyDecimals(value, length)), printed };
}

/** A time in part of a day has passed on the day after. */
function wholeDays({ n, d }: Decimal): number {
  return Math.ceil(n / d);
}

function sortOf({ then, base }: Rule): MarkSort {
  const action = base.considers ?? then["on-treatment"];
  if (action === "stop") return base.considers === undefined ? "stop" : "consider-stopping";
  return action === "tell-team" ? "re-examine" : "review";
}
