import { useState } from "react";
import { TextField } from "../../../parts/Field.tsx";
import { words } from "../../../words/words.ts";
import { isAge } from "../answers/answers.ts";
import { UNKNOWN } from "../answers/questions.ts";
import type { StepProps } from "./QuestionScreen.tsx";

/** Completed years: a birth date says more than is needed. */
export function AgeStep({ answers: { age }, onAnswer }: StepProps) {
  const say = words().rightForMe;
  const [text, setText] = useState(typeof age === "number" ? String(age) : "");
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      className="grid gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const years = /^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined;
        if (isAge(years)) onAnswer({ age: years });
        else setWrong(true);
      }}
    >
      <div className="age-field">
        <TextField
          id="age"
          label={say.age.label}
          unit={say.age.unit}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          error={isWrong ? say.age.error : undefined}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="grid gap-2">
        <button type="submit" className="button button-main">
          {say.next}
        </button>
        <button
          type="button"
          className="choice choice-button choice-unknown"
          aria-pressed={age === UNKNOWN}
          onClick={() => onAnswer({ age: UNKNOWN })}
        >
          {say.unknown}
        </button>
      </div>
    </form>
  );
}
