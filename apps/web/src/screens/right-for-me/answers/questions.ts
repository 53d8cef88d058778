import { PREFERENCES, REGIONS } from "@afterscript/engine";
import type { Answers } from "./answers.ts";
import { isRowQuestion, type RowQuestion } from "./rows.ts";

/** What is asked, in this order. Each can change what a label says of some drug; nothing else is asked. */
export const QUESTIONS = [
  "region",
  "condition",
  "age",
  "sex",
  "pregnancy",
  "breast-feeding",
  "smoking",
  "heart",
  "cancer",
  "infections",
  "lasting-infections",
  "illnesses",
  "allergy",
  "medicines",
  "tried",
  "matters",
] as const;
export type Question = (typeof QUESTIONS)[number];

/** "I don't know": kept as an answer, and written into no record. */
export const UNKNOWN = "unknown";

/** Questions with one answer of a few. */
export const CHOICES = {
  region: REGIONS,
  sex: ["female", "male", "other"],
  pregnancy: ["pregnant", "possible", "no"],
  "breast-feeding": ["yes", "no"],
  smoking: ["current", "former-long", "former-short", "never"],
  allergy: ["no", "yes"],
  matters: ["once-daily", "fewest-tests", "by-mouth", "on-the-skin", "none"],
} as const satisfies Partial<Record<Question, readonly string[]>>;
export type ChoiceQuestion = keyof typeof CHOICES;

/** The four that one scale can hold: they bring a row forward and sort drugs by it, and judge nothing. */
export const MATTERS = PREFERENCES.filter((one) => (CHOICES.matters as readonly string[]).includes(one));

export function isChoiceQuestion(question: Question): question is ChoiceQuestion {
  return question in CHOICES;
}

/** Whether a question can matter after what was answered so far. */
export function isAsked(question: Question, { sex }: Answers): boolean {
  return (question !== "pregnancy" && question !== "breast-feeding") || sex !== "male";
}

/** The questions that this person is asked. */
export function askedOf(answers: Answers): readonly Question[] {
  return QUESTIONS.filter((question) => isAsked(question, answers));
}

/** Whether something, "I don't know" among it, was answered. */
export function isAnswered(question: Question, answers: Answers): boolean {
  return isRowQuestion(question)
    ? answers[question] !== undefined
    : answers[question as Exclude<Question, RowQuestion>] !== undefined;
}
