import type { Expression, Interval, LabThresholdStatement, Statement } from "@afterscript/engine";
import { type Band, type End, formatDose, type Sent, toNumber } from "@afterscript/kernel";
import type { Audience } from "../report-type.ts";
import { limitAsSent } from "./as-sent.ts";
import { answer, name } from "./names.ts";
import { printedQuantity, quantity, unitOfPrinted, unit as unitText } from "./quantity.ts";
import { list } from "./sentence.ts";

/**
 * "below 500 /µL", "at or above 30 and below 60 mL/min/1.73 m²", each end with its unit.
 * @param sent the result that it is read beside: the limit then stands in that unit too
 */
export function bandText(band: Band, unit: string | undefined, sent?: Sent): string {
  const low = band.low && endText(band.low, { unit, sent }, ["at or above", "above"]);
  const high = band.high && endText(band.high, { unit, sent }, ["at or below", "below"]);
  return [low, high].filter((end) => end !== undefined).join(" and ");
}

type Beside = { readonly unit: string | undefined; readonly sent: Sent | undefined };

/** A limit printed in another unit than the result was sent in, or than values are compared in, is shown in both. */
function endText(end: End, { unit, sent }: Beside, words: readonly [closed: string, open: string]): string {
  const text = `${words[end.closed ? 0 : 1]} ${printedQuantity(end.printed, unit)}`;
  const own = unitOfPrinted(end.printed);
  const there = limitAsSent(end.value, sent);
  if (there !== undefined)
    return unitText(own ?? unit ?? "") === unitText(sent?.unit ?? "") ? text : `${text} (${there})`;
  const isConverted = own !== undefined && unit?.includes("/") === true && own !== unit;
  return isConverted ? `${text} (${quantity(toNumber(end.value), unit)})` : text;
}

type Units = Readonly<Record<string, { readonly unit?: string }>>;
export type RuleReader = {
  readonly units: Units;
  readonly audience: Audience;
  /** How the result that is read beside the rule was sent. */
  readonly sent?: (fact: string) => Sent | undefined;
};

/** A question of the knowledge in words: "age at or above 65 years", "any of: …". */
export function questionText(question: Expression, reader: RuleReader): string {
  const named = (id: string) => name(id, reader.audience);
  switch (question.is) {
    case "all":
      return list(question.of.map((part) => group(part, reader)));
    case "any":
      return list(
        question.of.map((part) => group(part, reader)),
        "or",
      );
    case "not":
      return `not (${questionText(question.of, reader)})`;
    case "condition":
      return `treated for ${list(question.any.map(named), "or")}`;
    case "age":
      return `age ${bandText(question.band, "years")}`;
    case "sex":
      return question.value;
    case "form":
      return `form ${list(question.any, "or")}`;
    case "current-dose":
      return `current dose ${bandText(question.band, "mg")} a day`;
    case "since-start":
      return `time since start ${bandText(question.band, "days")}`;
    case "taking":
      return `takes ${named(question.fact)}${question.daily === undefined ? "" : `, ${bandText(question.daily, "mg")} a day`}`;
    case "earlier":
      return earlierText(question, named);
    case "answer":
      return `${named(question.topic)}: ${list(question.any.map(answer), "or")}${notBefore(question, named)}`;
    case "history":
      return `${list(question.of.map(named), "or")} ${historyWhen(question)}`;
    case "result":
      return `${named(question.of)} ${question.at === "start" ? "before the start " : ""}${bandText(question.band, reader.units[question.of]?.unit, reader.sent?.(question.of))}`;
    case "fall":
      return `fall in ${named(question.of)} since the start ${bandText(question.band, reader.units[question.of]?.unit, inItsUnit(reader.sent?.(question.of)))}`;
    case "test":
      return `${named(question.fact)} test ${question.answer} (${list(question.of.map(named), "or")})`;
    case "vaccinated":
      return `${named(question.fact)} given${vaccinatedWhen(question)}`;
    case "allergy":
      return `recorded allergy to ${named(question.substance)}`;
    case "symptom":
      return symptomText(question, named(question.of));
    case "judgement":
      return `clinician's judgement: ${named(question.topic)}`;
  }
}

/** "headache, severe, for 3 days or more, sudden". */
function symptomText({ severity, lasting, sudden }: Extract<Expression, { is: "symptom" }>, named: string): string {
  const details = [
    severity && list(severity, "or"),
    lasting && `lasting ${bandText(lasting, "days")}`,
    sudden && "of sudden onset",
  ];
  return [named, ...details.filter((detail) => detail !== undefined)].join(", ");
}

function historyWhen(question: Extract<Expression, { is: "history" }>): string {
  if (question.since === "start") return "since the start of the therapy";
  return question.status === "active" ? "now" : "ever";
}

