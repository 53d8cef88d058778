import type { ReactNode } from "react";
import { ErrorText, type FieldError, TextField } from "../../parts/Field.tsx";
import { words } from "../../words/words.ts";
import { OTHER_UNIT } from "./told.ts";
import type { UnitChoice } from "./unit-choices.ts";

export type UnitFieldProps = {
  readonly id: string;
  readonly choices: readonly UnitChoice[];
  readonly chosen: string;
  readonly other: string;
  readonly error: FieldError | undefined;
  readonly onChoose: (unit: string) => void;
  readonly onOther: (typed: string) => void;
};

/** The unit behind the value: all that can be read stand there, none of them chosen beforehand. */
export function UnitField({ id, choices, chosen, other, error, onChoose, onOther }: UnitFieldProps) {
  const say = words().addResult.unit;
  const described = [`${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset className="labelled" aria-describedby={described}>
      <legend className="labelled-name">{say.label}</legend>
      <p className="meta" id={`${id}-hint`}>
        {say.hint}
      </p>
      {error && <ErrorText id={`${id}-error`} error={error} />}
      <div className="unit-choices">
        {choices.map(({ ucum, label, also }, index) => (
          <Unit
            key={ucum}
            id={index === 0 ? id : `${id}-${index}`}
            name={id}
            value={ucum}
            chosen={chosen}
            onChoose={onChoose}
          >
            {label}
            {also && <span className="meta block">{say.also(also)}</span>}
          </Unit>
        ))}
        <Unit id={`${id}-other`} name={id} value={OTHER_UNIT} chosen={chosen} onChoose={onChoose}>
          {say.other}
        </Unit>
      </div>
      {chosen === OTHER_UNIT && (
        <div className="mt-3">
          <TextField
            id={`${id}-typed`}
            label={say.otherLabel}
            value={other}
            onChange={(event) => onOther(event.target.value)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        </div>
      )}
    </fieldset>
  );
}

type UnitProps = {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly chosen: string;
  readonly onChoose: (unit: string) => void;
  readonly children: ReactNode;
};

function Unit({ id, name, value, chosen, onChoose, children }: UnitProps) {
  return (
    <label className="choice" htmlFor={id}>
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        checked={chosen === value}
        onChange={() => onChoose(value)}
      />
      <span>{children}</span>
    </label>
  );
}
