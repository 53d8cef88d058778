import type { Report } from "@afterscript/wording";
import { date, name } from "../words/text.ts";

/** "76 · rheumatoid arthritis · baricitinib 4 mg once daily · on treatment since Nov 2023": who and what was read. */
export function headStrip({ patient, therapies }: Report, stageWord: (stage: string) => string): string[] {
  const [therapy] = therapies;
  const parts = [
    patient.age === undefined ? "age not known" : `${patient.age} years`,
    therapy?.condition === undefined ? "condition not known" : name(therapy.condition, "clinician"),
  ];
  if (therapy === undefined) return parts;
  const dose = therapy.dose === undefined ? "dose not known" : therapy.dose;
  const since = therapy.since === undefined ? "" : ` since ${date(therapy.since)}`;
  return [...parts, `${name(therapy.drug, "clinician")}, ${dose}`, `${stageWord(therapy.stage)}${since}`];
}