/** "earlier TNF inhibitor with failure or intolerance": the treatments that the statement names, or at least what they are for. */
function earlierText(
  { fact, named = [], outcome }: Extract<Expression, { is: "earlier" }>,
  nameOf: (id: string) => string,
): string {
  const what = named.length > 0 ? list(named.map(nameOf), "or") : nameOf(fact);
  if (outcome === "any") return named.length > 0 ? `earlier ${what}` : what;
  return `earlier ${what} with ${outcome === "failed" ? "failure or intolerance" : "inadequate response"}`;
}

function notBefore(
  { notBefore: tests }: Extract<Expression, { is: "answer" }>,
  nameOf: (id: string) => string,
): string {
  return tests === undefined ? "" : ` (said no earlier than the newest ${list(tests.map(nameOf), "or")})`;
}

function vaccinatedWhen({ since, withinDays }: Extract<Expression, { is: "vaccinated" }>): string {
  if (withinDays !== undefined) return ` within the last ${withinDays} days`;
  return since === "start" ? " since the start of the therapy" : "";
}

function group(part: Expression, reader: RuleReader): string {
  const text = questionText(part, reader);
  return (part.is === "all" || part.is === "any") && part.of.length > 1 ? `(${text})` : text;
}

/** When a statement fires, in words; undefined when it always holds. */
export function triggerText(statement: Statement, reader: RuleReader): string | undefined {
  if ("notStated" in statement) return statement.if && questionText(statement.if, reader);
  switch (statement.kind) {
    case "lab-threshold":
      return labTrigger(statement, reader);
    case "indication":
      return "requires" in statement ? `earlier treatment: ${questionText(statement.requires, reader)}` : undefined;
    case "baseline-test":
    case "follow-up-test":
      return undefined;
    default:
      return statement.if && questionText(statement.if, reader);
  }
}

function labTrigger(statement: LabThresholdStatement, reader: RuleReader): string | undefined {
  const named = name(statement.topic, reader.audience);
  const sent = reader.sent?.(statement.topic);
  if (statement.limit !== undefined) return `${named} ${bandText(statement.limit, statement.unit, sent)}`;
  if (statement.fall !== undefined)
    return `fall in ${named} since the start ${bandText(statement.fall, statement.unit, inItsUnit(sent))}`;
  return statement.if === undefined ? undefined : questionText(statement.if, reader);
}

/** The doses that a statement allows: "at most 2 mg once daily". */
export function doseRule(statement: Statement): string | undefined {
  if ("notStated" in statement) return undefined;
  if (statement.kind !== "dose" && statement.kind !== "lab-threshold") return undefined;
  const limit = statement.kind === "dose" ? statement.limit : statement.doses;
  if (limit !== undefined) return `at most ${list(limit.map(formatDose), "or")}`;
  return statement.doseMap?.map(({ from, to }) => `${formatDose(from)} becomes ${formatDose(to)}`).join("; ");
}

/** The result that allows a restart: "above 500 /µL", or the fall that no longer forbids it. */
export function restartText(statement: Statement | undefined, sent?: Sent): string | undefined {
  if (statement === undefined || "notStated" in statement || statement.kind !== "lab-threshold") return undefined;
  const { restart, unit } = statement;
  if (restart === undefined) return undefined;
  return "fall" in restart
    ? `at a fall since the start ${bandText(restart.fall, unit, inItsUnit(sent))}`
    : bandText(restart, unit, sent);
}

/** The unit of a result, without its number: a difference is not read beside it. */
export function inItsUnit(sent: Sent | undefined): Sent | undefined {
  return sent && { ...sent, value: "" };
}

/** When a follow-up test is asked for: "first 8 weeks after the start, then every 12 weeks". */
export function scheduleText(statement: Statement): string | undefined {
  if ("notStated" in statement || statement.kind !== "follow-up-test") return undefined;
  const first = statement.first && `first ${intervalText(statement.first)} after the start`;
  const second = statement.second && `again ${intervalText(statement.second)} after the start`;
  const every = statement.every && `then every ${intervalText(statement.every)}`;
  const increased = statement.afterDoseIncrease && `${intervalText(statement.afterDoseIncrease)} after a dose increase`;
  return [first, second, every, increased].filter((part) => part !== undefined).join(", ") || "no interval given";
}

function intervalText({ from, to }: Interval): string {
  const isWeeks = from % 7 === 0 && to % 7 === 0;
  const size = isWeeks ? 7 : 1;
  const unit = isWeeks ? "weeks" : "days";
  return from === to ? `${from / size} ${unit}` : `${from / size} to ${to / size} ${unit}`;
}

const WEEK = 7;

/** How long a statement still speaks after the last dose: "4 weeks", "6 days". */
export function afterLastDose(statement: Statement | undefined): string | undefined {
  const days = statement?.followUntilDays;
  if (days === undefined) return undefined;
  const weeks = days / WEEK;
  if (!Number.isInteger(weeks)) return days === 1 ? "1 day" : `${days} days`;
  return weeks === 1 ? "1 week" : `${weeks} weeks`;
}
