import { useState } from "react";
import { ChoiceList } from "../../parts/ChoiceList.tsx";
import { TextField } from "../../parts/Field.tsx";
import { QuestionStep } from "../../parts/QuestionStep.tsx";
import { words } from "../../words/words.ts";
import { UNKNOWN } from "./kinds.ts";
import type { StepProps } from "./step-props.ts";

const ABOUT = "about";

/** How many hours there are to the next dose. */
export function HoursStep({ step, question, hint, position, of, onBack, onAnswer }: StepProps) {
  const say = words().question.hours;
  const [chosen, setChosen] = useState<string>();
  const [number, setNumber] = useState("");
  const [isTried, setTried] = useState(false);
  const plain = number.trim().replace(",", ".");
  const isRead = /^\d{1,3}(\.\d)?$/.test(plain);
  const next = () => {
    setTried(true);
    if (chosen === UNKNOWN) onAnswer({ value: UNKNOWN, label: words().parts.question.doNotKnow });
    if (chosen === ABOUT && isRead) onAnswer({ value: `${plain} hours`, label: say.label(plain) });
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
        choices={[{ value: ABOUT, label: say.about }]}
        chosen={chosen === undefined ? [] : [chosen]}
        onChoose={([one]) => setChosen(one)}
        under={(value) =>
          value === ABOUT ? (
            <div className="choice-under">
              <TextField
                id="hours"
                label={say.field}
                unit={say.unit}
                inputMode="decimal"
                autoComplete="off"
                value={number}
                error={isTried && !isRead ? words().asked.numberMissing : undefined}
                onChange={(event) => setNumber(event.target.value)}
              />
            </div>
          ) : null
        }
      />
    </QuestionStep>
  );
}
