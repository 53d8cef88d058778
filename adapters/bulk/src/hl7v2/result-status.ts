/** HL7 table 0085 (OBX-11) as statuses of a FHIR R4 Observation. */
const OF_RESULT: Readonly<Record<string, string>> = {
  A: "amended",
  B: "amended",
  C: "corrected",
  D: "entered-in-error",
  F: "final",
  I: "registered",
  N: "cancelled",
  O: "registered",
  P: "preliminary",
  R: "preliminary",
  S: "preliminary",
  U: "final",
  V: "final",
  W: "entered-in-error",
  X: "cancelled",
};

/** HL7 table 0123 (OBR-25), for results that have no status of their own. */
const OF_ORDER: Readonly<Record<string, string>> = {
  A: "preliminary",
  C: "corrected",
  F: "final",
  I: "registered",
  M: "corrected",
  O: "registered",
  P: "preliminary",
  R: "preliminary",
  S: "registered",
  X: "cancelled",
};

/** `unknown` where neither says one that the tables have: such a result is read, and never as a final one. */
export function resultStatus(ofResult: string, ofOrder: string): string {
  const own = ofResult.toUpperCase();
  return (own === "" ? OF_ORDER[ofOrder.toUpperCase()] : OF_RESULT[own]) ?? "unknown";
}

/** Orders that say nothing yet: no result is missing when none came. */
export function isOpenOrder(ofOrder: string): boolean {
  return ["", "I", "O", "S"].includes(ofOrder.toUpperCase());
}
