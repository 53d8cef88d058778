import { useState } from "react";
import { type Choice, ChoiceList } from "../../parts/ChoiceList.tsx";
import { QuestionStep } from "../../parts/QuestionStep.tsx";
import { words } from "../../words/words.ts";
import type { StepProps } from "./step-props.ts";

type Props = StepProps & { readonly choices: readonly Choice[] };

/** One of a short list, or "I don't know". */
export function ChoiceStep({ step, question, hint, position, of, onBack, onAnswer, choices }: Props) {
  const [chosen, setChosen] = useState<string>();
  const [isTried, setTried] = useState(false);
  const next = () => {
    setTried(true);
    if (chosen === undefined) return;
    const choice = choices.find(({ value }) => value === chosen);
    onAnswer({ value: chosen, label: choice?.label ?? words().parts.question.doNotKnow });
  };
  return (
    <QuestionStep
      id={`question-${step}`}
      level={2}
      question={question}
      hint={hint}
      position={position}
      of={of}
      error={isTried && chosen === undefined ? words().asked.choose : undefined}
      onBack={onBack}
      onNext={next}
    >
      <ChoiceList
        name={step}
        choices={choices}
        chosen={chosen === undefined ? [] : [chosen]}
        onChoose={([one]) => setChosen(one)}
      />
    </QuestionStep>
  );
}
