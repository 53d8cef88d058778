import { codeDetail, firstMeaning, foldedTexts, reportedText } from "./coded.ts";
import { type Json, objectOf } from "./json.ts";
import { joinSpans, periodOf } from "./moment.ts";
import { dateOf, type Reading, type ResourceReader, report } from "./reading.ts";

const STATES: ReadonlyMap<unknown, "done" | "planned" | "not-done"> = new Map<unknown, "done" | "planned" | "not-done">(
  [
    ["completed", "done"],
    ["in-progress", "done"],
    ["preparation", "planned"],
    ["on-hold", "planned"],
    ["not-done", "not-done"],
    ["stopped", "not-done"],
  ],
);

/** Reads a procedure that this knowledge knows. */
export const readProcedure: ResourceReader = (resource, reference, reading) => {
  if (resource.status === "entered-in-error") return;
  const code = objectOf(resource.code);
  const meaning = firstMeaning(reading.index, code);
  const procedures = meaning?.procedures ?? proceduresByName(code, reading);
  if (procedures === undefined) {
    if (meaning?.notUsed !== true) report(reading, "CODE_NOT_RECOGNISED", reference, codeDetail(code));
    return;
  }
  const state = STATES.get(resource.status);
  if (state === undefined) return report(reading, "STATUS_NOT_READABLE", reference);
  const period = periodOf(resource.performedPeriod, "performedPeriod", reference, reading);
  const day =
    dateOf(resource.performedDateTime, "performedDateTime", reference, reading) ?? joinSpans(period.start, period.end);
  const reported = reportedText(code);
  for (const concept of procedures) {
    reading.facts.push({ type: "procedure", concept, state, day, reported, resource: reference });
  }
};

function proceduresByName(code: Json | undefined, reading: Reading): readonly string[] | undefined {
  for (const text of foldedTexts(code)) {
    const found = reading.index.names.procedures.get(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
