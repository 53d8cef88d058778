import type { EvidenceRef } from "@afterscript/kernel";
import { withTold } from "@afterscript/record";
import { type AssessInput, type Assessment, assess } from "../assess.ts";
import type { Finding } from "../finding.ts";
import type { RiskPicture } from "../rates/index.ts";
import type { Asked } from "./asked.ts";
import { exposure } from "./exposure.ts";
import { infection } from "./infection.ts";
import { medicine } from "./medicine.ts";
import { missedDose } from "./missed-dose.ts";
import { planning } from "./planning.ts";
import type { OpenDetail, Question, Silence } from "./question.ts";
import { response } from "./response.ts";
import type { ResponseRuler } from "./response-ruler.ts";
import { risk } from "./risk.ts";
import { surgery } from "./surgery.ts";
import { symptom } from "./symptom.ts";
import { type Tier, tierOf, worstTier } from "./tier.ts";
import { vaccine } from "./vaccine.ts";

/** Every sort of question has its entry; forgetting one does not compile. */
const QUESTIONS = {
  symptom,
  medicine,
  "missed-dose": missedDose,
  planning,
  infection,
  exposure,
  surgery,
  vaccine,
  response,
  risk,
} satisfies { [K in Asked["is"]]: Question<Extract<Asked, { is: K }>> };

export type Answered = {
  readonly asked: Asked;
  /** What was told, in short. */
  readonly told: readonly EvidenceRef[];
  /** The record with what was told, judged as ever. */
  readonly assessment: Assessment;
  /** The findings that answer, worst first. */
  readonly answers: readonly Finding[];
  readonly tier: Tier;
  /** The tier rests on details that were not told yet: told, they may make it calmer. */
  readonly isUntilTold: boolean;
  readonly silent: readonly Silence[];
  /** What the asker could still tell that no finding asks for. */
  readonly open: readonly OpenDetail[];
  /** Other findings of the same record that cannot wait. */
  readonly also: readonly Finding[];
  /** How long each medicine takes and where the person stands: only where that was asked. */
  readonly rulers?: readonly ResponseRuler[];
  /** What trials counted, beside this person: only where that was asked. */
  readonly risks?: readonly RiskPicture[];
};

export type AnswerInput = AssessInput & { readonly asked: Asked };

/** Judges the record together with what is told, and picks the answer. Pure, as `assess` is. */
export function answer(input: AnswerInput): Answered {
  const question: Question<never> = QUESTIONS[input.asked.is];
  const asked = input.asked as never;
  const record = withTold(input.record, question.told(asked, input.asOf));
  const assessment = assess({ ...input, record });
  const answers = assessment.findings.filter((finding) => question.isAnswer(finding, asked));
  const silent = question.silent?.(asked, answers, assessment.findings, input.knowledge) ?? [];
  const weigh = (findings: readonly Finding[]) =>
    worstTier([
      ...findings.map((finding) => question.weight(finding, asked)),
      question.floor?.(asked, input.knowledge),
      silent.length > 0 ? question.silentTier : undefined,
    ]) ?? "non-urgent";
  const tier = weigh(answers);
  const also = assessment.findings.filter((finding) => !answers.includes(finding) && isPressing(finding));
  return {
    asked: input.asked,
    told: question.printed(asked),
    assessment,
    answers,
    tier,
    isUntilTold: tier !== weigh(answers.filter(({ state }) => state !== "unknown")),
    silent,
    open: question.open?.(asked, assessment.findings, input.knowledge) ?? [],
    also,
    ...(question.rulers !== undefined && { rulers: question.rulers(input) }),
    ...(question.risks !== undefined && { risks: question.risks(input) }),
  };
}

function isPressing(finding: Finding): boolean {
  const tier = finding.state === "applies" ? tierOf(finding) : undefined;
  return tier === "emergency" || tier === "urgent";
}
