import { useEffect } from "react";
import { Progress } from "../../../parts/QuestionStep.tsx";
import { words } from "../../../words/words.ts";
import type { Answers } from "../answers/answers.ts";
import { askedOf, isChoiceQuestion, type Question } from "../answers/questions.ts";
import { isRowQuestion } from "../answers/rows.ts";
import type { PlacedProps } from "../RightForMe.tsx";
import { nextPlace } from "../use-place.ts";
import { warm } from "../warm.ts";
import { AgeStep } from "./AgeStep.tsx";
import { ChoiceStep } from "./ChoiceStep.tsx";
import { ConditionStep } from "./ConditionStep.tsx";
import { MedicinesStep } from "./MedicinesStep.tsx";
import { RowsStep } from "./RowsStep.tsx";
import { TriedStep } from "./TriedStep.tsx";

export type StepProps<Q extends Question = Question> = {
  readonly question: Q;
  readonly answers: Answers;
  readonly conditions: readonly string[];
  /** Keeps the answer and goes on to the next open question. */
  readonly onAnswer: (part: Answers) => void;
};

/** One question: what is asked, its answers with "I don't know" among them, why it is asked, and the way back. */
export function QuestionScreen({
  question,
  guide,
  conditions,
  placing,
}: PlacedProps & { readonly question: Question }) {
  const say = words().rightForMe;
  const asked = askedOf(guide.answers);
  const { ask, why, ...more } = say.question[question];
  const isFirst = question === asked[0];
  useEffect(() => {
    if (!isFirst) warm();
  }, [isFirst]);
  const onAnswer = (part: Answers) => {
    guide.answer(part);
    placing.go(nextPlace(question, { ...guide.answers, ...part }));
  };
  return (
    <section className="question-step" aria-labelledby="question">
      {isFirst && <p className="text-muted">{say.lead}</p>}
      <Progress position={asked.indexOf(question) + 1} of={asked.length} />
      <div>
        <h1 className="answer" id="question" tabIndex={-1}>
          {ask}
        </h1>
        {"hint" in more && <p className="mt-1 text-muted">{more.hint}</p>}
      </div>
      <Step question={question} answers={guide.answers} conditions={conditions} onAnswer={onAnswer} />
      <details className="fold">
        <summary>{say.why}</summary>
        <p>{why}</p>
      </details>
      <div className="question-moves">
        {placing.canGoBack && (
          <button type="button" className="button button-quiet" onClick={placing.back}>
            {say.back}
          </button>
        )}
        {isFirst && (
          <button type="button" className="link-button" onClick={() => placing.go("file")}>
            {say.file.offer}
          </button>
        )}
      </div>
    </section>
  );
}

function Step({ question, ...rest }: StepProps) {
  if (isRowQuestion(question)) return <RowsStep question={question} {...rest} />;
  if (isChoiceQuestion(question)) return <ChoiceStep question={question} {...rest} />;
  if (question === "condition") return <ConditionStep question={question} {...rest} />;
  if (question === "age") return <AgeStep question={question} {...rest} />;
  return question === "medicines" ? (
    <MedicinesStep question={question} {...rest} />
  ) : (
    <TriedStep question="tried" {...rest} />
  );
}
