import type { Preference, Region } from "@afterscript/engine";
import type { StopReason } from "@afterscript/record";
import { CHOICES, type ChoiceQuestion, isChoiceQuestion, QUESTIONS, type Question, UNKNOWN } from "./questions.ts";
import { answersOf, isRowQuestion, type RowAnswer, type RowQuestion, rowsOf } from "./rows.ts";

type Unknown = typeof UNKNOWN;

/** Medicines by the names that the person wrote, and whether they are all. */
export type MedicineList<T> = { readonly list: readonly T[]; readonly all: "yes" | Unknown };
export type Tried = { readonly name: string; readonly why: StopReason | Unknown };

export type Answers = {
  readonly region?: Region | Unknown;
  /** Id of a condition that some label names; `another`: none of them. */
  readonly condition?: string;
  /** Completed years. */
  readonly age?: number | Unknown;
  readonly sex?: "female" | "male" | "other" | Unknown;
  readonly pregnancy?: "pregnant" | "possible" | "no" | Unknown;
  readonly "breast-feeding"?: "yes" | "no" | Unknown;
  readonly smoking?: "current" | "former-long" | "former-short" | "never" | Unknown;
  readonly allergy?: "no" | "yes" | Unknown;
  readonly medicines?: MedicineList<string>;
  readonly tried?: MedicineList<Tried>;
  readonly matters?: Preference | "none" | Unknown;
  /** Results and vaccinations of a file that the person took over, as FHIR resources. */
  readonly file?: readonly object[];
} & { readonly [Q in RowQuestion]?: Readonly<Record<string, RowAnswer>> };

/** The value of a condition that is in no label's list. */
export const ANOTHER = "another";

export const OLDEST = 130;

/** What was kept, as far as this version of the questions knows it: anything else is left out, and asked again. */
export function readAnswers(kept: Readonly<Record<string, unknown>>, conditions: readonly string[]): Answers {
  const read: Record<string, unknown> = {};
  for (const question of QUESTIONS) {
    const value = readAnswer(question, kept[question], conditions);
    if (value !== undefined) read[question] = value;
  }
  if (Array.isArray(kept.file)) read.file = kept.file.filter(isObject);
  return read as Answers;
}

function readAnswer(question: Question, value: unknown, conditions: readonly string[]): unknown {
  if (isRowQuestion(question)) return readRows(question, value);
  if (question === "medicines") return readList(value, isText);
  if (question === "tried") return readList(value, isTried);
  if (value === UNKNOWN) return value;
  if (isChoiceQuestion(question)) return isOneOf(question, value) ? value : undefined;
  if (question === "age") return isAge(value) ? value : undefined;
  return isText(value) && (value === ANOTHER || conditions.includes(value)) ? value : undefined;
}

function isOneOf(question: ChoiceQuestion, value: unknown): boolean {
  return (CHOICES[question] as readonly unknown[]).includes(value);
}

/** Whole years that somebody can have. */
export function isAge(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= OLDEST;
}

function readRows(question: RowQuestion, value: unknown): Readonly<Record<string, RowAnswer>> | undefined {
  if (!isObject(value)) return undefined;
  const rows = rowsOf(question).flatMap((row) => {
    const answer = value[row.id];
    const isKnown = answer === UNKNOWN || answersOf(row).includes(answer as RowAnswer);
    return isKnown ? [[row.id, answer as RowAnswer] as const] : [];
  });
  return Object.fromEntries(rows);
}

function readList<T>(value: unknown, is: (item: unknown) => item is T): MedicineList<T> | undefined {
  if (!isObject(value) || !Array.isArray(value.list) || (value.all !== "yes" && value.all !== UNKNOWN))
    return undefined;
  const list = value.list.filter(is);
  // Something that could not be read again may be one more medicine: then the list is no longer said to be whole.
  return { list, all: list.length === value.list.length ? value.all : UNKNOWN };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

const REASONS: ReadonlySet<unknown> = new Set(["inadequate-response", "intolerance", "other", UNKNOWN]);

function isTried(value: unknown): value is Tried {
  return isObject(value) && isText(value.name) && REASONS.has(value.why);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
