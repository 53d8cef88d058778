import { type EvidenceRef, formatDaySpan, toNumber } from "@afterscript/kernel";
import { knowledgeAsks, knowledgeSays } from "../en/packet/knowledge-says.ts";
import { asks, says } from "../en/packet/says.ts";
import { scoresOf } from "../en/packet/scores.ts";
import { clauseFacts, leaves } from "./clauses.ts";
import { blank, type Draft, fact } from "./draft.ts";
import { type PacketContext, told } from "./packet-context.ts";

/** Age, since when the illness is known, how bad it is: each with its own source, each missing one a blank. */
export function history(context: PacketContext): readonly Draft[] {
  return [...age(context), ...diagnosis(context), ...severity(context)];
}

export function age({ report, record }: PacketContext): readonly Draft[] {
  const { age: years, reference } = report.patient;
  if (years === undefined || record.person.born === undefined) return [blank("record.born", asks.born)];
  return [
    fact(says.age(years), [{ from: "record", fact: "age", ...(reference !== undefined && { resource: reference }) }]),
  ];
}

function diagnosis({ record, therapy }: PacketContext): readonly Draft[] {
  const { condition } = therapy;
  if (condition === undefined) return [];
  const dated = (record.history.get(condition) ?? [])
    .flatMap((entry) => (entry.onset === undefined ? [] : [{ ...entry, onset: entry.onset }]))
    .toSorted((a, b) => a.onset.earliest - b.onset.earliest)[0];
  if (dated === undefined) return [blank("history.condition", knowledgeAsks.history(condition))];
  const text = says.knownSince(condition, formatDaySpan(dated.onset));
  return [fact(text, [{ from: "record", fact: condition, resource: dated.resource }, told("therapy.condition")])];
}

/** What the criteria ask of severity and the person or the clinic told; without any score a blank for one. */
function severity(context: PacketContext): readonly Draft[] {
  const answered = leaves(context).filter(({ words, answer }) => isTold(words.is) && answer.because.length > 0);
  const sentences = answered.flatMap((leaf) => clauseFacts(leaf));
  const hasScore = answered.some(({ words }) => words.is === "told-number");
  const { condition } = context.therapy;
  return hasScore || condition === undefined
    ? sentences
    : [...sentences, blank("history.score", knowledgeAsks.score(scoresOf(condition)))];
}

function isTold(is: string): boolean {
  return is === "told" || is === "told-number";
}

/** The newest final kidney result; a blank where the label's dose hangs on it and there is none. */
export function kidneys({ record, findings }: PacketContext): readonly Draft[] {
  const newest = record.results.get("egfr")?.find(({ final, value, range }) => final && (value ?? range) !== undefined);
  if (newest !== undefined) {
    const { value, reported, day, resource } = newest;
    const ref: EvidenceRef = {
      fact: "egfr",
      value: value === undefined ? reported.value : toNumber(value),
      unit: EGFR_UNIT,
      ...(day !== undefined && { date: formatDaySpan(day) }),
      resource,
    };
    return [fact(knowledgeSays.record(ref), [{ from: "record", fact: "egfr", resource }])];
  }
  const isAsked = findings.some(({ gaps }) => gaps.some((gap) => gap.fact === "egfr"));
  return isAsked ? [blank("record.egfr", knowledgeAsks.egfr)] : [];
}

const EGFR_UNIT = "mL/min/{1.73_m2}";
