import type { Report } from "@afterscript/wording";
import { date, name } from "../words/text.ts";
import { words } from "../words/words.ts";

/** "76 · rheumatoid arthritis · baricitinib 4 mg once daily · on treatment since Nov 2023": who and what was read. */
export function headStrip({ patient, therapies }: Report, stageWord: (stage: string) => string): string[] {
  const say = words().parts.headStrip;
  const [therapy] = therapies;
  const parts = [
    patient.age === undefined ? say.noAge : say.age(patient.age),
    therapy?.condition === undefined ? say.noCondition : name(therapy.condition, "clinician"),
  ];
  if (therapy === undefined) return parts;
  const dose = therapy.dose === undefined ? say.noDose : therapy.dose;
  const since = therapy.since === undefined ? "" : say.since(date(therapy.since));
  return [...parts, `${name(therapy.drug, "clinician")}, ${dose}`, `${stageWord(therapy.stage)}${since}`];
}
