import type { Entry, StoredResource } from "../../browser/store/index.ts";

/** What says that two results are one: the test, the day and the answer. Who told it, and the range beside it, do not. */
const TELLING = [
  "resourceType",
  "status",
  "code",
  "effectiveDateTime",
  "valueQuantity",
  "valueCodeableConcept",
  "dataAbsentReason",
] as const;

/** An entry that tells the same result of the same day already. */
export function findSame(resource: StoredResource, entries: readonly Entry[]): Entry | undefined {
  const told = tellingOf(resource);
  return entries.find(
    (entry) => entry.resource.resourceType === resource.resourceType && tellingOf(entry.resource) === told,
  );
}

function tellingOf(resource: StoredResource): string {
  return JSON.stringify(TELLING.map((field) => resource[field] ?? null));
}
