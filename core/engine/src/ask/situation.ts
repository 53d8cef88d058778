import type { Day, EvidenceRef } from "@afterscript/kernel";
import type { Fact, HistoryEntry } from "@afterscript/record";
import type { Finding } from "../finding.ts";
import { URGENCY_OF } from "../vocabulary.ts";
import { TOLD } from "./asked.ts";
import { restsOnTold } from "./medicine.ts";
import type { Silence } from "./question.ts";
import { TIER_OF, type Tier, tierOf, worstTier } from "./tier.ts";

/** What somebody tells of by one name ("shingles", "near measles", "an operation"), as the knowledge lists it. */
export type Situation = {
  readonly id: string;
  /** Conditions that are then present. */
  readonly history?: readonly string[];
  /** Conditions that it may be: present only as a suspicion, until a clinician says. */
  readonly suspected?: readonly string[];
  /** Tests that are told to be positive: held against those of the chart, and not final until a laboratory says so. */
  readonly tests?: readonly string[];
  /** Judgements that are then answered with yes. */
  readonly judgements?: readonly string[];
  /** What is told in the way of a symptom: statements on it speak only then. */
  readonly events?: readonly string[];
  /** Topics of the statements that answer. */
  readonly topics: readonly string[];
  /** Topics, or sayings, that speak of this very thing; without one the answer says that no document does. */
  readonly own?: readonly string[];
  /** What has to be settled about it, by a clinician or a test: until then it weighs as what it would ask for. */
  readonly asks?: readonly string[];
  /** The least tier, whatever else is known. */
  readonly least?: Tier;
};

/** The facts that join the record. */
export function situationFacts(situation: Situation, asOf: Day): readonly Fact[] {
  const day = { earliest: asOf, latest: asOf };
  const present = (concept: string): HistoryEntry => ({
    type: "history",
    concept,
    status: "active",
    recorded: day,
    reported: situation.id,
    resource: TOLD,
  });
  return [
    ...(situation.history ?? []).map(present),
    ...(situation.suspected ?? []).map((concept) => ({ ...present(concept), suspected: true as const })),
    ...(situation.tests ?? []).map((analyte) => ({
      type: "result" as const,
      analyte,
      qualitative: "positive" as const,
      reported: { value: "positive" },
      day,
      final: false,
      resource: TOLD,
    })),
    ...(situation.judgements ?? []).map((topic) => ({
      type: "answer" as const,
      topic,
      answer: "yes",
      day,
      reported: "yes",
      resource: TOLD,
    })),
    ...(situation.events ?? []).map((symptom) => ({ type: "symptom" as const, symptom, resource: TOLD })),
  ];
}

/** The same in short, as it is said on the phone. */
export function situationTold({ id }: Situation): EvidenceRef {
  return { fact: id, value: "reported", resource: TOLD };
}

const KINDS: ReadonlySet<string> = new Set(["infection", "vaccine", "washout", "symptom"]);

/**
 * Every finding that rests on what was told, what its statements say to everybody, and what has to be settled about it.
 * Whatever else is open is left to the check of the record.
 */
export function answersSituation(finding: Finding, situation: Situation): boolean {
  const { base, state } = finding;
  if (state !== "applies" && state !== "unknown") return false;
  if (restsOnTold(finding) || isToSettle(finding, situation)) return true;
  const isOnIt = KINDS.has(base.kind) && situation.topics.includes(base.topic);
  return state === "applies" && (isOnIt || saysIt(finding, situation));
}

/** Open only for want of what has to be settled about this very thing: an entry that a list lacks is not that. */
function isToSettle({ state, gaps }: Finding, { asks = [] }: Situation): boolean {
  return (
    state === "unknown" && gaps.length > 0 && gaps.every(({ fact, why }) => why !== "not-listed" && asks.includes(fact))
  );
}

function saysIt({ base }: Finding, { own = [] }: Situation): boolean {
  return base.says?.some(({ code }) => own.includes(code)) === true;
}

/**
 * A document that asks to weigh a hold wants it weighed now. What is open because nobody has judged how serious it is
 * weighs as what it would ask for; what only the chart could tell raises nothing before it is known.
 */
export function situationWeight(finding: Finding, situation: Situation): Tier | undefined {
  const { state, base } = finding;
  const own = tierOf(finding);
  if (state === "applies") {
    const considered = base.considers === undefined ? undefined : TIER_OF[URGENCY_OF[base.considers]];
    return worstTier([own, considered]);
  }
  return restsOnTold(finding) || isToSettle(finding, situation) ? own : undefined;
}

/** The thing itself, where no statement speaks of it. */
export function situationSilence(situation: Situation, answers: readonly Finding[]): readonly Silence[] {
  const isSpokenOf = answers.some((finding) => speaksOf(finding, situation));
  return isSpokenOf ? [] : [{ about: situation.id, why: "not-named" }];
}

/** By its topic, by what it says, or by taking the told condition as its reason. */
function speaksOf(finding: Finding, situation: Situation): boolean {
  const { own = [], history = [] } = situation;
  if (own.includes(finding.base.topic) || saysIt(finding, situation)) return true;
  return finding.because.some(({ resource, value }) => resource === TOLD && history.includes(String(value)));
}
