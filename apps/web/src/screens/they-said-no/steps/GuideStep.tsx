import type { CoverageKnowledge } from "@afterscript/engine/public/coverage.ts";
import { plainId, planNames } from "@afterscript/wording/public/coverage-names.ts";
import type { Choice } from "../../../parts/ChoiceList.tsx";
import { DO_NOT_KNOW } from "../../../parts/ChoiceList.tsx";
import { sentenceCase } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import { type Journey, placeAfter } from "../journey.ts";
import { askedOf } from "../questions.ts";
import { answered, leftOpen, type Told } from "../told.ts";
import { withPlan } from "../with-plan.ts";
import { AnswerButtons } from "./AnswerButtons.tsx";
import { StepFrame } from "./StepFrame.tsx";

/** One question of the short guide to the kind of plan. An answer that leads nowhere means: not known. */
export function GuideStep({ telling, placing, coverage, id }: Journey & { readonly id: string }) {
  const say = words().theySaidNo;
  const { told } = telling;
  const question = coverage.guide.find((one) => one.id === id) ?? coverage.guide[0];
  if (question === undefined) return null;
  const own = say.guide[question.id];
  const choose = (value: string) => {
    const answer = question.answers.find((one) => one.id === value);
    const next = telling.tell((before) =>
      afterAnswer(before, question.id, { value, plan: answer?.plan, next: answer?.next }, coverage),
    );
    if (answer?.next !== undefined) placing.go(`guide/${answer.next}`);
    else if (answer?.plan === undefined) placing.go("plan-unknown");
    else placing.go(placeAfter("plan", next, coverage));
  };
  const choices = question.answers
    .filter((one) => one.id !== DO_NOT_KNOW)
    .map(
      (one): Choice => ({
        value: one.id,
        label: own?.answers[one.id] ?? (one.plan && planNames[one.plan]) ?? sentenceCase(plainId(one.id)),
      }),
    );
  return (
    <StepFrame
      ask={own?.ask ?? sentenceCase(plainId(question.id))}
      hint={own?.hint}
      why={say.question.plan.why}
      position={1}
      of={askedOf(told, { coverage }).length}
      onBack={placing.canGoBack ? placing.back : undefined}
    >
      <AnswerButtons choices={choices} chosen={told.guide[question.id]} onChoose={choose} />
    </StepFrame>
  );
}

/** Inside the guide the kind of plan stays as it was: only its end says another one. */
function afterAnswer(
  told: Told,
  question: string,
  {
    value,
    plan,
    next,
  }: { readonly value: string; readonly plan: string | undefined; readonly next: string | undefined },
  coverage: CoverageKnowledge,
): Told {
  const guided = { ...told, guide: { ...told.guide, [question]: value } };
  if (next !== undefined) return guided;
  const known = withPlan(guided, plan, coverage);
  return plan === undefined ? leftOpen(known, "plan") : answered(known, "plan");
}
