import { type AnalyteConcept, qualitativeOfText } from "@afterscript/fhir";
import { toNumber } from "@afterscript/kernel";
import type { Qualitative, Result } from "@afterscript/record";
import { codingOf, notInConcepts, notReadBack, wordsOfId } from "./code-as.ts";
import type { Fault } from "./fault.ts";
import { listOf, readBack } from "./read-back.ts";
import { faultOfDay } from "./read-typed-day.ts";
import { type Comparator, type NumberReading, readTypedNumber } from "./read-typed-number.ts";
import { readTypedRange } from "./read-typed-range.ts";
import { type AcceptedUnit, acceptedUnits, isRatio, readTypedUnit } from "./read-typed-unit.ts";
import type { Observation, ObservationReferenceRange } from "./resources.ts";
import { subjectOf, type Writing } from "./writing.ts";
import { refused, type Written, written } from "./written.ts";

export type ToldResult = {
  readonly id: string;
  /** Id of an analyte of the concepts. */
  readonly analyte: string;
  /** As typed: "1,2", "<0.5", "1 200"; words of a qualitative one: "not detected". */
  readonly value?: string;
  /** As typed, in any accepted spelling. */
  readonly unit?: string;
  /** Of a qualitative analyte, where the answer was chosen and not typed. */
  readonly qualitative?: Qualitative;
  /** Told as not done: then it has no value and no unit. */
  readonly notDone?: true;
  readonly day: string;
  /** The laboratory's own range as printed: "1.0-4.0". */
  readonly range?: string;
  /** The laboratory's own mark. */
  readonly flag?: "low" | "normal" | "high";
  readonly laboratory?: string;
};

const UCUM = "http://unitsofmeasure.org";
const INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
const FLAGS = { low: "L", normal: "N", high: "H" } as const;

/**
 * Writes one result of one day. Refused: a number that could be two and is believable as both (both are given), a unit
 * that the analyte is not accepted in (the accepted ones are given), a value that nobody can have, a day to come.
 */
export function writeResult(told: ToldResult, writing: Writing): Written<Observation> {
  const analyte = writing.concepts.analytes.find(({ id }) => id === told.analyte);
  if (analyte === undefined) return refused(notInConcepts("analyte", told.analyte));
  const faults = [
    told.day === "" ? dayMissing() : faultOfDay(told.day, "day", writing),
    told.range === undefined || readTypedRange(told.range) !== undefined ? undefined : rangeNotReadable(told.range),
  ].filter((one) => one !== undefined);
  if (told.notDone === true) return faults.length > 0 ? refused(...faults) : notDone(told, analyte, writing);
  const made = analyte.kind === "qualitative" ? ofWords(told, analyte, writing) : ofNumber(told, analyte, writing);
  if (made.is === "refused") return refused(...faults, ...made.faults);
  return faults.length > 0 ? refused(...faults) : made;
}

const DATA_ABSENT_REASON = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

function notDone(told: ToldResult, analyte: AnalyteConcept, writing: Writing): Written<Observation> {
  const absent = { coding: [{ system: DATA_ABSENT_REASON, code: "not-performed" }] };
  const resource = { ...shared(told, analyte, writing), dataAbsentReason: absent };
  const { result, problems } = resultOf(resource, writing);
  return result?.notDone === true ? written(resource) : refused(notReadBack("value", problems));
}

function dayMissing(): Fault {
  return { code: "DAY_MISSING", what: "No day is told.", where: "day", mend: "Write the day of the sample." };
}

function rangeNotReadable(range: string): Fault {
  const mend = 'Write it as "1.0-4.0", "<40" or ">60", or leave it out.';
  return { code: "RANGE_NOT_READABLE", what: `"${range}" is no range.`, where: "range", mend };
}

function ofWords(told: ToldResult, analyte: AnalyteConcept, writing: Writing): Written<Observation> {
  const text = told.value?.trim() || told.qualitative;
  if (text === undefined) return refused(valueMissing());
  const answer = qualitativeOfText(text);
  const isOther = told.qualitative !== undefined && answer !== told.qualitative;
  if (answer === undefined || isOther) return refused(answerNotKnown(text));
  const resource = { ...shared(told, analyte, writing), valueCodeableConcept: { text } };
  const { result, problems } = resultOf(resource, writing);
  return result?.qualitative === answer ? written(resource) : refused(notReadBack("value", problems));
}

const ANSWERS: readonly Qualitative[] = ["positive", "negative", "indeterminate"];

function answerNotKnown(text: string): Fault {
  return {
    code: "ANSWER_NOT_KNOWN",
    what: `"${text}" is not read as positive, negative or indeterminate.`,
    where: "value",
    mend: "Choose one of the three.",
    choices: ANSWERS,
    detail: { text },
  };
}

function valueMissing(): Fault {
  return { code: "VALUE_MISSING", what: "No value is told.", where: "value", mend: "Write the value as printed." };
}

