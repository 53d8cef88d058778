import type { Finding } from "../finding.ts";
import type { Knowledge } from "../knowledge.ts";
import { TOLD } from "./asked.ts";
import type { Question } from "./question.ts";
import { tierOf } from "./tier.ts";

export const LIVE = ["yes", "no", "unknown"] as const;
/** Whether a vaccine holds live germs. */
export type Live = (typeof LIVE)[number];

export type VaccineAsked = {
  readonly is: "vaccine";
  /** As it was written. */
  readonly name: string;
  /** Concept id; missing where the name was not recognised. */
  readonly vaccine?: string;
  readonly live: Live;
  /** Topic of statements on this very vaccine. */
  readonly topic?: string;
};

/**
 * A vaccine is planned. A live one is held against the statements on live vaccines; of one that may be live they stay
 * open, and the answer asks whether it is.
 */
export const vaccine: Question<VaccineAsked> = {
  told: ({ live }, asOf) =>
    live === "yes"
      ? [
          {
            type: "answer",
            topic: "live-vaccine-planned",
            answer: "yes",
            day: { earliest: asOf, latest: asOf },
            reported: "yes",
            resource: TOLD,
          },
        ]
      : [],
  printed: ({ vaccine: id, name, live }) => [{ fact: TOLD_AS[live], value: id ?? name, resource: TOLD }],
  isAnswer: ({ base, state }, asked) =>
    base.kind === "vaccine" && (state === "applies" || state === "unknown") && topicsOf(asked).includes(base.topic),
  weight: (finding) => (finding.state === "applies" ? tierOf(finding) : undefined),
  silent: (asked, answers, findings, knowledge) => [
    ...(asked.vaccine === undefined ? [{ about: asked.name, why: "not-recognised" as const }] : []),
    ...(asked.vaccine === undefined || isSpokenOf(asked, answers)
      ? []
      : [
          {
            about: asked.vaccine,
            why: isSpokenBefore(asked, findings, knowledge) ? "other-stage" : "not-named",
          } as const,
        ]),
  ],
};

/** A document of a medicine that is judged speaks of it, and only for the time before the first dose. */
function isSpokenBefore(asked: VaccineAsked, findings: readonly Finding[], { statements }: Knowledge): boolean {
  const drugs = new Set(findings.map(({ base }) => base.drug));
  const topics = topicsOf(asked);
  return statements.some(
    ({ kind, topic, drug, then }) =>
      kind === "vaccine" &&
      topics.includes(topic) &&
      drugs.has(drug) &&
      then.starting !== undefined &&
      then["on-treatment"] === undefined,
  );
}

const TOLD_AS: Readonly<Record<Live, string>> = {
  yes: "live-vaccine-told",
  no: "non-live-vaccine-told",
  unknown: "vaccine-told",
};

const LIVE_VACCINE = "live-vaccine";

function topicsOf({ live, topic }: VaccineAsked): readonly string[] {
  return [...(live === "no" ? [] : [LIVE_VACCINE]), ...(topic === undefined ? [] : [topic]), "immunisations"];
}

/** Of a vaccine that is or may be live the statements on live vaccines must speak; of another any that answers. */
function isSpokenOf({ live }: VaccineAsked, answers: readonly Finding[]): boolean {
  return live === "no" ? answers.length > 0 : answers.some(({ base }) => base.topic === LIVE_VACCINE);
}
