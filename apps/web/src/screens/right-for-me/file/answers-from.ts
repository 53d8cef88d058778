import { ageInYears, parseDay } from "@afterscript/kernel";
import type { CompleteList, PatientRecord } from "@afterscript/record";
import type { Answers, Tried } from "../answers/answers.ts";
import { UNKNOWN } from "../answers/questions.ts";
import { ROWS, type Row, type RowAnswer, type RowQuestion, rowsOf } from "../answers/rows.ts";

export type From = {
  /** Conditions that some label names. */
  readonly conditions: readonly string[];
  /** ISO date. */
  readonly asOf: string;
};

/** What a record answers of the questions. What it does not say, or says in two ways, is left out and stays open. */
export function answersFrom(record: PatientRecord, { conditions, asOf }: From): Answers {
  const day = parseDay(asOf);
  if (day === undefined) throw new Error(`"${asOf}" is not a day.`);
  const { person } = record;
  const age = person.born && ageInYears(person.born, day);
  const region = person.country === "US" ? "us" : person.country === "GB" ? "uk" : undefined;
  const condition = onlyOne(conditions.filter((one) => isPresent(record, one)));
  const pregnancy = pregnancyOf(record);
  const breastFeeding = answerOf(record, "breast-feeding");
  const smoking = answerOf(record, "smoking");
  const medicines = medicinesOf(record);
  const tried = triedOf(record);
  const rows = (Object.keys(ROWS) as RowQuestion[]).flatMap((question) => {
    const lines = linesOf(record, question);
    return Object.keys(lines).length === 0 ? [] : [[question, lines] as const];
  });
  return {
    ...(region !== undefined && { region }),
    ...(condition !== undefined && { condition }),
    ...(age !== undefined && age.least === age.most && { age: age.least }),
    ...(person.sex !== undefined && { sex: person.sex }),
    ...(pregnancy !== undefined && { pregnancy }),
    ...((breastFeeding === "yes" || breastFeeding === "no") && { "breast-feeding": breastFeeding }),
    // "Former" does not say for how long, and that is what a label asks: the question stays open.
    ...((smoking === "current" || smoking === "never") && { smoking }),
    ...(isComplete(record, "allergies") && record.allergies.length === 0 && { allergy: "no" as const }),
    ...(record.allergies.length > 0 && { allergy: "yes" as const }),
    ...(medicines && { medicines }),
    ...(tried && { tried }),
    ...Object.fromEntries(rows),
  };
}

function onlyOne<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

function isPresent({ history }: PatientRecord, condition: string): boolean {
  return history.get(condition)?.some(({ status, suspected }) => status === "active" && suspected !== true) === true;
}

/** The newest answer, unless another of the same day says otherwise. */
function answerOf({ answers }: PatientRecord, topic: string): string | undefined {
  const [first, second] = answers.get(topic) ?? [];
  const isDoubtful =
    second !== undefined && second.answer !== first?.answer && second.day?.latest === first?.day?.latest;
  return isDoubtful ? undefined : first?.answer;
}

function pregnancyOf(record: PatientRecord): Answers["pregnancy"] {
  if (answerOf(record, "pregnancy") === "pregnant") return "pregnant";
  const potential = answerOf(record, "childbearing-potential");
  if (potential === "yes") return "possible";
  return potential === "no" && answerOf(record, "pregnancy") === "not-pregnant" ? "no" : undefined;
}

function isComplete({ completeLists }: PatientRecord, list: CompleteList["list"]): boolean {
  return completeLists.some((one) => one.list === list);
}

function medicinesOf(record: PatientRecord): Answers["medicines"] {
  const list = namesOf(record.medications.filter(({ state }) => state === "active"));
  const isAll = isComplete(record, "medications");
  return list.length === 0 && !isAll ? undefined : { list, all: isAll ? "yes" : UNKNOWN };
}

function triedOf(record: PatientRecord): Answers["tried"] {
  const list = record.medications
    .filter(({ state }) => state === "stopped")
    .map(({ reported, stopReason }): Tried => ({ name: reported, why: stopReason ?? UNKNOWN }));
  return list.length === 0 ? undefined : { list, all: isComplete(record, "medications") ? "yes" : UNKNOWN };
}

function namesOf(medications: PatientRecord["medications"]): readonly string[] {
  return [...new Set(medications.map(({ reported }) => reported))];
}

function linesOf(record: PatientRecord, question: RowQuestion): Readonly<Record<string, RowAnswer>> {
  const isWhole = isComplete(record, "conditions");
  return Object.fromEntries(
    rowsOf(question).flatMap((row) => {
      const answer = lineOf(record, row, isWhole);
      return answer === undefined ? [] : [[row.id, answer] as const];
    }),
  );
}

/** An entry is a yes. That there is none is a no only where the list says that it is whole. */
function lineOf(record: PatientRecord, { says }: Row, isWhole: boolean): RowAnswer | undefined {
  const conditions = says.no?.flatMap((one) => ("topic" in one ? [one.topic] : [])) ?? [];
  const entries = conditions.flatMap((one) => record.history.get(one) ?? []).filter((one) => one.suspected !== true);
  if (entries.length === 0)
    return isWhole && says.no?.every((one) => "topic" in one && one.answer === "never") ? "no" : undefined;
  if (says.yes !== undefined) return "yes";
  return entries.some(({ status }) => status === "active") ? "now" : "past";
}
