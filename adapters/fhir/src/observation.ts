import { answerOfChildPugh, asksForChildPugh, childPughOfValue } from "./child-pugh.ts";
import { systemIdOf } from "./code-systems.ts";
import { codeDetail, firstMeaning, foldedTexts, reportedText } from "./coded.ts";
import type { Meaning } from "./concept-index.ts";
import { isFinalStatus } from "./final-status.ts";
import { type Json, manyOf, objectOf, textOf } from "./json.ts";
import { effectiveOf, hasTime, type Moment } from "./moment.ts";
import { qualitativeOfConcept } from "./qualitative.ts";
import { readAnswer } from "./read-answer.ts";
import { type ResultState, readResult } from "./read-result.ts";
import { type Reading, type ResourceReader, report } from "./reading.ts";
import { containedReference } from "./reports.ts";

/** Reads an Observation: its own value and every component that stands for something. */
export const readObservation: ResourceReader = (resource, reference, reading) => {
  const state = stateOf(resource, reference, reading);
  if (state === undefined) return;
  if (resource.contained !== undefined) readContainedMembers(resource, reference, reading);
  const code = objectOf(resource.code);
  const meaning = firstMeaning(reading.index, code) ?? namedAnalyte(resource, resource, reading);
  const components = manyOf(resource.component);
  if (meaning === undefined && components.length === 0) {
    if (readChildPugh(resource, state, reference, reading)) return;
    if (resource.hasMember === undefined || hasValue(resource)) reportUnknown(code, reference, reading);
    return;
  }
  if (meaning?.notUsed === true && components.length === 0) return;
  const moment = momentOf(resource, reference, reading);
  const isRead = meaning !== undefined && readMeaning(resource, meaning, { state, moment }, reference, reading);
  const read = components.map((item) => readComponent(objectOf(item), resource, { state, moment }, reference, reading));
  if (meaning === undefined && !isRead && !read.includes(true)) reportUnknown(code, reference, reading);
};

/** A Child-Pugh class under a name that no code system knows. */
function readChildPugh(resource: Json, state: ResultState, reference: string, reading: Reading): boolean {
  if (!asksForChildPugh(objectOf(resource.code))) return false;
  const letter = childPughOfValue(resource);
  const answer = letter === undefined ? undefined : answerOfChildPugh(letter, reading);
  if (answer === undefined || state !== "final") return false;
  const { day } = momentOf(resource, reference, reading);
  const reported = textOf(resource.valueString) ?? reportedText(objectOf(resource.valueCodeableConcept));
  reading.facts.push({ type: "answer", ...answer, day, reported, resource: reference });
  return true;
}

type When = { readonly state: ResultState; readonly moment: Moment };

/** Panels inside of panels deeper than this are no record that a system sends. */
const DEEPEST = 4;

/** The Observation's own time; without any, that of a report or panel that holds it. */
function momentOf(resource: Json, reference: string, reading: Reading, depth = 0): Moment {
  const own = effectiveOf(resource, reference, reading);
  if (own.day !== undefined || hasTime(resource) || depth > DEEPEST) return own;
  for (const holder of reading.reports.holdersOf(resource)) {
    const moment = momentOf(holder.resource, holder.reference, reading, depth + 1);
    if (moment.day !== undefined) return moment;
  }
  return own;
}

/** Members of a panel that it contains itself. */
function readContainedMembers(resource: Json, reference: string, reading: Reading): void {
  for (const link of manyOf(resource.hasMember)) {
    const target = textOf(objectOf(link)?.reference);
    const member = target?.startsWith("#") === true ? reading.references.resolve(target, resource) : undefined;
    if (member?.resourceType === "Observation" && member !== resource) {
      readObservation(member, containedReference(reference, member), reading);
    }
  }
}

/** Undefined when the Observation was entered in error: it says nothing. */
function stateOf(resource: Json, reference: string, reading: Reading): ResultState | undefined {
  const { status } = resource;
  const report = reading.reports.stateOf(resource);
  if (status === "entered-in-error" || report === "retracted") return undefined;
  if (isFinalStatus(status)) return report ?? "final";
  if (status === "cancelled") return "cancelled";
  if (status !== "registered" && status !== "preliminary") reportStatus(reference, reading);
  return "not-final";
}

