import { words } from "../../words/words.ts";

export type PatientNumber = { readonly system: string; readonly value: string };

/** The numbers that have a name of their own; the addresses are those that their owners publish. */
const NAMED = {
  "https://fhir.nhs.uk/Id/nhs-number": "nhs",
  "https://fhir.scot.nhs.uk/Id/chi-number": "chi",
  "http://hl7.org/fhir/sid/us-ssn": "ssn",
} as const;

/** A sender's own authority, and a source whose numbers have no system: a name follows, not an address. */
const OWN = /^urn:(?:id|afterscript:source):(.+)$/;

/** "NHS number 9990001111", "RIVERSIDE 77": a number with whose it is, as people say it. */
export function numberLine({ system, value }: PatientNumber): string {
  const say = words().clinic.number;
  const named = Object.entries(NAMED).find(([address]) => address === system)?.[1];
  if (named !== undefined) return `${say[named]} ${value}`;
  const own = OWN.exec(system)?.[1];
  if (own !== undefined) return `${own} ${value}`;
  return system === "" ? say.without(value) : `${value} (${system})`;
}
