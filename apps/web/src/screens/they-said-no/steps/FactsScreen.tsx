import type { ToldFact } from "@afterscript/engine/public/coverage.ts";
import { answerName, toldFactQuestion } from "@afterscript/wording/public/coverage-names.ts";
import { useEffect, useState } from "react";
import { DO_NOT_KNOW } from "../../../parts/ChoiceList.tsx";
import { sentenceCase } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import { focusHeading } from "../../right-for-me/focus-heading.ts";
import type { Journey } from "../journey.ts";
import { answered, leftOpen, withForm } from "../told.ts";
import { useAnswer } from "../use-answer.ts";
import { Working } from "../Working.tsx";
import { AnswerButtons } from "./AnswerButtons.tsx";
import { NumberStep } from "./NumberStep.tsx";
import { StepFrame } from "./StepFrame.tsx";
import { factQuestion, unknownFacts } from "./unknown-facts.ts";

/** What the plan's own rules ask and the record does not say: one question after the other, until nothing is open. */
export function FactsScreen(journey: Journey) {
  const { telling, placing, coverage } = journey;
  const worked = useAnswer(journey);
  const [count, setCount] = useState(0);
  const left = worked.is === "done" ? unknownFacts(worked.value.report.criteria, coverage, telling.told) : undefined;
  const [fact] = left ?? [];
  const isOver = left !== undefined && left.length === 0;
  useEffect(() => {
    if (isOver) placing.go("answer");
  }, [isOver, placing.go]);
  useEffect(() => {
    if (fact?.id === undefined) return;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.scrollTo(0, 0);
    focusHeading();
  }, [fact?.id]);
  if (worked.is !== "done") return <Working worked={worked} />;
  if (fact === undefined || left === undefined) return <p role="status">{words().theySaidNo.answer.working}</p>;
  const answer = (value: string | undefined) => {
    setCount(count + 1);
    const question = factQuestion(fact.id);
    telling.tell((before) =>
      value === undefined
        ? leftOpen(before, question)
        : answered(withForm(before, { told: { ...before.form.told, [fact.id]: value } }), question),
    );
  };
  return (
    <StepFrame
      ask={toldFactQuestion(fact.id)}
      why={words().theySaidNo.question.fact.why}
      position={count + 1}
      of={count + left.length}
      onBack={placing.back}
    >
      <FactAnswers key={fact.id} fact={fact} onAnswer={answer} />
    </StepFrame>
  );
}

type FactProps = { readonly fact: ToldFact; readonly onAnswer: (value: string | undefined) => void };

function FactAnswers({ fact, onAnswer }: FactProps) {
  const say = words().theySaidNo;
  if (fact.sort === "number")
    return (
      <NumberStep
        id={`fact-${fact.id}`}
        label={say.fact.label}
        unit={fact.unit}
        value={undefined}
        pattern={/^\d{1,5}(?:\.\d{1,3})?$/}
        error={say.fact.number}
        isOpen={false}
        onNumber={onAnswer}
      />
    );
  const choices =
    fact.sort === "yes-no"
      ? [
          { value: "yes", label: say.yes },
          { value: "no", label: say.no },
        ]
      : (fact.choices ?? []).map((value) => ({ value, label: sentenceCase(answerName(value)) }));
  return (
    <AnswerButtons
      choices={choices}
      chosen={undefined}
      onChoose={(value) => onAnswer(value === DO_NOT_KNOW ? undefined : value)}
    />
  );
}
