import { chooseWay, notInConcepts, waysToSay, wordsOfId } from "./code-as.ts";
import type { Fault } from "./fault.ts";
import { listOf, readBack } from "./read-back.ts";
import { faultOfDay, spanOf } from "./read-typed-day.ts";
import type { CodeableConcept, Condition } from "./resources.ts";
import { subjectOf, type Writing } from "./writing.ts";
import { refused, type Written, written } from "./written.ts";

export type ToldCondition = {
  readonly id: string;
  /** Id of a condition of the concepts. */
  readonly condition?: string;
  /** The person's own words, where the condition is in no list. */
  readonly text?: string;
  readonly onset?: string;
  /** Day it ended, of one that is past. */
  readonly ended?: string;
  /** Day it was told. */
  readonly recorded?: string;
  /** `refuted`: looked for and not there; it is kept, and says nothing about the person. */
  readonly status: "active" | "past" | "refuted";
};

const CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
const VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

/** Writes a disease or event. Words that no concept has are kept and noted as not recognised. */
export function writeCondition(told: ToldCondition, writing: Writing): Written<Condition> {
  const { condition, text, onset, ended, recorded } = told;
  const faults = [
    faultOfDay(onset, "onset", writing),
    faultOfDay(ended, "ended", writing),
    faultOfDay(recorded, "recorded", writing),
    faultOfOrder(onset, ended),
  ].filter((one) => one !== undefined);
  if (faults.length > 0) return refused(...faults);
  if (condition === undefined) return ofWords(told, text?.trim() ?? "", writing);
  const concept = writing.concepts.conditions.find(({ id }) => id === condition);
  if (concept === undefined) return refused(notInConcepts("condition", condition));
  const name = concept.names[0] ?? wordsOfId(condition);
  const code = chooseWay(waysToSay(concept, name), condition, (way) => idsRead(way, writing));
  if (code === undefined) return refused(notInConcepts("condition", condition));
  return written(resourceOf(told, code, writing));
}

function ofWords(told: ToldCondition, text: string, writing: Writing): Written<Condition> {
  if (text === "") {
    return refused({ code: "NAME_MISSING", what: "No condition is named.", where: "condition", mend: "Name it." });
  }
  const noted: Fault[] = idsRead({ text }, writing).length > 0 ? [] : [notRecognised("condition", text)];
  return written(resourceOf(told, { text }, writing), noted);
}

/** A name that is kept as it was told, and that nothing here is known of. */
export function notRecognised(where: string, text: string): Fault {
  return {
    code: "NAME_NOT_RECOGNISED",
    what: `"${text}" is kept, and nothing here is known of it.`,
    where,
    mend: "Look whether the list has it under another name.",
    detail: { text },
  };
}

/** Conditions that the words or codes stand for, as present or past. */
function idsRead(code: CodeableConcept, writing: Writing): readonly string[] {
  const plain: ToldCondition = { id: "c", status: "active" };
  const { record } = readBack(resourceOf(plain, code, writing), writing);
  const present = listOf(record.history).filter(({ status, suspected }) => status === "active" && suspected !== true);
  return present.map(({ concept }) => concept);
}

function resourceOf(
  { id, onset, ended, recorded, status }: ToldCondition,
  code: CodeableConcept,
  writing: Writing,
): Condition {
  const clinical = status === "active" ? "active" : "resolved";
  return {
    resourceType: "Condition",
    id,
    subject: subjectOf(writing),
    ...(status !== "refuted" && { clinicalStatus: { coding: [{ system: CLINICAL, code: clinical }] } }),
    ...(status === "refuted" && { verificationStatus: { coding: [{ system: VERIFICATION, code: "refuted" }] } }),
    code,
    ...(onset !== undefined && { onsetDateTime: onset }),
    ...(ended !== undefined && status === "past" && { abatementDateTime: ended }),
    ...(recorded !== undefined && { recordedDate: recorded }),
  };
}

/** An end before every day that the beginning could mean. */
export function faultOfOrder(since: string | undefined, until: string | undefined): Fault | undefined {
  const begun = since === undefined ? undefined : spanOf(since);
  const ended = until === undefined ? undefined : spanOf(until);
  if (begun === undefined || ended === undefined || ended.latest >= begun.earliest) return undefined;
  return {
    code: "DAYS_OUT_OF_ORDER",
    what: `${until} lies before ${since}.`,
    where: "until",
    mend: "Write an end that is not before the beginning.",
  };
}
