import { toldFactName } from "../told-facts.ts";

/** Told facts in the words of a clinician, where the words for the person would not do in a letter to a plan. */
const NAMES: Readonly<Record<string, string>> = {
  severity: "severity",
  specialist: "prescriber's field",
  "days-on-it": "days on the medicine",
  "days-since-last-supply": "days since the last supply",
  "episode-months": "months that this episode of hair loss has lasted",
  "individual-request-agreed": "request for this patient agreed",
  "needle-phobia": "needle phobia as a diagnosis",
};

/** "Severity", "EASI score": what was told, as a name. */
export function toldName(id: string): string {
  return NAMES[id] ?? toldFactName(id).replaceAll(" not right for you", " not suitable").replaceAll(" for you", "");
}
