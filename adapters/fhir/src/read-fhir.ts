import type { DaySpan } from "@afterscript/kernel";
import { buildRecord, type Fact, type PatientRecord, type Person, type Problem } from "@afterscript/record";
import { readAllergyIntolerance } from "./allergy-intolerance.ts";
import { type ChosenPatient, choosePatient } from "./choose-patient.ts";
import type { ConceptIndex } from "./concept-index.ts";
import { readCondition } from "./condition.ts";
import { readDiagnosticReport } from "./diagnostic-report.ts";
import { collectEntries, type Entry } from "./entry.ts";
import { addCourse } from "./given-once.ts";
import { readImmunization } from "./immunization.ts";
import { objectOf, textOf } from "./json.ts";
import { readList } from "./list.ts";
import {
  readMedicationAdministration,
  readMedicationDispense,
  readMedicationRequest,
  readMedicationStatement,
} from "./medication-resources.ts";
import { readObservation } from "./observation.ts";
import { orderByIssue } from "./order-by-issue.ts";
import { readPerson } from "./person.ts";
import { readProcedure } from "./procedure.ts";
import { readDate } from "./read-date.ts";
import type { Reading, ResourceReader } from "./reading.ts";
import { makeReferences } from "./references.ts";
import { readReports } from "./reports.ts";

export type FailureCode = "INPUT_NOT_AN_OBJECT" | "RESOURCE_TYPE_MISSING" | "SEVERAL_PATIENTS" | "PATIENT_NOT_FOUND";

export type ReadFailure = {
  readonly code: FailureCode;
  /** Parts for the message. */
  readonly detail: Readonly<Record<string, string>>;
  /** Ids of the patients in the input, where the failure is about which one. */
  readonly patients?: readonly string[];
};

/** How many resources of each type. A resource is in exactly one of the three counts. */
export type Counts = Readonly<Record<string, number>>;

export type ReadRecord = {
  /** Ids of the patients in the input; one of them was read. */
  readonly patients: readonly string[];
  readonly record: PatientRecord;
  /** Read without a problem. */
  readonly understood: Counts;
  /** With at least one problem, or of a type that is not read. */
  readonly notUnderstood: Counts;
  /** Of an administrative type, or of another patient of the same input. */
  readonly setAside: Counts;
};

export type ReadOptions = { readonly patient?: string | undefined };

const nothing: ResourceReader = () => {};

/** Every type that holds facts about the person. `nothing`: understood, and never a fact of the person's own. */
const READERS: ReadonlyMap<string, ResourceReader> = new Map<string, ResourceReader>([
  ["Observation", readObservation],
  ["Condition", readCondition],
  ["MedicationRequest", readMedicationRequest],
  ["MedicationStatement", readMedicationStatement],
  ["MedicationAdministration", readMedicationAdministration],
  ["MedicationDispense", readMedicationDispense],
  ["Procedure", readProcedure],
  ["Immunization", readImmunization],
  ["AllergyIntolerance", readAllergyIntolerance],
  ["DiagnosticReport", readDiagnosticReport],
  ["List", readList],
  ["FamilyMemberHistory", nothing],
]);

/** Read through other resources. */
const PARTS: ReadonlySet<string> = new Set(["Patient", "Medication"]);

const ADMINISTRATIVE: ReadonlySet<string> = new Set([
  "Account",
  "Appointment",
  "AppointmentResponse",
  "AuditEvent",
  "Binary",
  "CareTeam",
  "Composition",
  "Consent",
  "Coverage",
  "CoverageEligibilityRequest",
  "CoverageEligibilityResponse",
  "Device",
  "Encounter",
  "Endpoint",
  "EpisodeOfCare",
  "HealthcareService",
  "InsurancePlan",
  "Invoice",
  "Location",
  "MessageHeader",
  "Organization",
  "OrganizationAffiliation",
  "Person",
  "Practitioner",
  "PractitionerRole",
  "Provenance",
  "RelatedPerson",
  "Schedule",
  "Slot",
  "Specimen",
  "Subscription",
]);

/**
 * Reads a FHIR R4 resource, a Bundle of any type or an array of resources of one patient. Total: any JSON gives a
 * record with its problems, or a failure that says how to ask again.
 */
export function readFhir(
  input: unknown,
  index: ConceptIndex,
  options: ReadOptions = {},
): ReadRecord | { readonly failure: ReadFailure } {
  const unusable = inputFailure(input);
  if (unusable !== undefined) return { failure: { code: unusable, detail: {} } };
  const { entries, strangers } = collectEntries(input);
  if (entries.length === 0 && strangers > 0 && Array.isArray(input)) {
    return { failure: { code: "RESOURCE_TYPE_MISSING", detail: {} } };
  }
  const patient = choosePatient(entries, options.patient);
  if ("code" in patient) {
    const wanted = patient.code === "PATIENT_NOT_FOUND" ? { patient: patient.wanted } : {};
    return { failure: { code: patient.code, detail: wanted, patients: patient.ids } };
  }
  return readEntries(entries, strangers, patient, index);
}

function inputFailure(input: unknown): FailureCode | undefined {
  if (Array.isArray(input)) return undefined;
  const object = objectOf(input);
  if (object === undefined) return "INPUT_NOT_AN_OBJECT";
  return textOf(object.resourceType) === undefined ? "RESOURCE_TYPE_MISSING" : undefined;
}

/** What the country of the address says by itself: no more than where somebody lives. */
function answersOfCountry({ country, reference = "Patient" }: Person, { byCountry }: ConceptIndex): Fact[] {
  if (country === undefined) return [];
  return byCountry.map(({ topic, answer, otherwise, countries }) => ({
    type: "answer",
    topic,
    answer: countries.has(country) ? answer : otherwise,
    day: undefined,
    reported: country,
    resource: reference,
  }));
}

