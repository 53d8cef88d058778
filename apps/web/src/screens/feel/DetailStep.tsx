import { useState } from "react";
import { ChoiceList } from "../../parts/ChoiceList.tsx";
import { SelectField, TextField } from "../../parts/Field.tsx";
import { QuestionStep } from "../../parts/QuestionStep.tsx";
import { words } from "../../words/words.ts";
import { UNITS, type Unit } from "./felt.ts";
import { type Detail, durationWords, UNKNOWN } from "./told-symptom.ts";

type Props = {
  readonly detail: Detail;
  /** "headache" */
  readonly about: string;
  readonly position: number;
  readonly of: number;
  readonly onAnswer: (answer: string) => void;
  readonly onBack: () => void;
};

const CHOICES = {
  "symptom-severity": ["mild", "moderate", "severe"],
  "symptom-duration": ["about"],
  "symptom-onset": ["sudden", "gradual"],
} as const satisfies Record<Detail, readonly string[]>;

/** One thing that changes the answer. Not knowing it is an answer, too: then the worst is taken. */
export function DetailStep({ detail, about, position, of, onAnswer, onBack }: Props) {
  const say = words().feel.detail;
  const [chosen, setChosen] = useState<string>();
  const [number, setNumber] = useState("");
  const [unit, setUnit] = useState<Unit>("days");
  const [isTried, setTried] = useState(false);
  const isNumberMissing = chosen === "about" && durationWords(number, unit) === undefined;
  const next = () => {
    setTried(true);
    if (chosen === undefined || isNumberMissing) return;
    onAnswer(chosen === "about" ? (durationWords(number, unit) ?? UNKNOWN) : chosen);
  };
  const labels: Readonly<Record<string, { readonly label: string; readonly note?: string }>> = say.answer;
  return (
    <QuestionStep
      id={`detail-${detail}`}
      level={2}
      question={say.question[detail](about)}
      why={say.why}
      position={position}
      of={of}
      error={isTried && chosen === undefined ? words().asked.choose : undefined}
      onBack={onBack}
      onNext={next}
    >
      <ChoiceList
        name={detail}
        choices={CHOICES[detail].map((value) => ({ value, label: value, ...labels[value] }))}
        chosen={chosen === undefined ? [] : [chosen]}
        onChoose={([one]) => setChosen(one)}
        under={(value) =>
          value === "about" ? (
            <div className="choice-under duration">
              <TextField
                id="duration-number"
                label={say.number}
                inputMode="decimal"
                autoComplete="off"
                value={number}
                error={isTried && isNumberMissing ? words().asked.numberMissing : undefined}
                onChange={(event) => setNumber(event.target.value)}
              />
              <SelectField
                id="duration-unit"
                label={say.unit}
                value={unit}
                options={UNITS.map((one) => ({ value: one, label: say.units[one] }))}
                onChange={(event) => setUnit(event.target.value as Unit)}
              />
            </div>
          ) : null
        }
      />
    </QuestionStep>
  );
}
