const FINAL: ReadonlySet<unknown> = new Set(["final", "amended", "corrected", "appended"]);

/**
 * Whether a status of an Observation is final, or says that the result was changed after it was
 * (http://hl7.org/fhir/R4/valueset-observation-status.html; `appended` is that of a report).
 */
export function isFinalStatus(status: unknown): boolean {
  return FINAL.has(status);
}
