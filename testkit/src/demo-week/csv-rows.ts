import type { ClinicPerson } from "./clinic-people.ts";
import { readObservation } from "./read-observation.ts";
import { RECORD } from "./record-codes.ts";
import type { Arrival } from "./this-week.ts";

/** The heading of the laboratory's weekly file. */
export const CSV_COLUMNS = [
  "Patient number",
  "Surname",
  "Forename",
  "Date of birth",
  "Sex",
  "Report number",
  "Sample taken",
  "Reported",
  "Test code",
  "Test",
  "Result",
  "Unit",
  "Reference range",
  "Status",
] as const;

/** Which column is what, as the mapping screen would have it kept. */
export const CSV_MAPPING = {
  delimiter: ",",
  decimal: ".",
  patient: {
    identifier: "Patient number",
    system: RECORD.identifiers.patient,
    family: "Surname",
    given: "Forename",
    born: "Date of birth",
    bornOrder: "year-month-day",
    sex: "Sex",
  },
  collected: "Sample taken",
  collectedOrder: "year-month-day",
  stated: "Reported",
  status: "Status",
  results: {
    layout: "result-a-row",
    test: "Test",
    code: "Test code",
    codeSystem: "loinc",
    value: "Result",
    unit: "Unit",
    range: "Reference range",
  },
} as const;

/** One row a result (RFC 4180). */
export function csvRows(person: ClinicPerson, { order = "", sentAt, resources }: Arrival): string {
  const rows = resources.map((resource) => {
    const { code, name, status, taken, number, comparator = "", unit = "", answer, range } = readObservation(resource);
    const result = answer === undefined ? `${comparator}${number}` : answer.display;
    const { born, sex } = person;
    const who = [person.number, person.family, person.given, born, sex === "female" ? "F" : "M"];
    return [...who, order, taken, sentAt, code, name, result, unit, range, status];
  });
  return rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

export function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