function ofNumber(told: ToldResult, analyte: AnalyteConcept, writing: Writing): Written<Observation> {
  const text = told.value?.trim() ?? "";
  const typed = readTypedNumber(text);
  const unit = readTypedUnit(told.unit ?? "", analyte);
  const faults = [
    text === "" ? valueMissing() : typed.is === "not-readable" ? notANumber(text) : undefined,
    unit === undefined ? unitFault(told.unit ?? "", analyte) : undefined,
  ].filter((one) => one !== undefined);
  if (typed.is === "not-readable" || unit === undefined) return refused(...faults);
  const readings = typed.is === "number" ? [typed.reading] : typed.readings;
  const tried = readings.map((reading) => ({
    reading,
    ...attempt(reading, typed.comparator, { told, unit, analyte, writing }),
  }));
  const believed = tried.filter(({ problems }) => problems.length === 0);
  const [only, other] = believed;
  if (only !== undefined && other !== undefined) {
    return refused({
      code: "VALUE_TWO_READINGS",
      what: `"${text}" could be ${only.reading.text} or ${other.reading.text}.`,
      where: "value",
      mend: "Choose the one that is meant.",
      choices: [only.reading.text, other.reading.text],
    });
  }
  if (only !== undefined) return written(only.resource);
  const problems = tried[0]?.problems ?? [];
  return refused(problems.includes("VALUE_IMPLAUSIBLE") ? implausible(text, analyte) : notReadBack("value", problems));
}

function notANumber(text: string): Fault {
  return {
    code: "VALUE_NOT_READABLE",
    what: `"${text}" is not read as a number.`,
    where: "value",
    mend: 'Write it as "1.2", "1,2" or "<0.5", without the unit.',
    detail: { text },
  };
}

function unitFault(typed: string, analyte: AnalyteConcept): Fault {
  const choices = acceptedUnits(analyte);
  const mend = "Choose the unit that the report prints behind the value.";
  if (typed.trim() === "") {
    return { code: "UNIT_MISSING", what: "The value has no unit.", where: "unit", mend, choices };
  }
  const what = `"${typed}" is no unit in which this result can be read.`;
  return { code: "UNIT_NOT_ACCEPTED", what, where: "unit", mend, choices, detail: { unit: typed } };
}

function implausible(text: string, { plausible, unit = "" }: AnalyteConcept): Fault {
  const range = plausible && { low: String(toNumber(plausible.low)), high: String(toNumber(plausible.high)), unit };
  return {
    code: "VALUE_IMPLAUSIBLE",
    what: `A value of ${text} in this unit is not believed.`,
    where: "value",
    mend: "Check the number and its unit against the report.",
    ...(range !== undefined && { detail: range }),
  };
}

type Setting = {
  readonly told: ToldResult;
  readonly unit: AcceptedUnit;
  readonly analyte: AnalyteConcept;
  readonly writing: Writing;
};

/** One reading of the number as a resource, and what our reader says of it. */
function attempt(reading: NumberReading, comparator: Comparator | undefined, setting: Setting) {
  const { told, unit, analyte, writing } = setting;
  const printed = isRatio(analyte) ? { code: unit.ucum } : { unit: unit.unit, code: unit.ucum };
  const resource: Observation = {
    ...shared(told, analyte, writing),
    valueQuantity: {
      value: Number(reading.text),
      ...(comparator !== undefined && { comparator }),
      ...printed,
      system: UCUM,
    },
    ...rangeOf(told.range, unit),
  };
  const { result, problems } = resultOf(resource, writing);
  const isRead = result?.value !== undefined || result?.range !== undefined;
  return { resource, problems: isRead || problems.length > 0 ? problems : ["VALUE_NOT_READABLE"] };
}

function rangeOf(
  text: string | undefined,
  { unit, ucum }: AcceptedUnit,
): { referenceRange?: ObservationReferenceRange[] } {
  const range = text === undefined ? undefined : readTypedRange(text);
  if (range === undefined) return {};
  const end = (reading: NumberReading) => ({ value: Number(reading.text), unit, system: UCUM, code: ucum });
  const { low, high } = range;
  return {
    referenceRange: [
      { ...(low !== undefined && { low: end(low) }), ...(high !== undefined && { high: end(high) }), text: range.text },
    ],
  };
}

function shared({ id, day, flag, laboratory }: ToldResult, analyte: AnalyteConcept, writing: Writing): Observation {
  const [code] = analyte.codes;
  const text = analyte.names[0] ?? wordsOfId(analyte.id);
  return {
    resourceType: "Observation",
    id,
    status: "final",
    code: { ...(code !== undefined && { coding: [codingOf(code)] }), text },
    subject: subjectOf(writing),
    effectiveDateTime: day,
    ...(flag !== undefined && { interpretation: [{ coding: [{ system: INTERPRETATION, code: FLAGS[flag] }] }] }),
    ...(laboratory !== undefined && laboratory.trim() !== "" && { performer: [{ display: laboratory.trim() }] }),
  };
}

function resultOf(
  resource: Observation,
  writing: Writing,
): { result: Result | undefined; problems: readonly string[] } {
  // The day is checked by itself, and is no part of whether a value can be read.
  const { effectiveDateTime: _day, ...undated } = resource;
  const { record, problems } = readBack(undated, writing);
  return { result: listOf(record.results)[0], problems };
}
