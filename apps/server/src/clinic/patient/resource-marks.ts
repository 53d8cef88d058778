import { type LaboratoryRange, laboratoryRangeOf } from "@afterscript/web";
import type { RecordBundle } from "../judge/record-of.ts";

/** What stands in a resource and is shown beside its value, never used to decide. */
export type ResourceMarks = {
  /** FHIR status, as the sender gave it. */
  readonly statusOf: (resource: string) => string | undefined;
  readonly laboratoryRange: (resource: string) => LaboratoryRange | undefined;
};

export function resourceMarks({ entry }: RecordBundle): ResourceMarks {
  const statuses = new Map<string, string>();
  const ranges = new Map<string, LaboratoryRange>();
  for (const { resource } of entry) {
    const { id, status } = resource;
    const reference = `${resource.resourceType}/${String(id)}`;
    if (typeof status === "string") statuses.set(reference, status);
    const range = laboratoryRangeOf(resource);
    if (range !== undefined) ranges.set(reference, range);
  }
  return { statusOf: (resource) => statuses.get(resource), laboratoryRange: (resource) => ranges.get(resource) };
}
