import { createHash } from "node:crypto";
import type { IntakeIdentity, IntakeResource } from "../intake-set.ts";
import { canonicalText, type Json, objectOf, objectsOf, textOf } from "../json.ts";
import { identityKey } from "./identity.ts";

/** What the names of a thing are made of. */
export type Naming = { readonly from: string; readonly identity: IntakeIdentity };

/** HL7 table 0203: numbers of an order or a sample that several results share. */
const SHARED_NUMBERS: ReadonlySet<unknown> = new Set(["ACSN", "FILL", "PLAC", "FGN", "PGN", "SID"]);
/** Senders give several of these one number: an accession's, a prescription's. */
const MAY_SHARE_A_NUMBER = /^(?:Observation|Medication.*)$/;
/** They stand for one order or sample, and may be named by its number. */
const NUMBERED: ReadonlySet<string> = new Set(["DiagnosticReport", "ServiceRequest", "Specimen", "MedicationRequest"]);
/** They speak of no person: each person's record has a copy of its own. */
const SHARED: ReadonlySet<string> = new Set([
  "Binary",
  "Device",
  "Endpoint",
  "HealthcareService",
  "Location",
  "Medication",
  "Organization",
  "OrganizationAffiliation",
  "Practitioner",
  "PractitionerRole",
  "Questionnaire",
  "Substance",
]);
/** Ids that nobody gives twice. */
const UNIQUE_ID = /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{24,64})$/i;

/** `Type|<sender>|<id>`, or undefined without an id. */
export function idKeyOf(type: string, id: string | undefined, from: string): string | undefined {
  return id === undefined ? undefined : `${type}|${from}|${id}`;
}

/**
 * The same for every version of one thing and for every way to pack it: made of the resource alone. An identifier that
 * results share, and an id that a sender may give anew in each message, do not name a thing without its code and time.
 */
export function keyOf(resource: IntakeResource, { from, identity }: Naming): string {
  const type = resource.resourceType;
  if (type === "Patient") return patientKey(resource, { from, identity });
  if (SHARED.has(type)) return `${sharedKey(resource, from)}|for|${identityKey(identity)}`;
  const identifier = usableIdentifier(resource);
  if (identifier !== undefined) {
    const key = `${type}|${identifier.system === "" ? from : identifier.system}|${identifier.value}`;
    return MAY_SHARE_A_NUMBER.test(type) ? `${key}|${codeOf(resource)}` : key;
  }
  const id = textOf(resource.id);
  if (id === undefined) return `${type}|${from}|made|${digest([identityKey(identity), resource])}`;
  if (isKept(resource, id)) return `${type}|${from}|${id}`;
  return `${type}|${from}|${id}|${identityKey(identity)}|${codeOf(resource)}|${momentOf(resource)}`;
}

function patientKey(patient: IntakeResource, { from, identity }: Naming): string {
  const id = textOf(patient.id);
  return `Patient|${from}|${id !== undefined && isKept(patient, id) ? id : identityKey(identity)}`;
}

function sharedKey(resource: IntakeResource, from: string): string {
  const id = textOf(resource.id);
  const key = `${resource.resourceType}|${from}|${id ?? `made|${digest(resource)}`}`;
  // "m1" of one message may be another medicine than "m1" of the next: neither may take the other's place.
  return id === undefined || resource.resourceType !== "Medication" || isKept(resource, id)
    ? key
    : `${key}|${codeOf(resource)}`;
}

/** Does the id come from a server that keeps it, and not from a message that counts its entries? */
function isKept(resource: Json, id: string): boolean {
  const meta = objectOf(resource.meta);
  return textOf(meta?.versionId) !== undefined || textOf(meta?.lastUpdated) !== undefined || UNIQUE_ID.test(id);
}

function usableIdentifier(resource: IntakeResource): { readonly system: string; readonly value: string } | undefined {
  const mayShare = NUMBERED.has(resource.resourceType);
  for (const identifier of objectsOf(resource.identifier)) {
    const value = textOf(identifier.value);
    if (value === undefined || identifier.use === "old") continue;
    const types = objectsOf(objectOf(identifier.type)?.coding).map(({ code }) => code);
    if (mayShare || !types.some((code) => SHARED_NUMBERS.has(code))) {
      return { system: textOf(identifier.system) ?? "", value };
    }
  }
  return undefined;
}

/** The first code, else the words, of what the resource is about. */
function codeOf(resource: Json): string {
  const concept =
    objectOf(resource.code) ?? objectOf(resource.medicationCodeableConcept) ?? objectOf(resource.vaccineCode);
  const code = objectsOf(concept?.coding).flatMap((coding) => textOf(coding.code) ?? [])[0];
  return code ?? textOf(concept?.text) ?? textOf(objectOf(resource.medicationReference)?.display) ?? "";
}

const MOMENTS = [
  "effectiveDateTime",
  "effectiveInstant",
  "occurrenceDateTime",
  "performedDateTime",
  "authoredOn",
  "date",
  "whenHandedOver",
] as const;
const PERIODS = ["effectivePeriod", "performedPeriod", "period"] as const;

function momentOf(resource: Json): string {
  for (const name of MOMENTS) {
    const moment = textOf(resource[name]);
    if (moment !== undefined) return moment;
  }
  for (const name of PERIODS) {
    const start = textOf(objectOf(resource[name])?.start);
    if (start !== undefined) return start;
  }
  return "";
}

/** A short name for content that has none: the same for the same content. */
export function digest(value: unknown): string {
  return createHash("sha256").update(canonicalText(value)).digest("hex").slice(0, 32);
}
