import type { CompleteList } from "@afterscript/record";
import { statusCode } from "./coded.ts";
import { type Json, manyOf, objectOf, textOf } from "./json.ts";
import { dateOf, type ResourceReader, report } from "./reading.ts";

/** Codes of the three lists in LOINC (sections of a summary), SNOMED CT and HL7's own list codes. */
const LISTS: ReadonlyMap<string, CompleteList["list"]> = new Map<string, CompleteList["list"]>([
  ["11450-4", "conditions"],
  ["problems", "conditions"],
  ["10160-0", "medications"],
  ["medications", "medications"],
  ["48765-2", "allergies"],
  ["allergies", "allergies"],
]);

const SAYS_COMPLETE = /\b(?:complete|reconciled)\b/i;
const DENIES_COMPLETE = /\b(?:incomplete|not|un\w*|in progress)\b/i;

/**
 * Reads a List for one thing only: whether it says that it is complete. A current list says so by `emptyReason`
 * nilknown, or in its own words ("reconciled medication list") when all of its entries are in the record.
 */
export const readList: ResourceReader = (resource, reference, reading) => {
  if (resource.status !== "current" || resource.mode === "changes") return;
  const list = listOf(objectOf(resource.code));
  if (list === undefined) return;
  const entries = manyOf(resource.entry).map(objectOf);
  const isNone = entries.length === 0 && statusCode(resource.emptyReason) === "nilknown";
  const saysComplete = SAYS_COMPLETE.test(wordsOf(resource)) && !DENIES_COMPLETE.test(wordsOf(resource));
  if (!isNone && !(entries.length > 0 && saysComplete)) return;
  const isWhole = entries.every((entry) => {
    const target = textOf(objectOf(entry?.item)?.reference);
    return target !== undefined && reading.references.resolve(target, resource) !== undefined;
  });
  if (!isWhole) return report(reading, "REFERENCE_NOT_FOUND", reference, { path: "entry.item" });
  const day = dateOf(resource.date, "date", reference, reading) ?? reading.statedOn;
  reading.facts.push({ type: "complete-list", list, day, resource: reference });
};

function listOf(code: Json | undefined): CompleteList["list"] | undefined {
  for (const item of manyOf(code?.coding)) {
    const list = LISTS.get(textOf(objectOf(item)?.code) ?? "");
    if (list !== undefined) return list;
  }
  return undefined;
}

function wordsOf(resource: Json): string {
  return `${textOf(resource.title) ?? ""} ${textOf(objectOf(resource.code)?.text) ?? ""}`;
}
