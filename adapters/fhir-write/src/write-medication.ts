import type { SubstanceConcept } from "@afterscript/fhir";
import type { Medication, StopReason } from "@afterscript/record";
import { chooseWay, notInConcepts, notReadBack, waysToSay, wordsOfId } from "./code-as.ts";
import type { Fault, FaultCode } from "./fault.ts";
import { type ReadBack, readBack } from "./read-back.ts";
import { faultOfDay } from "./read-typed-day.ts";
import type { CodeableConcept, MedicationStatement } from "./resources.ts";
import { faultOfOrder, notRecognised, writeCondition } from "./write-condition.ts";
import { subjectOf, type Writing } from "./writing.ts";
import { refused, type Written, written } from "./written.ts";

export type ToldMedication = {
  readonly id: string;
  /** Id of a substance of the concepts. */
  readonly substance?: string;
  /** As it stands on the box, or in the person's own words: "Rinvoq 15 mg tablets". */
  readonly text?: string;
  /** "15 mg once daily". */
  readonly dose?: string;
  readonly since?: string;
  readonly until?: string;
  /** Day from which it is paused. */
  readonly heldSince?: string;
  readonly status: "active" | "on-hold" | "planned" | "stopped" | "unknown";
  /** Id of the condition that it is for. */
  readonly reason?: string;
  readonly stopReason?: StopReason;
  /** Day it was told. */
  readonly asserted?: string;
};

const STATES = {
  active: "active",
  "on-hold": "on-hold",
  planned: "intended",
  stopped: "stopped",
  unknown: "unknown",
} as const;

/** The words in which our reader knows the reasons; another reason is only known to be there. */
const STOP_WORDS: Readonly<Record<StopReason, string>> = {
  "inadequate-response": "inadequate response",
  intolerance: "not tolerated",
  other: "another reason",
};

/** MedicationStatement has no place of its own for the day of a pause. */
const HELD_SINCE = "urn:afterscript:held-since";

/**
 * Writes a medicine that is taken, paused, planned or ended. A planned one, and one that begins on a coming day, may lie
 * ahead. A name that is not known and a dose that is not read are kept and noted.
 */
export function writeMedication(told: ToldMedication, writing: Writing): Written<MedicationStatement> {
  const faults = faultsOfDays(told, writing);
  if (faults.length > 0) return refused(...faults);
  const { substance, reason } = told;
  const reasons = reason === undefined ? undefined : reasonOf(reason, writing);
  if (reason !== undefined && reasons === undefined) return refused(notInConcepts("reason", reason));
  const code = substance === undefined ? wordsOf(told) : conceptOf(substance, told, writing);
  if (code === undefined) {
    return refused(substance === undefined ? nameMissing() : notInConcepts("substance", substance));
  }
  const resource = resourceOf(told, code, reasons, writing);
  const read = readBack(resource, writing);
  const medicine = read.record.medications[0];
  if (medicine === undefined) return refused(notReadBack("substance", read.problems));
  if (substance !== undefined && !medicine.substances.includes(substance)) {
    return refused(notReadBack("substance", read.problems));
  }
  return written(resource, notesOf(told, medicine, read));
}

function faultsOfDays(told: ToldMedication, writing: Writing): readonly Fault[] {
  const { since, until, heldSince, asserted } = told;
  return [
    faultOfDay(since, "since", writing, { mayBeAhead: true }),
    faultOfDay(until, "until", writing, { mayBeAhead: told.status !== "stopped" }),
    faultOfDay(heldSince, "heldSince", writing),
    faultOfDay(asserted, "asserted", writing),
    faultOfOrder(since, until),
  ].filter((one) => one !== undefined);
}

function nameMissing(): Fault {
  return { code: "NAME_MISSING", what: "No medicine is named.", where: "text", mend: "Name it as the box does." };
}

function wordsOf({ text }: ToldMedication): CodeableConcept | undefined {
  const words = text?.trim() ?? "";
  return words === "" ? undefined : { text: words };
}

const FORM = /-(oral|cream|ointment)$/;

