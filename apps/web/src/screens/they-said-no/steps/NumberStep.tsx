import { useState } from "react";
import { Button } from "../../../parts/Button.tsx";
import { type FieldError, TextField } from "../../../parts/Field.tsx";
import { words } from "../../../words/words.ts";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly unit?: string | undefined;
  readonly value: string | undefined;
  /** Whole numbers only, or with a part behind the point. */
  readonly pattern: RegExp;
  readonly error: FieldError;
  readonly isOpen: boolean;
  readonly onNumber: (value: string | undefined) => void;
};

/** A number as it is written, or "I don't know". */
export function NumberStep({ id, label, unit, value = "", pattern, error, isOpen, onNumber }: Props) {
  const say = words().theySaidNo;
  const [text, setText] = useState(value);
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      className="grid grid-cols-1 gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (pattern.test(text.trim())) onNumber(text.trim());
        else setWrong(true);
      }}
    >
      <div className="one-field" role={isWrong ? "alert" : undefined}>
        <TextField
          id={id}
          label={label}
          {...(unit !== undefined && { unit })}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          error={isWrong ? error : undefined}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="grid grid-cols-1 gap-2">
        <Button kind="main" type="submit">
          {say.next}
        </Button>
        <button
          type="button"
          className="choice choice-button choice-unknown"
          aria-pressed={isOpen}
          onClick={() => onNumber(undefined)}
        >
          {say.unknown}
        </button>
      </div>
    </form>
  );
}
