import { COMPARATOR, comparatorOf } from "../comparator.ts";
import { type Concept, conceptOf } from "./coded.ts";
import { componentOf, repetitionOf, repetitionsOf, type Segment } from "./segment.ts";
import { readTimeStamp } from "./time-stamp.ts";
import { type Unit, unitOf } from "./unit.ts";

export type Value = { readonly [field: `value${string}`]: unknown };
export type ReadValue = Value | "none" | "type-not-read";

type Quantity = Unit & { readonly value: number; readonly comparator?: string };

/** More digits than a double holds: kept as text. */
const NUMBER = /^[+-]?(?:\d{1,15}(?:\.\d{0,12})?|\.\d{1,12})(?:[eE][+-]?\d{1,3})?$/;
const COMPARED = new RegExp(`^(${COMPARATOR})?\\s*(.+)$`);

/**
 * OBX-5 by its type OBX-2 as a value[x] of an Observation. Numbers and texts that are one with their comparator become a
 * Quantity; every other text stays as it is. Types that hold no single value (NA, ED, RP, …) are not read.
 */
export function resultValue(obx: Segment, sender: string): ReadValue {
  const type = componentOf(obx, 2).toUpperCase();
  const repetitions = repetitionsOf(obx, 5);
  const [first] = repetitions;
  if (first === undefined) return "none";
  switch (type) {
    case "NM":
    case "ST":
    case "":
      return repetitions.length === 1 ? numberOrText(repetitionOf(obx, 5, first), unitOf(obx), type) : lines(obx);
    case "TX":
    case "FT":
    case "IS":
    case "ID":
      return lines(obx);
    case "SN":
      return repetitions.length === 1 ? structured(obx, first) : lines(obx);
    case "CQ":
      return composite(obx, first, repetitions.length);
    case "NR":
      return rangeOf(componentOf(obx, 5), componentOf(obx, 5, { component: 2 }), unitOf(obx)) ?? lines(obx);
    case "CE":
    case "CF":
    case "CNE":
    case "CWE":
      return conceptValue(obx, sender, repetitions);
    case "DT":
    case "TS":
    case "DTM":
      return dateValue(obx);
    case "TM":
      return lines(obx);
    default:
      return "type-not-read";
  }
}

/** Is the value made of lines that may go on in the next OBX? */
export function isText(obx: Segment): boolean {
  return ["ST", "TX", "FT", ""].includes(componentOf(obx, 2).toUpperCase());
}

function lines(obx: Segment): Value {
  return {
    valueString: repetitionsOf(obx, 5)
      .map((at) => repetitionOf(obx, 5, at))
      .join("\n"),
  };
}

/** A text without a unit field may hold its own unit: it stays as it is, and is read as words. */
function numberOrText(text: string, unit: Unit, type: string): Value {
  const quantity = type === "NM" || unit.unit !== undefined ? quantityOf(text, unit) : undefined;
  return quantity === undefined ? { valueString: text } : { valueQuantity: quantity };
}

function quantityOf(text: string, unit: Unit): Quantity | undefined {
  const [, sign, digits = ""] = COMPARED.exec(text) ?? [];
  const number = digits.trim();
  if (!NUMBER.test(number)) return undefined;
  const comparator = sign === undefined ? undefined : comparatorOf(sign);
  return { value: Number(number), ...(comparator !== undefined && { comparator }), ...unit };
}

/** SN: comparator ^ number ^ separator ^ number. */
function structured(obx: Segment, repetition: number): Value {
  const at = (component: number) => componentOf(obx, 5, { repetition, component });
  const [sign, low, separator, high] = [at(1), at(2), at(3), at(4)];
  const unit = unitOf(obx);
  const asWritten = { valueString: `${sign === "=" ? "" : sign}${low}${separator}${high}` };
  if (separator === "" && high === "") {
    const quantity = sign === "" || sign === "=" ? quantityOf(low, unit) : quantityOf(`${sign}${low}`, unit);
    return quantity === undefined ? asWritten : { valueQuantity: quantity };
  }
  if (sign !== "" && sign !== "=") return asWritten;
  if (separator === "-") return rangeOf(low, high, unit) ?? asWritten;
  if ((separator === ":" || separator === "/") && NUMBER.test(low) && NUMBER.test(high)) {
    return { valueRatio: { numerator: { value: Number(low) }, denominator: { value: Number(high) } } };
  }
  return asWritten;
}

function rangeOf(low: string, high: string, unit: Unit): Value | undefined {
  if (!NUMBER.test(low) || !NUMBER.test(high)) return undefined;
  return { valueRange: { low: { value: Number(low), ...unit }, high: { value: Number(high), ...unit } } };
}

/** CQ: a number with its own unit. */
function composite(obx: Segment, first: number, count: number): Value {
  const unit = componentOf(obx, 5, { repetition: first, component: 2 });
  const quantity = quantityOf(componentOf(obx, 5, { repetition: first }), unit === "" ? unitOf(obx) : { unit });
  return quantity === undefined || count > 1 ? lines(obx) : { valueQuantity: quantity };
}

/** Several coded answers are kept as words: no single one of them is the result. */
function conceptValue(obx: Segment, sender: string, repetitions: readonly number[]): Value {
  const concepts = repetitions.map((at) => conceptOf(obx, 5, sender, at)).filter((one) => one !== undefined);
  const [only] = concepts;
  if (only !== undefined && concepts.length === 1) return { valueCodeableConcept: only };
  return { valueCodeableConcept: { text: concepts.map(wordsOf).join("; ") } };
}

function wordsOf({ text, coding }: Concept): string {
  return text ?? coding?.[0]?.code ?? "";
}

function dateValue(obx: Segment): Value {
  const stamp = readTimeStamp(componentOf(obx, 5));
  return stamp === undefined || stamp.isCut ? lines(obx) : { valueDateTime: stamp.dateTime };
}
