import { formatDay, parseDay } from "@afterscript/kernel";
import { Button } from "../../parts/Button.tsx";
import { type FieldError, TextField } from "../../parts/Field.tsx";
import { words } from "../../words/words.ts";

export type DayFieldProps = {
  readonly id: string;
  /** ISO date, or empty. */
  readonly value: string;
  readonly asOf: string;
  readonly error: FieldError | undefined;
  readonly onChange: (day: string) => void;
};

/** The day of a sample. It stays empty until somebody says it. */
export function DayField({ id, value, asOf, error, onChange }: DayFieldProps) {
  const say = words().addResult.day;
  const today = parseDay(asOf);
  return (
    <div className="day-field">
      <TextField
        id={id}
        label={say.label}
        hint={say.hint}
        error={error}
        type="date"
        max={asOf}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button kind="quiet" onClick={() => onChange(asOf)}>
        {say.today}
      </Button>
      {today !== undefined && (
        <Button kind="quiet" onClick={() => onChange(formatDay(today - 1))}>
          {say.yesterday}
        </Button>
      )}
    </div>
  );
}
