import type { ReadFailure, TextFailure } from "@afterscript/fhir";
import type { Failure } from "./failure.ts";

const FHIR_MEND = "Give a FHIR R4 resource or Bundle as JSON, or NDJSON with one resource a line, all of one patient.";

/** Why a text is no input, as a failure that names the place. The text itself is never repeated: it may name a person. */
export function textFailure({ code, detail }: TextFailure, from: string): Failure {
  const { line, column } = detail;
  const place = [line && `line ${line}`, column && `column ${column}`].filter(Boolean).join(", ");
  return {
    sort: "input",
    code,
    what: code === "INPUT_EMPTY" ? "The input is empty." : "The input is not JSON.",
    where: place === "" ? from : `${from}, ${place}`,
    mend: FHIR_MEND,
  };
}

/** Why a parsed input is no record of one patient. */
export function readFailure({ code, detail, patients = [] }: ReadFailure, from: string): Failure {
  const found = patients.length === 0 ? "The input names no patient." : `Patients in the input: ${listed(patients)}.`;
  switch (code) {
    case "INPUT_NOT_AN_OBJECT":
      return { sort: "input", code, what: "The JSON is no FHIR resource.", where: from, mend: FHIR_MEND };
    case "RESOURCE_TYPE_MISSING":
      return { sort: "input", code, what: "The JSON has no resourceType.", where: from, mend: FHIR_MEND };
    case "SEVERAL_PATIENTS":
      return {
        sort: "input",
        code,
        what: `The input holds ${patients.length} patients, and one record is judged at a time.`,
        where: from,
        mend: `Choose one: --patient ID on the command line, the parameter patient in a request. ${found}`,
        patients,
      };
    case "PATIENT_NOT_FOUND":
      return {
        sort: "argument",
        code,
        what: `No patient "${detail.patient ?? ""}" is in the input.`,
        where: from,
        mend: `Give the id of a patient that is there. ${found}`,
      };
  }
}

const SHOWN = 20;

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, SHOWN).join(", ");
  return ids.length > SHOWN ? `${shown} and ${ids.length - SHOWN} more` : shown;
}
