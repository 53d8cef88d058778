import { divideDecimals, type EvidenceRef, formatDaySpan, type Gap, toNumber } from "@afterscript/kernel";
import { type AssessInput, contextOf, protocolOf } from "../assess.ts";
import { compile } from "../compile.ts";
import { type Context, plainGap, type TherapyState } from "../context.ts";
import { lastDoseIncrease } from "../dose-increase.ts";
import { baselineResult } from "../fall.ts";
import type { Cite, Expression, Saying } from "../knowledge.ts";
import { evidenceOf, latestResult } from "../latest-result.ts";
import { compileQuestion } from "../questions/compile-question.ts";
import type { Rule } from "../rule.ts";
import { therapiesOf } from "../therapies.ts";
import { NO, UNKNOWN } from "../verdict.ts";
import type { Authority, Stage } from "../vocabulary.ts";
import { MARK_SORTS, type Mark, type MarkSort, type Moment, marksOf } from "./response-marks.ts";
import { PREDICTING, SCORES } from "./response-sayings.ts";
import { type Beside, type Days, type Standing, standingAt, timeOf } from "./response-standing.ts";

/** A moment with its place on a ruler that counts in weeks. */
export type RulerMoment = Moment & { readonly week: number };

export type RulerMark = {
  readonly sort: MarkSort;
  readonly from: RulerMoment;
  readonly to?: RulerMoment;
  readonly onward?: true;
  readonly is: Beside;
  readonly statement: string;
  readonly authority: Authority;
  readonly cite: readonly Cite[];
  /** Facts on which it hangs whether the statement speaks of this person, and that are missing. */
  readonly open?: readonly string[];
};

/** A score that a rule names, before the start and now. Missing: not found in this record, which is not "not done". */
export type RulerScore = {
  readonly score: string;
  readonly statements: readonly string[];
  readonly atStart?: EvidenceRef;
  readonly newest?: EvidenceRef;
  /** No record is read for it: nothing can be said of whether it is there. */
  readonly notRead?: true;
};

/** How long one medicine takes in one condition, where the person stands, and what a look at the response needs. */
export type ResponseRuler = {
  readonly drug: string;
  readonly condition?: string;
  readonly stage: Stage;
  /** ISO date, as precise as the record. */
  readonly startedOn?: string;
  /** Whole weeks since the start, where every day that the start may mean agrees. */
  readonly week?: number;
  readonly days?: Days;
  readonly held?: { readonly since?: string; readonly days?: Days };
  /** The last day on which the dose went up. No statement read counts from it. */
  readonly raisedOn?: string;
  /** Earliest first. */
  readonly marks: readonly RulerMark[];
  readonly standing: Standing;
  readonly gaps: readonly Gap[];
  /** Statements that end treatment without enough response, and name no time. */
  readonly untimed: readonly string[];
  /** Documents that were read for it and do not say when to look at the response. */
  readonly silences: readonly { readonly statement: string; readonly cite: readonly Cite[] }[];
  readonly scores: readonly RulerScore[];
  /** Statements on who responds better, sooner or less, with what they say of it. */
  readonly predictors: readonly { readonly statement: string; readonly says: readonly Saying[] }[];
};

/** One ruler for each therapy of the record, in the order of the drugs. Pure, as `assess` is. */
export function responseRulers(input: AssessInput): readonly ResponseRuler[] {
  const { record, knowledge, asOf, inForceOn = asOf, request = {} } = input;
  const compiled = compile(knowledge);
  const protocol = protocolOf(input);
  return therapiesOf({ record, knowledge, protocol, asOf, request }).map((therapy) => {
    const context = contextOf(input, compiled, asTreated(therapy), protocol);
    const rules = (compiled.rules.get(therapy.drug) ?? []).filter(
      (rule) => rule.from <= inForceOn && inForceOn < rule.until && isOfResponse(rule),
    );
    return rulerOf({ context, therapy, rules, knowledge });
  });
}

