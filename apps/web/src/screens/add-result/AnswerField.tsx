import { ErrorText, type FieldError } from "../../parts/Field.tsx";
import { words } from "../../words/words.ts";

export type AnswerFieldProps = {
  readonly id: string;
  readonly chosen: string;
  readonly error: FieldError | undefined;
  readonly onChoose: (answer: string) => void;
};

/** What a test says that has no number: positive, negative, unclear, or not done. */
export function AnswerField({ id, chosen, error, onChoose }: AnswerFieldProps) {
  const say = words().addResult.value;
  return (
    <fieldset className="labelled" aria-describedby={error && `${id}-error`}>
      <legend className="labelled-name">{say.asWords}</legend>
      {error && <ErrorText id={`${id}-error`} error={error} />}
      <div className="choices">
        {Object.entries(say.choices).map(([answer, { label, note }], index) => (
          <label key={answer} className="choice" htmlFor={index === 0 ? id : `${id}-${answer}`}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${answer}`}
              name={id}
              value={answer}
              checked={chosen === answer}
              onChange={() => onChoose(answer)}
            />
            <span>
              {label}
              <span className="meta block">{note}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
