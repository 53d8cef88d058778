import type { IntakeEntry } from "../intake-set.ts";
import { type Json, objectOf, objectsOf, textOf } from "../json.ts";

type Rank = IntakeEntry["rank"];

/**
 * Statuses of the FHIR R4 resources that say how firm a statement is. Of what is no result all others are final: they say how
 * it stands.
 */
const RANKS: ReadonlyMap<string, Rank> = new Map<string, Rank>([
  ["registered", 0],
  ["partial", 0],
  ["preliminary", 0],
  ["draft", 0],
  ["amended", 2],
  ["corrected", 2],
  ["appended", 2],
  ["cancelled", 3],
  ["revoked", 3],
  ["entered-in-error", 3],
]);

/** A result is final only where it says so: a status that is not known is not. */
const RESULTS: ReadonlySet<unknown> = new Set(["Observation", "DiagnosticReport"]);

/** How firm a version is: preliminary, final, corrected or taken back. */
export function rankOf(resource: Json): Rank {
  if (isInError(resource.verificationStatus)) return 3;
  const status = textOf(resource.status)?.toLowerCase() ?? "";
  return RANKS.get(status) ?? (RESULTS.has(resource.resourceType) && status !== "final" ? 0 : 1);
}

/** `verificationStatus` of a Condition or an AllergyIntolerance. */
function isInError(value: unknown): boolean {
  return objectsOf(objectOf(value)?.coding).some(({ code }) => code === "entered-in-error");
}