function readEntries(
  entries: readonly Entry[],
  strangers: number,
  patient: ChosenPatient,
  index: ConceptIndex,
): ReadRecord {
  const problems: Problem[] = [];
  const person = readPerson(patient.resource, patient.reference, problems);
  const isPatientRead = problems.length === 0;
  if (patient.resource === undefined) problems.push({ code: "NO_PATIENT" });
  if (strangers > 0) problems.push({ code: "ENTRY_NOT_A_RESOURCE", detail: { count: String(strangers) } });
  const facts: Fact[] = answersOfCountry(person, index);
  const references = makeReferences(entries);
  const reading: Reading = {
    index,
    references,
    reports: readReports(entries, references),
    facts,
    problems,
    untimed: [],
    courses: new Map(),
    statedOn: dayOfDocument(entries, patient),
    born: person.born,
  };
  const understood = new Map<string, number>();
  const notUnderstood = new Map<string, number>();
  const setAside = new Map<string, number>();
  const notRead = new Map<string, number>();
  let isFilled = false;
  for (const entry of administrationsLast(entries)) {
    const { type, resource } = entry;
    const read = READERS.get(type);
    if (read === undefined) {
      if (type === "Patient" && resource !== patient.resource) count(setAside, type);
      else if (type === "Patient" && !isPatientRead) count(notUnderstood, type);
      else if (PARTS.has(type)) count(understood, type);
      else if (ADMINISTRATIVE.has(type)) count(setAside, type);
      else count(notRead, type);
      continue;
    }
    const owner = patient.owns(resource);
    if (owner === "listed-other") {
      count(setAside, type);
      continue;
    }
    if (type === ADMINISTRATION && !isFilled) {
      for (const fact of facts) if (fact.type === "medication") addCourse(reading.courses, fact);
      isFilled = true;
    }
    const before = problems.length;
    if (owner === "unknown") problems.push({ code: "SUBJECT_NOT_GIVEN", resource: entry.reference });
    else if (owner === "other" || isAboutAnother(resource, patient)) {
      problems.push({ code: "OTHER_SUBJECT", resource: entry.reference });
    } else read(resource, entry.reference, reading);
    count(problems.length === before ? understood : notUnderstood, type);
  }
  orderByIssue(reading.untimed, facts);
  for (const [type, amount] of notRead) {
    notUnderstood.set(type, amount);
    problems.push({ code: "RESOURCE_TYPE_NOT_READ", detail: { resourceType: type, count: String(amount) } });
  }
  return {
    patients: patient.ids,
    record: buildRecord({ person, facts: sortFacts(facts), problems: sortProblems(problems) }),
    understood: counted(understood),
    notUnderstood: counted(notUnderstood),
    setAside: counted(setAside),
  };
}

const ADMINISTRATION = "MedicationAdministration";

/** Administrations are judged by what else is said of the medicine, and by a later one: they come last, newest first. */
function administrationsLast(entries: readonly Entry[]): readonly Entry[] {
  const given = entries.filter(({ type }) => type === ADMINISTRATION);
  if (given.length === 0) return entries;
  const dated = given.map((entry) => ({ entry, day: lastDayOf(entry.resource) }));
  dated.sort((a, b) => b.day - a.day || order(a.entry.reference, b.entry.reference));
  return [...entries.filter(({ type }) => type !== ADMINISTRATION), ...dated.map(({ entry }) => entry)];
}

function lastDayOf(resource: Entry["resource"]): number {
  const period = objectOf(resource.effectivePeriod ?? resource.occurencePeriod ?? resource.occurrencePeriod);
  const single = resource.effectiveDateTime ?? resource.occurenceDateTime ?? resource.occurrenceDateTime;
  return readDate(single ?? period?.start)?.latest ?? 0;
}

function count(counts: Map<string, number>, type: string): void {
  counts.set(type, (counts.get(type) ?? 0) + 1);
}

function counted(counts: Map<string, number>): Counts {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** An Observation may be about someone or something else than its subject (a baby, an implant). */
function isAboutAnother(resource: Entry["resource"], patient: ChosenPatient): boolean {
  if (resource.focus === undefined) return false;
  const focus = Array.isArray(resource.focus) ? resource.focus[0] : resource.focus;
  return objectOf(focus)?.reference !== undefined && patient.owns({ subject: focus }) !== "own";
}

/** The day a document was put together, when the input is one document. */
function dayOfDocument(entries: readonly Entry[], patient: ChosenPatient): DaySpan | undefined {
  let day: DaySpan | undefined;
  for (const { type, resource } of entries) {
    if (type !== "Composition" || patient.owns(resource) !== "own") continue;
    if (day !== undefined) return undefined;
    day = readDate(resource.date);
  }
  return day;
}

/**
 * By resource, so that the order of entries in the input never shows; facts of one resource keep their order. Results
 * and answers are left as they are: the record orders them by day, then by resource.
 */
function sortFacts(facts: readonly Fact[]): Fact[] {
  const ordered: Fact[] = [];
  const listed: Fact[] = [];
  for (const fact of facts) (fact.type === "result" || fact.type === "answer" ? ordered : listed).push(fact);
  listed.sort((a, b) => order(a.resource, b.resource));
  for (const fact of listed) ordered.push(fact);
  return ordered;
}

function sortProblems(problems: Problem[]): Problem[] {
  return problems.sort(
    (a, b) => order(a.code, b.code) || order(a.resource ?? "", b.resource ?? "") || order(detail(a), detail(b)),
  );
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function detail(problem: Problem): string {
  return problem.detail === undefined ? "" : JSON.stringify(problem.detail);
}
