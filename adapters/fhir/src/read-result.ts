import type { Band, DaySpan, Decimal, GapReason } from "@afterscript/kernel";
import type { Qualitative } from "@afterscript/record";
import { reportedText, statusCode } from "./coded.ts";
import type { AnalyteEntry } from "./concept-index.ts";
import { type Json, objectOf, textOf } from "./json.ts";
import { judgementOf } from "./laboratory-judgement.ts";
import type { Moment } from "./moment.ts";
import { qualitativeOfConcept, qualitativeOfInterpretation, qualitativeOfText } from "./qualitative.ts";
import {
  type Comparator,
  exactNumber,
  factorOf,
  isPlausible,
  isPlausibleEnd,
  isTooLarge,
  isUnitSlip,
  rangeOf,
  readComparator,
  readNumberText,
  toCanonical,
} from "./quantity.ts";
import { type Reading, report, short } from "./reading.ts";

/** A Result while it is being read. */
type Draft = {
  readonly type: "result";
  readonly analyte: string;
  value?: Decimal;
  range?: Band;
  qualitative?: Qualitative;
  unreadable?: GapReason;
  notDone?: true;
  reported: { readonly value: string; readonly unit?: string };
  factor?: Decimal;
  laboratory?: "low" | "normal" | "high";
  readonly day: DaySpan | undefined;
  minute?: number;
  readonly final: boolean;
  readonly resource: string;
};

export type ResultState = "final" | "not-final" | "cancelled";

const NOT_DONE: ReadonlySet<string> = new Set(["not-performed", "not-asked", "asked-declined"]);
const NOTHING_REPORTED = { value: "" };

/** Reads the value of an Observation or of one of its components as a result of an analyte. */
export function readResult(
  carrier: Json,
  analyte: AnalyteEntry,
  { state, moment }: { readonly state: ResultState; readonly moment: Moment },
  reference: string,
  reading: Reading,
): void {
  const draft: Draft = {
    type: "result",
    analyte: analyte.id,
    reported: NOTHING_REPORTED,
    day: moment.day,
    final: state !== "not-final",
    resource: reference,
  };
  if (moment.minute !== undefined) draft.minute = moment.minute;
  if (state === "cancelled") draft.notDone = true;
  else if (analyte.qualitative) readQualitative(draft, carrier, reading);
  else readQuantity(draft, carrier, analyte, reading);
  reading.facts.push(draft);
  if (moment.issued !== undefined) reading.untimed.push({ result: draft, issued: moment.issued });
}

function readQuantity(draft: Draft, carrier: Json, analyte: AnalyteEntry, reading: Reading): void {
  const quantity = objectOf(carrier.valueQuantity);
  if (quantity !== undefined && quantity.value !== undefined) {
    readNumber(draft, quantity, exactNumber(quantity.value), readComparator(quantity.comparator), analyte, reading);
    if (draft.unreadable === undefined && quantity.comparator !== undefined && draft.range === undefined) {
      refuse(draft, "value-not-readable", "VALUE_NOT_READABLE", reading);
    }
    if (draft.unreadable === undefined) judge(draft, carrier, quantity);
    return;
  }
  const text = textOf(carrier.valueString) ?? conceptText(carrier);
  if (text !== undefined) readNumberInWords(draft, text, analyte, reading);
  else if (typeof carrier.valueInteger === "number") {
    readNumber(draft, {}, exactNumber(carrier.valueInteger), undefined, analyte, reading);
  } else readWithoutValue(draft, carrier, reading);
}

function conceptText(carrier: Json): string | undefined {
  const concept = objectOf(carrier.valueCodeableConcept);
  return concept === undefined ? undefined : reportedText(concept);
}

function judge(draft: Draft, carrier: Json, quantity: Json): void {
  const laboratory = judgementOf(carrier, exactNumber(quantity.value), quantity);
  if (laboratory !== undefined) draft.laboratory = laboratory;
}

function readNumberInWords(draft: Draft, text: string, analyte: AnalyteEntry, reading: Reading): void {
  const read = readNumberText(text);
  if (read === undefined) {
    draft.reported = { value: text };
    refuse(draft, "value-not-readable", "VALUE_NOT_READABLE", reading);
    return;
  }
  readNumber(draft, { unit: read.unit }, read.value, read.comparator, analyte, reading);
  draft.reported = inTwo(text, read.unit);
}

