import { intakeProblem } from "../intake-problem.ts";
import type { IntakeIdentity, IntakeProblem } from "../intake-set.ts";
import { plainIdentifier } from "../plain-identifier.ts";
import { readCellDate } from "./cell-date.ts";
import { readSex } from "./cell-words.ts";
import type { Column, CsvPatient } from "./csv-mapping.ts";
import type { Row } from "./read-table.ts";

export type CellOf = (column: Column | undefined) => string;

/** Whose row it is; undefined, with a problem, when the row does not say. */
export function identityOfRow(
  row: Row,
  cellOf: CellOf,
  patient: CsvPatient,
  problems: IntakeProblem[],
): IntakeIdentity | undefined {
  const number = cellOf(patient.identifier);
  const { system = "" } = patient;
  const names = namesOf(cellOf, patient);
  const born = bornOf(row, cellOf, patient, problems);
  if (born === "unreadable") return undefined;
  if (number === "" && (names.family === undefined || born === undefined)) {
    const happened = "The row has neither an identifier nor a family name with a birth date.";
    problems.push(intakeProblem("ROW_WITHOUT_PATIENT", row.where, happened, row.text));
    return undefined;
  }
  const sex = sexOf(row, cellOf, patient, problems);
  return {
    identifiers: number === "" ? [] : [{ system, value: plainIdentifier(system, number) }],
    ...names,
    ...(born !== undefined && { born }),
    ...(sex !== undefined && { sex }),
  };
}

function namesOf(cellOf: CellOf, patient: CsvPatient): Pick<IntakeIdentity, "family" | "given"> {
  const [before, after] = cellOf(patient.name)
    .split(",")
    .map((part) => part.trim());
  const isPair = after !== undefined && after !== "";
  const family = cellOf(patient.family) || (isPair ? before : "") || "";
  const given = cellOf(patient.given) || (isPair ? after : "") || "";
  return { ...(family !== "" && { family }), ...(given !== "" && { given }) };
}

function bornOf(
  row: Row,
  cellOf: CellOf,
  patient: CsvPatient,
  problems: IntakeProblem[],
): string | undefined | "unreadable" {
  const text = cellOf(patient.born);
  if (text === "" || patient.bornOrder === undefined) return undefined;
  const read = readCellDate(text, patient.bornOrder, false);
  if (read !== undefined) return read.dateTime.slice(0, 10);
  const happened = `The birth date in "${patient.born}" is no date in the order ${patient.bornOrder}, with a year of four digits.`;
  problems.push(intakeProblem("DATE_NOT_READABLE", row.where, happened, row.text));
  return "unreadable";
}

/** A word for sex that is not known keeps no result from being read. */
function sexOf(row: Row, cellOf: CellOf, patient: CsvPatient, problems: IntakeProblem[]): IntakeIdentity["sex"] {
  const text = cellOf(patient.sex);
  if (text === "") return undefined;
  const sex = readSex(text, patient.sexWords);
  if (sex === undefined) {
    const happened = `"${text.slice(0, 30)}" is no known word for sex: the results of the row are read without it.`;
    problems.push(intakeProblem("SEX_NOT_KNOWN", row.where, happened, row.text));
  }
  return sex;
}
