import { type ReactNode, useState } from "react";
import { today } from "../../../browser/today.ts";
import { Button } from "../../../parts/Button.tsx";
import { DO_NOT_KNOW } from "../../../parts/ChoiceList.tsx";
import { DayFields } from "../../../parts/DayFields.tsx";
import type { FieldError } from "../../../parts/Field.tsx";
import { partsOf, toldDay } from "../../../parts/told-day.ts";
import { words } from "../../../words/words.ts";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string | undefined;
  /** A last day lies ahead; a letter does not. */
  readonly mayBeAhead?: boolean;
  /** In place of "I don't know". */
  readonly unknown?: string;
  readonly isOpen: boolean;
  /** ISO date, or undefined where it is not known. */
  readonly onDay: (day: string | undefined) => void;
  readonly children?: ReactNode;
};

/** A whole day: a clock cannot be counted from a month. */
export function DayStep({ id, label, value, mayBeAhead = false, unknown, isOpen, onDay, children }: Props) {
  const say = words().theySaidNo;
  const [parts, setParts] = useState(partsOf(value));
  const [error, setError] = useState<FieldError>();
  const refuse = (wrong: FieldError) => {
    setError(wrong);
    document.getElementById(`${id}-day`)?.focus();
  };
  const send = () => {
    const told = toldDay(parts, mayBeAhead ? {} : { latest: today() });
    if (told.is === "fault") return refuse(told.error);
    if (told.is === "open" || told.day.length < WHOLE) return refuse(say.day.wanted);
    setError(undefined);
    onDay(told.day);
  };
  return (
    <form
      className="grid grid-cols-1 gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <DayFields id={id} label={label} value={parts} onChange={setParts} error={error} />
      {children}
      <div className="grid grid-cols-1 gap-2">
        <Button kind="main" type="submit">
          {say.next}
        </Button>
        <button
          type="button"
          className="choice choice-button choice-unknown"
          aria-pressed={isOpen}
          data-value={DO_NOT_KNOW}
          onClick={() => onDay(undefined)}
        >
          {unknown ?? say.unknown}
        </button>
      </div>
    </form>
  );
}

/** "2026-06-12" */
const WHOLE = 10;