function reportStatus(reference: string, reading: Reading): void {
  report(reading, "STATUS_NOT_READABLE", reference);
}

function reportUnknown(code: Json | undefined, reference: string, reading: Reading): void {
  report(reading, "CODE_NOT_RECOGNISED", reference, codeDetail(code));
}

const OTHER_SPECIMEN = /urine|csf|cerebrospinal|fluid|stool|faec|fec|dialys|sputum|saliva|swab/i;

/**
 * The text of an Observation counts only where it has no LOINC or SNOMED CT code: one that is not recognised may be
 * the same analyte in urine or spinal fluid. For the same reason the specimen must not say so either.
 */
function namedAnalyte(carrier: Json, observation: Json, reading: Reading): Meaning | undefined {
  const code = objectOf(carrier.code);
  if (code === undefined || manyOf(code.coding).some(isOfTerminology)) return undefined;
  for (const text of foldedTexts(code)) {
    const analyte = reading.index.names.analytes.get(text);
    if (analyte !== undefined) return OTHER_SPECIMEN.test(specimenOf(observation, reading)) ? undefined : { analyte };
  }
  return undefined;
}

function isOfTerminology(item: unknown): boolean {
  const coding = objectOf(item);
  const system = textOf(coding?.system);
  if (system === undefined || textOf(coding?.code) === undefined) return false;
  const id = systemIdOf(system);
  return id === "loinc" || id === "snomed";
}

/** What the specimen of an Observation calls itself. */
function specimenOf(observation: Json, reading: Reading): string {
  const link = objectOf(observation.specimen);
  const target = textOf(link?.reference);
  const specimen = target === undefined ? undefined : reading.references.resolve(target, observation);
  return `${textOf(link?.display) ?? ""} ${reportedText(objectOf(specimen?.type))} ${reportedText(objectOf(observation.bodySite))}`;
}

function readComponent(
  component: Json | undefined,
  observation: Json,
  when: When,
  reference: string,
  reading: Reading,
): boolean {
  if (component === undefined) return false;
  const meaning =
    firstMeaning(reading.index, objectOf(component.code)) ?? namedAnalyte(component, observation, reading);
  return (
    meaning !== undefined && (meaning.notUsed === true || readMeaning(component, meaning, when, reference, reading))
  );
}

/** Returns whether the code stood for something that a record keeps. */
function readMeaning(carrier: Json, meaning: Meaning, when: When, reference: string, reading: Reading): boolean {
  if (meaning.analyte !== undefined) {
    if (!isPanel(carrier)) readResult(carrier, meaning.analyte, when, reference, reading);
    return true;
  }
  if (when.state === "cancelled") return true;
  if (meaning.question !== undefined) {
    readAnswer(carrier, meaning.question, when.moment, reference, reading);
    return true;
  }
  const concepts = meaning.conditions ?? meaning.pastConditions;
  if (meaning.findings === undefined && concepts === undefined) return false;
  if (isDenied(carrier)) return true;
  const reported = reportedText(objectOf(carrier.code));
  const { day } = when.moment;
  for (const { topic, answer } of meaning.findings ?? []) {
    reading.facts.push({ type: "answer", topic, answer, day, reported, resource: reference });
  }
  for (const concept of concepts ?? []) {
    const status = meaning.conditions === undefined ? "past" : "active";
    const recorded = day === undefined ? {} : { recorded: day };
    reading.facts.push({ type: "history", concept, status, ...recorded, reported, resource: reference });
  }
  return true;
}

/** A grouper without a value of its own: its members or components hold the results. */
function isPanel(carrier: Json): boolean {
  return (carrier.hasMember !== undefined || carrier.component !== undefined) && !hasValue(carrier);
}

function hasValue(carrier: Json): boolean {
  return (
    carrier.valueQuantity !== undefined ||
    carrier.valueCodeableConcept !== undefined ||
    carrier.valueString !== undefined ||
    carrier.valueBoolean !== undefined ||
    carrier.valueInteger !== undefined ||
    carrier.dataAbsentReason !== undefined
  );
}

function isDenied(carrier: Json): boolean {
  if (carrier.valueBoolean === false || carrier.dataAbsentReason !== undefined) return true;
  const concept = objectOf(carrier.valueCodeableConcept);
  return concept !== undefined && qualitativeOfConcept(concept) !== "positive";
}