/** "1.4 10*9/L" as its number and its unit, each as it was written. */
function inTwo(text: string, unit: string): { readonly value: string; readonly unit?: string } {
  const at = unit === "" ? -1 : text.lastIndexOf(unit);
  return at < 1
    ? { value: text }
    : {
        value: text
          .slice(0, at)
          .replace(/[\s([]+$/, "")
          .trimStart(),
        unit,
      };
}

function readNumber(
  draft: Draft,
  quantity: Json,
  value: Decimal | undefined,
  comparator: Comparator | undefined,
  analyte: AnalyteEntry,
  reading: Reading,
): void {
  const unit = textOf(quantity.code) ?? textOf(quantity.unit);
  const printed = quantity.value === undefined ? "" : String(quantity.value);
  const shown = comparator === undefined ? printed : comparator + printed;
  draft.reported = unit === undefined ? { value: shown } : { value: shown, unit };
  if (value === undefined) {
    refuse(draft, "value-not-readable", "VALUE_NOT_READABLE", reading);
    return;
  }
  const factor = factorOf(analyte, quantity);
  if (factor === undefined) {
    refuse(draft, "unit-not-convertible", "UNIT_NOT_ACCEPTED", reading, unit ?? "");
    return;
  }
  if (isTooLarge(value)) {
    refuse(draft, "value-not-readable", "VALUE_IMPLAUSIBLE", reading, unit ?? "");
    return;
  }
  const canonical = toCanonical(value, factor);
  const isBelievable =
    comparator === undefined
      ? isPlausible(canonical, analyte) && !isUnitSlip(value, factor, analyte)
      : isPlausibleEnd(canonical, analyte);
  if (!isBelievable) refuse(draft, "value-not-readable", "VALUE_IMPLAUSIBLE", reading, unit ?? "");
  else {
    if (comparator === undefined) draft.value = canonical;
    else draft.range = rangeOf(comparator, canonical, shown);
    if (factor.n !== factor.d) draft.factor = factor;
  }
}

function refuse(draft: Draft, why: GapReason, code: string, reading: Reading, unit?: string): void {
  draft.unreadable = why;
  const detail = unit === undefined ? { fact: draft.analyte } : { fact: draft.analyte, unit: short(unit) };
  report(reading, code, draft.resource, detail);
}

function readQualitative(draft: Draft, carrier: Json, reading: Reading): void {
  const answer = answerOf(carrier) ?? qualitativeOfInterpretation(carrier.interpretation);
  draft.reported = reportedAnswer(carrier);
  if (answer !== undefined) draft.qualitative = answer;
  else if (draft.reported.value === "") readWithoutValue(draft, carrier, reading);
  else refuse(draft, "value-not-readable", "VALUE_NOT_READABLE", reading);
}

function answerOf(carrier: Json): Qualitative | undefined {
  const concept = objectOf(carrier.valueCodeableConcept);
  if (concept !== undefined) return qualitativeOfConcept(concept);
  const text = textOf(carrier.valueString);
  if (text !== undefined) return qualitativeOfText(text);
  if (typeof carrier.valueBoolean === "boolean") return carrier.valueBoolean ? "positive" : "negative";
  return undefined;
}

function reportedAnswer(carrier: Json): { readonly value: string; readonly unit?: string } {
  const quantity = objectOf(carrier.valueQuantity);
  if (quantity !== undefined && quantity.value !== undefined) {
    const unit = textOf(quantity.code) ?? textOf(quantity.unit);
    const value = `${readComparator(quantity.comparator) ?? ""}${String(quantity.value)}`;
    return unit === undefined ? { value } : { value, unit };
  }
  if (typeof carrier.valueBoolean === "boolean") return { value: String(carrier.valueBoolean) };
  if (typeof carrier.valueInteger === "number") return { value: String(carrier.valueInteger) };
  return { value: textOf(carrier.valueString) ?? conceptText(carrier) ?? "" };
}

/** No value: not done, not there yet, or there and not readable. */
function readWithoutValue(draft: Draft, carrier: Json, reading: Reading): void {
  const reason = statusCode(carrier.dataAbsentReason);
  if (reason !== undefined && NOT_DONE.has(reason)) {
    draft.notDone = true;
    return;
  }
  draft.unreadable = draft.final ? "value-not-readable" : "not-final";
  if (reason !== undefined) draft.reported = { value: short(reason) };
  else if (draft.final) report(reading, "VALUE_NOT_READABLE", draft.resource, { fact: draft.analyte });
}
