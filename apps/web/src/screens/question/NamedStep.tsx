import { useState } from "react";
import { TextField } from "../../parts/Field.tsx";
import { QuestionStep } from "../../parts/QuestionStep.tsx";
import { words } from "../../words/words.ts";
import type { ToldStep } from "./kinds.ts";
import type { StepProps } from "./step-props.ts";

export type Offered = { readonly value: string; readonly label: string; readonly note?: string | undefined };

type Props = StepProps & {
  /** What fits to the typed name. */
  readonly offer: (typed: string) => readonly Offered[];
  /** Answers beside a name: "none", "I don't know". */
  readonly others: readonly ToldStep[];
};

/** A name: found while it is typed, or taken as it was written. Nobody has to know how it is spelled. */
export function NamedStep({ step, question, hint, position, of, onBack, onAnswer, offer, others }: Props) {
  const say = words().question.named;
  const [typed, setTyped] = useState("");
  const [isTried, setTried] = useState(false);
  const name = typed.trim();
  const offered = offer(name);
  const exact = offered.find(({ label }) => label.toLowerCase() === name.toLowerCase());
  const next = () => {
    setTried(true);
    if (name !== "") onAnswer(exact ?? { value: name, label: name });
  };
  return (
    <QuestionStep
      id={`question-${step}`}
      level={2}
      question={question}
      position={position}
      of={of}
      error={isTried && name === "" ? say.missing : undefined}
      onBack={onBack}
      onNext={next}
    >
      <TextField
        id={`name-${step}`}
        label={say.label}
        hint={hint}
        type="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p role="status" className="meta">
        {name === "" ? "" : offered.length === 0 ? say.notFound(name) : say.found(offered.length)}
      </p>
      <ul className="choices">
        {offered.map((one) => (
          <li key={one.value}>
            <button type="button" className="choice choice-button" onClick={() => onAnswer(one)}>
              <span>
                {one.label}
                {one.note && <span className="meta block">{one.note}</span>}
              </span>
            </button>
          </li>
        ))}
        {others.map((one) => (
          <li key={one.value}>
            <button type="button" className="choice choice-button choice-unknown" onClick={() => onAnswer(one)}>
              <span>{one.label}</span>
            </button>
          </li>
        ))}
      </ul>
    </QuestionStep>
  );
}
