import type { Finding } from "../finding.ts";
import { type Asked, TOLD } from "./asked.ts";
import type { Question } from "./question.ts";
import { responseRulers } from "./response-ruler.ts";
import { tierOf } from "./tier.ts";

const LOSS = "loss-of-response-in-maintenance";

/**
 * What the person notices is shown as told, and joins no record: whether a response is enough, or is lost, is a
 * clinician's judgement, and every rule that asks for it ends treatment or lifts a limit by it.
 */
export const response: Question<Extract<Asked, { is: "response" }>> = {
  told: () => [],
  printed: ({ noticed }) =>
    noticed === undefined ? [] : [{ fact: `response-${noticed}`, value: "reported", resource: TOLD }],
  isAnswer: (finding, { noticed }) => isOfResponse(finding) || (noticed === "lost" && turnsOnLoss(finding)),
  weight: (finding) => (finding.state === "applies" ? tierOf(finding) : undefined),
  rulers: responseRulers,
};

/** What waits for the condition is asked once, by the ruler. */
function isOfResponse({ base, state, gaps }: Finding): boolean {
  const isKind = base.kind === "expected-response" || base.kind === "response-review";
  if (!isKind || base.topic !== "response" || state === "not-applicable") return false;
  return gaps.every(({ fact }) => fact !== "condition");
}

/** A rule that a loss of response lifts or changes: open until the team has judged it. */
function turnsOnLoss({ because, gaps }: Finding): boolean {
  return [...because, ...gaps].some(({ fact }) => fact === LOSS);
}
