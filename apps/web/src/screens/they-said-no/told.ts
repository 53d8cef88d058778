import type { AppealForm } from "@afterscript/check/public/appeal.ts";
import type { FilingPeriod, LetterReading } from "@afterscript/denial-letter";
import type { Letterhead } from "@afterscript/wording/public/coverage.ts";
import type { TriedMedicine } from "../../browser/appeal/tried-medicine.ts";

/** Which record the criteria are judged against. */
export type RecordGiven =
  | { readonly is: "none" }
  /** What is kept on this device for the companion. */
  | { readonly is: "companion"; readonly input: unknown }
  | { readonly is: "file"; readonly name: string; readonly input: unknown }
  | { readonly is: "sample"; readonly id: string; readonly input: unknown };

/** What somebody decided of one line of the letter. */
export type Decided = {
  readonly isUsed: boolean;
  /** Which of several readings; left out: none is chosen. */
  readonly choice?: number;
  /** What was typed in its place. */
  readonly typed?: string;
};
export type DecidedLines = Readonly<Record<string, Decided>>;

export type LetterGiven = {
  readonly text: string;
  readonly reading: LetterReading;
  /** By line; a line that is not in it was left as it was read. */
  readonly decided: DecidedLines;
  /** What was taken over of it, and by which decisions. */
  readonly taken?: { readonly by: DecidedLines; readonly gave: LetterGave };
};

/** What a letter put into what is told. */
export type LetterGave = {
  readonly form: Partial<AppealForm>;
  readonly head: Letterhead;
  readonly drug?: string;
  readonly period?: FilingPeriod;
  /** Questions that it left open. */
  readonly open: readonly string[];
};

/** All that somebody told of one denial. It lives in this page, until they save it. */
export type Told = {
  readonly form: AppealForm;
  readonly drug?: string;
  readonly condition?: string;
  readonly dose?: string;
  /** Answers of the guide to the kind of plan, by question. */
  readonly guide: Readonly<Record<string, string>>;
  /** Questions that were answered with "I don't know", or left out. */
  readonly open: readonly string[];
  /** How long the letter itself gives, as it was confirmed. */
  readonly period?: FilingPeriod;
  readonly tried?: readonly TriedMedicine[];
  readonly record: RecordGiven;
  readonly letter?: LetterGiven;
  /** Id under which it is kept on this device. */
  readonly keptAs?: string;
  /** ISO instant: which state of what is kept was read into this page. */
  readonly keptAt?: string;
};

export const NOTHING_TOLD: Told = { form: {}, guide: {}, open: [], record: { is: "none" } };

/** Is there anything that would be lost? */
export function isTold({ form, guide, open, letter, drug }: Told): boolean {
  return (
    letter !== undefined ||
    drug !== undefined ||
    open.length > 0 ||
    Object.keys(form).length > 0 ||
    Object.keys(guide).length > 0
  );
}

/** What is told, with these fields of the form set. `undefined` forgets one. */
export function withForm(told: Told, part: { readonly [K in keyof AppealForm]: AppealForm[K] | undefined }): Told {
  const form = Object.fromEntries(Object.entries({ ...told.form, ...part }).filter(([, one]) => one !== undefined));
  return { ...told, form: form as AppealForm };
}

/** Notes that a question is answered without a value. */
export function leftOpen(told: Told, question: string): Told {
  return told.open.includes(question) ? told : { ...told, open: [...told.open, question] };
}

/** Notes that a question has an answer. */
export function answered(told: Told, question: string): Told {
  return { ...told, open: told.open.filter((one) => one !== question) };
}

/** What is told for a case of somebody's own: nothing of an invented person gets into it. */
export function withoutSample(told: Told): Told {
  return told.record.is === "sample" ? NOTHING_TOLD : told;
}
