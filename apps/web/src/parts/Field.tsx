import type { ComponentProps, ReactNode } from "react";
import { Icon } from "./Icon.tsx";

/** What is wrong with what was entered, and how to mend it. */
export type FieldError = { readonly what: string; readonly mend: string };

export type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: FieldError | undefined;
};

type Wired = {
  readonly id: string;
  readonly className: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
};

/** A control with its label, hint and error, tied together for every reader. */
export function Field({ children, ...field }: FieldProps & { readonly children: (wired: Wired) => ReactNode }) {
  const { id, label, hint, error } = field;
  return (
    <div className="labelled">
      <label htmlFor={id} className="labelled-name">
        {label}
      </label>
      {hint && (
        <p className="meta" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <ErrorText id={`${id}-error`} error={error} />}
      {children(wired(field))}
    </div>
  );
}

/** What is wrong and how to mend it, beside the control that it is about. */
export function ErrorText({ id, error }: { readonly id: string; readonly error: FieldError }) {
  return (
    <p className="labelled-error" id={id}>
      <Icon name="triangle-alert" />
      <span>
        <strong>{error.what}</strong>
        {` ${error.mend}`}
      </span>
    </p>
  );
}

function wired({ id, hint, error }: FieldProps): Wired {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    className: "field",
    ...(described !== "" && { "aria-describedby": described }),
    ...(error && { "aria-invalid": true }),
  };
}

type Native<T extends "input" | "textarea" | "select"> = Omit<ComponentProps<T>, "id" | "className">;

/** One line of text, a number or a date. A unit stands behind it. */
export function TextField({
  unit,
  id,
  label,
  hint,
  error,
  ...native
}: FieldProps & Native<"input"> & { readonly unit?: string }) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <span className="field-with-unit">
          <input {...native} {...control} />
          {unit && <span className="unit">{unit}</span>}
        </span>
      )}
    </Field>
  );
}

/** Several lines. */
export function TextArea({ id, label, hint, error, ...native }: FieldProps & Native<"textarea">) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => <textarea rows={4} {...native} {...control} />}
    </Field>
  );
}

export type Option = {
  readonly value: string;
  readonly label: string;
  /** The language of the label, where it is another one than the page's. */
  readonly lang?: string | undefined;
};

/** One of a short list. */
export function SelectField({
  options,
  id,
  label,
  hint,
  error,
  ...native
}: FieldProps & Native<"select"> & { readonly options: readonly Option[] }) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <select {...native} {...control}>
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
