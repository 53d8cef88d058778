import { parseDay } from "@afterscript/kernel";
import { useState } from "react";
import { ChoiceList } from "../../parts/ChoiceList.tsx";
import { DayFields, type DayParts, NO_DAY } from "../../parts/DayFields.tsx";
import type { FieldError } from "../../parts/Field.tsx";
import { QuestionStep } from "../../parts/QuestionStep.tsx";
import { toldDay } from "../../parts/told-day.ts";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { UNKNOWN } from "./kinds.ts";
import type { StepProps } from "./step-props.ts";

const KNOWN = "known";

/** The day of something planned, where it is set. */
export function DayStep({ step, question, hint, position, of, onBack, onAnswer }: StepProps) {
  const say = words().question.day;
  const [chosen, setChosen] = useState<string>();
  const [parts, setParts] = useState<DayParts>(NO_DAY);
  const [error, setError] = useState<FieldError>();
  const [isTried, setTried] = useState(false);
  const next = () => {
    setTried(true);
    if (chosen === UNKNOWN) onAnswer({ value: UNKNOWN, label: words().parts.question.doNotKnow });
    if (chosen !== KNOWN) return;
    const read = toldDay(parts);
    if (read.is === "told" && parseDay(read.day) !== undefined) onAnswer({ value: read.day, label: date(read.day) });
    else setError(read.is === "fault" ? read.error : say.whole);
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
        choices={[{ value: KNOWN, label: say.known }]}
        chosen={chosen === undefined ? [] : [chosen]}
        onChoose={([one]) => setChosen(one)}
        under={(value) =>
          value === KNOWN ? (
            <div className="choice-under">
              <DayFields id="day" label={say.field} value={parts} onChange={setParts} error={error} />
            </div>
          ) : null
        }
      />
    </QuestionStep>
  );
}
