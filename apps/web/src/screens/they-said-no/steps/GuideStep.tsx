import { plainId, planNames } from "@afterscript/wording/public/coverage-names.ts";
import type { Choice } from "../../../parts/ChoiceList.tsx";
import { DO_NOT_KNOW } from "../../../parts/ChoiceList.tsx";
import { sentenceCase } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import { type Journey, placeAfter } from "../journey.ts";
import { askedOf } from "../questions.ts";
import { answered, leftOpen, type Told, withForm } from "../told.ts";
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
    const next = telling.tell((before) => afterAnswer(before, question.id, value, answer?.plan, answer?.next));
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

function afterAnswer(
  told: Told,
  question: string,
  value: string,
  plan: string | undefined,
  next: string | undefined,
): Told {
  const guided = withForm({ ...told, guide: { ...told.guide, [question]: value } }, { plan });
  return plan === undefined && next === undefined ? leftOpen(guided, "plan") : answered(guided, "plan");
}
