import { codeDetail, firstMeaning, foldedTexts } from "./coded.ts";
import { type Json, objectOf } from "./json.ts";
import { dateOf, type Reading, type ResourceReader, report } from "./reading.ts";

/** Reads a vaccination that was given, or recorded as not given. */
export const readImmunization: ResourceReader = (resource, reference, reading) => {
  const { status } = resource;
  if (status === "entered-in-error") return;
  if (status !== "completed" && status !== "not-done") return report(reading, "STATUS_NOT_READABLE", reference);
  const code = objectOf(resource.vaccineCode);
  const meaning = firstMeaning(reading.index, code);
  const vaccines = meaning?.vaccines ?? vaccinesByName(code, reading);
  if (vaccines === undefined) {
    if (meaning?.notUsed !== true) report(reading, "CODE_NOT_RECOGNISED", reference, codeDetail(code));
    return;
  }
  const day = dateOf(resource.occurrenceDateTime ?? resource.date, "occurrenceDateTime", reference, reading);
  if (day === undefined && resource.occurrenceString !== undefined) {
    report(reading, "DATE_NOT_READABLE", reference, { path: "occurrenceString" });
  }
  const given = status === "completed" && resource.notGiven !== true;
  for (const vaccine of vaccines) reading.facts.push({ type: "vaccination", vaccine, given, day, resource: reference });
};

function vaccinesByName(code: Json | undefined, reading: Reading): readonly string[] | undefined {
  for (const text of foldedTexts(code)) {
    const found = reading.index.names.vaccines.get(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
