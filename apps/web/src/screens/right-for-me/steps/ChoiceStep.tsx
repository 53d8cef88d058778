import { CHOICES, type ChoiceQuestion } from "../answers/questions.ts";
import { AnswerButtons } from "./AnswerButtons.tsx";
import { choiceLabel } from "./choice-label.ts";
import type { StepProps } from "./QuestionScreen.tsx";

/** One of a few answers. */
export function ChoiceStep({ question, answers, onAnswer }: StepProps<ChoiceQuestion>) {
  return (
    <AnswerButtons
      choices={CHOICES[question].map((value) => ({ value, label: choiceLabel(question, value) }))}
      chosen={answers[question]}
      onChoose={(value) => onAnswer({ [question]: value })}
    />
  );
}