/** Of a therapy that is being started, or has ended, what holds on treatment is read. */
function asTreated(therapy: TherapyState): TherapyState {
  const { stage } = therapy;
  return stage === "starting" || stage === "stopped" ? { ...therapy, stage: "on-treatment" } : therapy;
}

function isOfResponse({ base }: Rule): boolean {
  return base.topic === "response" && (base.kind === "expected-response" || base.kind === "response-review");
}

type Measuring = {
  readonly context: Context;
  readonly therapy: TherapyState;
  readonly rules: readonly Rule[];
  readonly knowledge: Pick<AssessInput["knowledge"], "days">;
};

function rulerOf({ context, therapy, rules, knowledge }: Measuring): ResponseRuler {
  const { stage, condition, since, drug } = therapy;
  const speaking = rules.flatMap((rule) => speaksOf(rule, context) ?? []);
  const days = since === undefined || stage === "stopped" ? undefined : daysBetween(since, context);
  const marks = speaking
    .flatMap((one) =>
      marksOf(one.rule, knowledge.days).map((mark) => markAt(mark, one, { therapy, days, context, knowledge })),
    )
    .sort(byTime);
  const standing = standingAt({ therapy, days, marks, context });
  const raised = since && lastDoseIncrease(context);
  const week = days && wholeWeeks(days, knowledge);
  return {
    drug,
    ...(condition !== undefined && { condition }),
    stage,
    ...(since !== undefined && { startedOn: formatDaySpan(since) }),
    ...(week !== undefined && { week }),
    ...(days !== undefined && { days }),
    ...(stage === "held" && { held: holdOf(therapy, context) }),
    ...(raised !== undefined && { raisedOn: formatDaySpan(raised) }),
    marks,
    standing,
    gaps: gapsOf(therapy, days, standing),
    untimed: speaking.filter(({ rule }) => endsWithoutTime(rule, marks)).map(idOf),
    silences: speaking.flatMap(({ rule: { base, isSilence } }) =>
      isSilence ? [{ statement: base.statement, cite: base.cite }] : [],
    ),
    scores: scoresOf(speaking, context, therapy),
    predictors: speaking.flatMap(({ rule: { base } }) => {
      const says = (base.says ?? []).filter(({ code }) => PREDICTING.has(code));
      return says.length === 0 ? [] : [{ statement: base.statement, says }];
    }),
  };
}

type Speaking = { readonly rule: Rule; readonly open: readonly string[] };

const idOf = ({ rule }: Speaking): string => rule.base.statement;

/** The statement and what is missing to know that it speaks of this person; undefined where it does not. */
function speaksOf(rule: Rule, context: Context): Speaking | undefined {
  const { stage, condition } = context.therapy;
  if (rule.then[stage] === undefined && !rule.isSilence) return undefined;
  if (rule.conditions !== undefined && (condition === undefined || !rule.conditions.has(condition))) return undefined;
  const own = "if" in rule.statement ? partsOf(rule.statement.if).filter((part) => !isLater(part)) : [];
  const questions = own.map((part) => compileQuestion(part, rule.base.drug));
  context.because.length = 0;
  context.gaps.length = 0;
  for (const ask of rule.guard === undefined ? questions : [rule.guard, ...questions]) {
    const gaps = context.gaps.length;
    const verdict = ask(context);
    if (verdict === NO) return undefined;
    if (verdict !== UNKNOWN) context.gaps.length = gaps;
  }
  return { rule, open: [...new Set(context.gaps.map(({ fact }) => fact))] };
}

function partsOf(question: Expression | undefined): readonly Expression[] {
  return question?.is === "all" ? question.of : question === undefined ? [] : [question];
}

/** Time is what the ruler measures, and a judgement is what the look at the response is for. */
function isLater({ is }: Expression): boolean {
  return is === "since-start" || is === "judgement";
}

function daysBetween(since: NonNullable<TherapyState["since"]>, { asOf }: Context): Days {
  return { least: Math.max(0, asOf - since.latest), most: Math.max(0, asOf - since.earliest) };
}

type Counting = Pick<Measuring, "therapy" | "context" | "knowledge"> & { readonly days: Days | undefined };

