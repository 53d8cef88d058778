import { messagesOf } from "@afterscript/wording";
import { words } from "../words/words.ts";
import { ErrorText, type FieldError } from "./Field.tsx";

/** A day as it is typed: any part may be left open, from the day upwards. */
export type DayParts = { readonly day: string; readonly month: string; readonly year: string };

export const NO_DAY: DayParts = { day: "", month: "", year: "" };

export type DayFieldsProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: DayParts;
  /** Left out where no script runs: the fields then begin with the value. */
  readonly onChange?: ((value: DayParts) => void) | undefined;
  readonly error?: FieldError | undefined;
};

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));

/** Day, month and year, each by itself: so that "March 2024" can be told, and no day is taken for a month. */
export function DayFields({ id, label, hint, value, onChange, error }: DayFieldsProps) {
  const say = words().parts.dayFields;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const shared = {
    className: "field",
    ...(described !== "" && { "aria-describedby": described }),
    ...(error && { "aria-invalid": true as const }),
  };
  const part = (name: keyof DayParts) =>
    onChange === undefined
      ? { defaultValue: value[name] }
      : {
          value: value[name],
          onChange: (event: { readonly target: { readonly value: string } }) =>
            onChange({ ...value, [name]: event.target.value }),
        };
  return (
    <fieldset className="day-fields">
      <legend className="labelled-name">{label}</legend>
      {hint && (
        <p className="meta" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <ErrorText id={`${id}-error`} error={error} />}
      <div className="day-parts">
        <label htmlFor={`${id}-day`}>
          <span className="meta">{say.day}</span>
          <input {...shared} id={`${id}-day`} inputMode="numeric" maxLength={2} autoComplete="off" {...part("day")} />
        </label>
        <label htmlFor={`${id}-month`}>
          <span className="meta">{say.month}</span>
          <select {...shared} id={`${id}-month`} {...part("month")}>
            <option value="">{say.open}</option>
            {MONTHS.map((month) => (
              <option key={month} value={month}>
                {messagesOf().date(`2000-${month}`).replace(" 2000", "")}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}-year`}>
          <span className="meta">{say.year}</span>
          <input {...shared} id={`${id}-year`} inputMode="numeric" maxLength={4} autoComplete="off" {...part("year")} />
        </label>
      </div>
    </fieldset>
  );
}
