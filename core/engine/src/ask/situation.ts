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
  /** Judgements that are then answered with yes. */
  readonly judgements?: readonly string[];
  /** What is told in the way of a symptom: statements on it speak only then. */
  readonly events?: readonly string[];
  /** Topics of the statements that answer. */
  readonly topics: readonly string[];
  /** Topics of which one must speak of this very thing; else the answer says that no document does. */
  readonly own?: readonly string[];
  /** Judgements that only a clinician can make of it: until then they weigh as what they would ask for. */
  readonly asks?: readonly string[];
  /** An emergency whatever else is known. */
  readonly emergency?: true;
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
 * Every finding that rests on what was told, what its statements say to everybody, and what only a clinician can judge of
 * it. What only the chart could tell is left to the check of the record.
 */
export function answersSituation(finding: Finding, situation: Situation): boolean {
  const { base, state } = finding;
  if (state !== "applies" && state !== "unknown") return false;
  if (restsOnTold(finding)) return true;
  const isOnIt = KINDS.has(base.kind) && situation.topics.includes(base.topic);
  return isOnIt && (state === "applies" || isForClinician(finding, situation));
}

/** Open only for want of a judgement of this very thing. */
function isForClinician({ gaps }: Finding, { asks = [] }: Situation): boolean {
  return gaps.length > 0 && gaps.every(({ fact }) => asks.includes(fact));
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
  return restsOnTold(finding) || isForClinician(finding, situation) ? own : undefined;
}

/** The thing itself, where no statement speaks of it. */
export function situationSilence({ id, own = [] }: Situation, answers: readonly Finding[]): readonly Silence[] {
  const isSpokenOf = answers.some(({ base }) => own.includes(base.topic));
  return isSpokenOf ? [] : [{ about: id, why: "not-named" }];
}
