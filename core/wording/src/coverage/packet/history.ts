import { type EvidenceRef, formatDay, formatDaySpan, toNumber } from "@afterscript/kernel";
import { clauseSays } from "../en/packet/clause-says.ts";
import { knowledgeAsks, knowledgeSays } from "../en/packet/knowledge-says.ts";
import { asks, says } from "../en/packet/says.ts";
import { scoresOf } from "../en/packet/scores.ts";
import { blank, type Draft, fact } from "./draft.ts";
import { ofTherapy, type PacketContext, told } from "./packet-context.ts";

/** Age, since when the illness is known, how bad it is: each with its own source, each missing one a blank. */
export function history(context: PacketContext): readonly Draft[] {
  return [...age(context), ...diagnosis(context), ...toldHistory(context)];
}

export function age({ report, record }: PacketContext): readonly Draft[] {
  const { age: years, reference } = report.patient;
  if (years === undefined || record.person.born === undefined) return [blank("record.born", asks.born)];
  return [
    fact(says.age(years), [{ from: "record", fact: "age", ...(reference !== undefined && { resource: reference }) }]),
  ];
}

function diagnosis(context: PacketContext): readonly Draft[] {
  const { record, therapy } = context;
  const { condition } = therapy;
  if (condition === undefined) return [];
  const dated = (record.history.get(condition) ?? [])
    .flatMap((entry) => (entry.onset === undefined ? [] : [{ ...entry, onset: entry.onset }]))
    .toSorted((a, b) => a.onset.earliest - b.onset.earliest)[0];
  if (dated === undefined) return [blank("history.condition", knowledgeAsks.history(condition))];
  const text = says.knownSince(condition, formatDaySpan(dated.onset));
  return [
    fact(text, [{ from: "record", fact: condition, resource: dated.resource }, ...ofTherapy(context, "condition")]),
  ];
}

/** What the person or the clinic told that no record holds; without any score a blank for one. */
function toldHistory({ case: { told: answers }, therapy }: PacketContext): readonly Draft[] {
  const facts = Object.entries(answers)
    .filter(([id]) => !id.includes("."))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const sentences = facts.map(([id, { value, day }]) =>
    fact(clauseSays.told({ fact: id, value, ...(day !== undefined && { date: formatDay(day) }) }), [
      told(`told.${id}`),
    ]),
  );
  const hasScore = facts.some(([id]) => isScore(id));
  return hasScore || therapy.condition === undefined
    ? sentences
    : [...sentences, blank("history.score", knowledgeAsks.score(scoresOf(therapy.condition)))];
}

/** Scores are named as such; the share of a scalp without hair is one too. */
function isScore(id: string): boolean {
  return id.endsWith("-score") || id === "scalp-hair-loss";
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
