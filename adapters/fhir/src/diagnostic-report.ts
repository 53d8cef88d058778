import { codeDetail, firstMeaning, reportedText } from "./coded.ts";
import { type Json, manyOf, objectOf, textOf } from "./json.ts";
import { effectiveOf } from "./moment.ts";
import { findConditions } from "./named-conditions.ts";
import { readObservation } from "./observation.ts";
import { qualitativeOfConcept } from "./qualitative.ts";
import { type Reading, type ResourceReader, report } from "./reading.ts";
import { containedReference } from "./reports.ts";

const NOT_FINAL: ReadonlySet<unknown> = new Set(["registered", "preliminary", "partial"]);

/**
 * Reads a report: its results are Observations of their own, looked up only to say when they are missing. A coded
 * conclusion is read as a result (of the report's own test) or as a condition; words of a conclusion never are.
 */
export const readDiagnosticReport: ResourceReader = (resource, reference, reading) => {
  if (resource.status === "entered-in-error") return;
  const results = manyOf(resource.result);
  readContained(resource, reference, reading);
  const missing = results.some((item) => {
    const target = textOf(objectOf(item)?.reference);
    return target !== undefined && reading.references.resolve(target, resource) === undefined;
  });
  if (missing) report(reading, "REFERENCE_NOT_FOUND", reference, { path: "result" });
  if (resource.status === "cancelled") return;
  const isConcluded = readConclusions(resource, reference, reading);
  if (results.length > 0 || isConcluded) return;
  const code = objectOf(resource.code);
  if (firstMeaning(reading.index, code)?.notUsed === true) return;
  report(reading, "CODE_NOT_RECOGNISED", reference, codeDetail(code));
};

function readContained(resource: Json, reference: string, reading: Reading): void {
  if (resource.contained === undefined) return;
  for (const item of manyOf(resource.contained)) {
    const contained = objectOf(item);
    if (contained?.resourceType !== "Observation") continue;
    readObservation(contained, containedReference(reference, contained), reading);
  }
}

/** Returns whether a conclusion could be read. */
function readConclusions(resource: Json, reference: string, reading: Reading): boolean {
  const conclusions = manyOf(resource.conclusionCode ?? resource.codedDiagnosis).map(objectOf);
  if (conclusions.length === 0) return false;
  const moment = effectiveOf(resource, reference, reading);
  const isFinal = !NOT_FINAL.has(resource.status);
  const analyte = firstMeaning(reading.index, objectOf(resource.code))?.analyte;
  let isRead = false;
  for (const conclusion of conclusions) {
    if (conclusion === undefined) continue;
    const answer = analyte?.qualitative === true ? qualitativeOfConcept(conclusion) : undefined;
    const reported = reportedText(conclusion);
    if (analyte !== undefined && answer !== undefined) {
      const result = {
        type: "result",
        analyte: analyte.id,
        qualitative: answer,
        reported: { value: reported },
      } as const;
      const time = moment.minute === undefined ? {} : { minute: moment.minute };
      reading.facts.push({ ...result, day: moment.day, ...time, final: isFinal, resource: reference });
      isRead = true;
      continue;
    }
    const found = findConditions(conclusion, reading);
    const recorded = moment.day === undefined ? {} : { recorded: moment.day };
    const suspected = isFinal ? {} : ({ suspected: true } as const);
    const entry = { type: "history", ...recorded, ...suspected, reported, resource: reference } as const;
    for (const concept of found?.concepts ?? []) reading.facts.push({ ...entry, concept, status: "active" });
    for (const concept of found?.pastConcepts ?? [])
      reading.facts.push({ ...entry, concept, status: "past", byThen: true });
    if (found !== undefined) isRead = true;
  }
  return isRead;
}