function markAt(mark: Mark, { rule, open }: Speaking, counting: Counting): RulerMark {
  const { therapy, days, context, knowledge } = counting;
  const place = (moment: Moment): RulerMoment => ({ ...moment, week: inWeeks(moment.day, knowledge) });
  return {
    sort: mark.sort,
    from: place(mark.from),
    ...(mark.to !== undefined && { to: place(mark.to) }),
    ...(mark.onward && { onward: true as const }),
    is: therapy.stage === "starting" ? "ahead" : timeOf(mark, days, context),
    statement: rule.base.statement,
    authority: rule.base.authority,
    cite: rule.base.cite,
    ...(open.length > 0 && { open }),
  };
}

function byTime(a: RulerMark, b: RulerMark): number {
  const time = a.from.day - b.from.day || (a.to ?? a.from).day - (b.to ?? b.from).day;
  const sort = MARK_SORTS.indexOf(a.sort) - MARK_SORTS.indexOf(b.sort);
  return time || sort || (a.statement < b.statement ? -1 : a.statement > b.statement ? 1 : 0);
}

function holdOf({ heldSince }: TherapyState, { asOf }: Context): NonNullable<ResponseRuler["held"]> {
  if (heldSince === undefined) return {};
  return {
    since: formatDaySpan(heldSince),
    days: { least: Math.max(0, asOf - heldSince.latest), most: Math.max(0, asOf - heldSince.earliest) },
  };
}

function gapsOf(therapy: TherapyState, days: Days | undefined, standing: Standing): readonly Gap[] {
  const { stage, condition, conditionGap, heldSince } = therapy;
  if (stage === "stopped") return [];
  const isStartMissing = days === undefined && stage !== "starting";
  return [
    ...(condition === undefined ? [plainGap("condition", conditionGap)] : []),
    ...(isStartMissing ? [plainGap("start", "absent")] : []),
    ...(condition !== undefined && days !== undefined && standing === "unknown"
      ? [plainGap("start", "date-too-imprecise")]
      : []),
    ...(stage === "held" && heldSince === undefined ? [plainGap("hold-date", "absent")] : []),
  ];
}

/** A statement that ends treatment, or considers it, at no named time. */
function endsWithoutTime({ base, then, isSilence }: Rule, marks: readonly RulerMark[]): boolean {
  if (isSilence || base.kind !== "response-review") return false;
  const ends = then["on-treatment"] === "stop" || base.considers === "stop";
  return ends && marks.every(({ statement }) => statement !== base.statement);
}

function scoresOf(speaking: readonly Speaking[], context: Context, therapy: TherapyState): readonly RulerScore[] {
  const named = speaking.flatMap(({ rule }) =>
    (rule.base.says ?? []).flatMap(({ code }) =>
      (SCORES[code] ?? []).map((score) => ({ score, statement: rule.base.statement })),
    ),
  );
  return [...new Set(named.map(({ score }) => score))].map((score) => {
    const { newest, usable } = latestResult(context, score);
    const [last] = newest;
    const before = therapy.since === undefined ? undefined : baselineResult(usable, therapy.since.earliest);
    return {
      score,
      statements: [...new Set(named.filter((one) => one.score === score).map(({ statement }) => statement))],
      ...(before !== undefined && { atStart: evidenceOf(context, before) }),
      ...(last !== undefined && last !== before && { newest: evidenceOf(context, last) }),
      ...(context.engine.units[score] === undefined && { notRead: true as const }),
    };
  });
}

function inWeeks(days: number, { days: unitDays }: Measuring["knowledge"]): number {
  const weeks = unitDays.week && divideDecimals({ n: days, d: 1 }, unitDays.week);
  return weeks === undefined ? days : Number(toNumber(weeks).toFixed(2));
}

function wholeWeeks({ least, most }: Days, knowledge: Measuring["knowledge"]): number | undefined {
  const weeks = Math.floor(inWeeks(least, knowledge));
  return weeks === Math.floor(inWeeks(most, knowledge)) ? weeks : undefined;
}
