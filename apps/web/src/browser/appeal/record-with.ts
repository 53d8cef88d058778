import type { Concepts } from "@afterscript/fhir";
import { writeMedication, writingOf } from "@afterscript/fhir-write";
import { parseDay } from "@afterscript/kernel";
import { bundle } from "../engine/read-here.ts";
import type { AppealHere } from "./appeal-here.ts";

/** Whose record it is where there is none: what was told is about one person. */
const ME = "me";

/** The record with what was told to have been tried before: the same reader and the same rules judge both. */
export function recordWith({ record, tried = [], asOf }: AppealHere, concepts: Concepts): unknown {
  if (tried.length === 0) return record ?? bundle([]);
  const day = parseDay(asOf);
  if (day === undefined) throw new Error(`"${asOf}" is not a day.`);
  const writing = writingOf(concepts, { asOf: day, patient: ME });
  const resources = tried.flatMap(({ name, from, to, why }, at) => {
    const medicine = {
      id: `told-${at + 1}`,
      text: name,
      status: "stopped",
      ...(why !== "unknown" && { stopReason: why }),
    } as const;
    const days = { ...(from !== undefined && { since: from }), ...(to !== undefined && { until: to }) };
    // Days that cannot be are not known; the medicine was tried all the same.
    const written = [{ ...medicine, ...days }, medicine].map((one) => writeMedication(one, writing));
    const first = written.find((one) => one.is === "written");
    if (first === undefined) throw new Error(`"${name}" cannot be written as a medicine.`);
    return [first.resource];
  });
  return bundle(resources);
}