/** The told words where they are read as this substance and no other, else its codes and names. */
function conceptOf(id: string, told: ToldMedication, writing: Writing): CodeableConcept | undefined {
  const concept = writing.concepts.substances.find((one) => one.id === id);
  if (concept === undefined) return undefined;
  const words = wordsOf(told);
  const form = FORM.exec(id)?.[1];
  const names = [...concept.names, ...concept.brands];
  const withForm = form === undefined ? [] : names.map((name) => `${name} ${form}`);
  const said = waysToSay({ codes: codesThatSay(concept), names: [...withForm, ...names] }, textFor(concept, withForm));
  const read = (code: CodeableConcept) => {
    const { record } = readBack(resourceOf({ id: "m", status: "active" }, code, undefined, writing), writing);
    return record.medications.flatMap(({ substances, undecided }) => (undecided === true ? [] : substances));
  };
  if (words === undefined || String(read(words)) !== id) return chooseWay(said, id, read);
  const coding = said.find((way) => way.coding !== undefined)?.coding;
  const coded = coding === undefined ? words : { coding, ...words };
  return String(read(coded)) === id ? coded : words;
}

function textFor({ id, names }: SubstanceConcept, withForm: readonly string[]): string {
  return withForm[0] ?? names[0] ?? wordsOfId(id);
}

/** Codes whose display is the bare name: one of a strength or a form would say more than was told. */
function codesThatSay({ names, codes }: SubstanceConcept) {
  const plain = new Set(names.map((name) => name.toLowerCase()));
  return codes.map(({ system, code, display }) => ({
    system,
    code,
    ...(display !== undefined && plain.has(display.toLowerCase()) && { says: true as const }),
  }));
}

function reasonOf(condition: string, writing: Writing): readonly CodeableConcept[] | undefined {
  const reason = writeCondition({ id: "reason", condition, status: "active" }, writing);
  return reason.is === "written" ? [reason.resource.code] : undefined;
}

function resourceOf(
  told: ToldMedication,
  code: CodeableConcept,
  reasons: readonly CodeableConcept[] | undefined,
  writing: Writing,
): MedicationStatement {
  const { id, dose, since, until, heldSince, status, stopReason, asserted } = told;
  const period = { ...(since !== undefined && { start: since }), ...(until !== undefined && { end: until }) };
  return {
    resourceType: "MedicationStatement",
    id,
    ...(heldSince !== undefined && { extension: [{ url: HELD_SINCE, valueDate: heldSince }] }),
    status: STATES[status],
    ...(stopReason !== undefined && { statusReason: [{ text: STOP_WORDS[stopReason] }] }),
    medicationCodeableConcept: code,
    subject: subjectOf(writing),
    ...((since !== undefined || until !== undefined) && { effectivePeriod: period }),
    ...(asserted !== undefined && { dateAsserted: asserted }),
    ...(reasons !== undefined && { reasonCode: reasons }),
    ...(dose !== undefined && dose.trim() !== "" && { dosage: [{ text: dose.trim() }] }),
  };
}

const NOTES: ReadonlyMap<string, Pick<Fault, "code" | "what" | "where" | "mend">> = new Map(
  (
    [
      [
        "DOSE_NOT_READ",
        "The dose is kept as written, and cannot be judged.",
        "dose",
        'Write it as "15 mg once daily".',
      ],
      ["DOSE_CONTRADICTORY", "The dose says two amounts.", "dose", "Write one amount, and how often."],
      [
        "MEDICATION_FORM_UNKNOWN",
        "The name stands for a tablet and a cream.",
        "text",
        "Write which: tablet, cream or ointment.",
      ],
    ] as const
  ).map(([problem, what, where, mend]) => {
    const code: FaultCode = problem === "MEDICATION_FORM_UNKNOWN" ? "FORM_NOT_KNOWN" : problem;
    return [problem, { code, what, where, mend }];
  }),
);

function notesOf(told: ToldMedication, medicine: Medication, { problems }: ReadBack): readonly Fault[] {
  const notes = problems.flatMap((problem) => NOTES.get(problem) ?? []);
  return medicine.substances.length > 0 ? notes : [notRecognised("text", told.text ?? ""), ...notes];
}
