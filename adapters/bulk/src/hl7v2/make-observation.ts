import { intakeProblem } from "../intake-problem.ts";
import type { IntakeProblem } from "../intake-set.ts";
import type { Json } from "../json.ts";
import { referenceRangeOf } from "../reference-range.ts";
import { SENT_TIME, SENT_UNIT } from "../sent-as.ts";
import { type Concept, conceptOf } from "./coded.ts";
import type { OrderGroup, ResultSegments } from "./order-groups.ts";
import { resultStatus } from "./result-status.ts";
import { resultValue } from "./result-value.ts";
import { componentOf, partOf, repetitionOf, repetitionsOf, type Segment } from "./segment.ts";
import { readTimeStamp, type TimeStamp } from "./time-stamp.ts";
import { unitOf } from "./unit.ts";

/** What the message says for all of its results. */
export type MessageFacts = {
  /** MSH-4, else MSH-3, else the clinic's name of the sender. */
  readonly sender: string;
  readonly stamp: TimeStamp | undefined;
  /** Offset of MSH-7. */
  readonly offset: string | undefined;
};

export type MadeObservation = {
  readonly resource: Json;
  readonly code: string;
  readonly status: string;
};

const INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
/** HL7 table 0078, as far as its codes are those of FHIR. */
const FLAGS = new Set("< > A AA B D DET E H HH I IND L LL MS N ND NEG NR POS R RR S U VS W WR HX LX".split(" "));

/** Makes an Observation of one OBX and its OBR; what of it cannot be read is added to `problems`. */
export function makeObservation(
  { obx, notes }: ResultSegments,
  order: OrderGroup,
  message: MessageFacts,
  problems: IntakeProblem[],
): MadeObservation | undefined {
  const text = [...order.notes, obx, ...notes].map((segment) => segment.text).join("\r");
  const concept = conceptOf(obx, 3, message.sender);
  if (concept === undefined) {
    problems.push(intakeProblem("RESULT_WITHOUT_CODE", obx.where, "OBX-3 names no test.", text));
    return undefined;
  }
  const value = resultValue(obx, message.sender);
  if (value === "type-not-read") {
    const happened = `OBX-2 says that the value is of the type ${componentOf(obx, 2).slice(0, 20)}.`;
    problems.push(intakeProblem("VALUE_TYPE_NOT_READ", obx.where, happened, text));
    return undefined;
  }
  const status = statusOf(obx, order, problems);
  if (value === "none" && isFinalWithoutValue(obx)) {
    const happened = "OBX-11 says that an earlier result is final, and the result itself is not in the message.";
    problems.push(intakeProblem("RESULT_NOT_SENT_AGAIN", obx.where, happened, text));
    return undefined;
  }
  const unit = unitOf(obx);
  const range = referenceRangeOf(repetitionOf(obx, 7), unit);
  const interpretation = interpretationOf(obx);
  const specimen = specimenOf(order);
  const note = [...order.notes, ...notes].map(noteOf).filter((text) => text !== "");
  const resource = {
    status,
    code: concept,
    ...timing(obx, order, message, problems),
    ...(value === "none" ? absence(status) : value),
    ...extensionOfUnit(value, unit.unit),
    ...(interpretation.length > 0 && { interpretation }),
    ...(range !== undefined && { referenceRange: [range] }),
    ...(specimen !== "" && { specimen: { display: specimen } }),
    ...(note.length > 0 && { note: note.map((text) => ({ text })) }),
    performer: [{ display: performerOf(obx, message) }],
  };
  return { resource, status, code: codeOf(concept) };
}

function codeOf({ coding, text }: Concept): string {
  return coding?.[0]?.code ?? text ?? "";
}

/** "U": final, without what was sent as preliminary. Taken as a result, it would take that result's value away. */
function isFinalWithoutValue(obx: Segment): boolean {
  return partOf(obx, 11).toUpperCase() === "U";
}

function statusOf(obx: Segment, { obr }: OrderGroup, problems: IntakeProblem[]): string {
  const own = partOf(obx, 11);
  const status = resultStatus(own, obr === undefined ? "" : partOf(obr, 25));
  if (status === "unknown") {
    const happened =
      own === ""
        ? "Neither OBX-11 nor OBR-25 says the status of this result: it is kept as not final."
        : `OBX-11 says "${own.slice(0, 10)}", which is no result status: it is kept as not final.`;
    problems.push(intakeProblem("STATUS_NOT_KNOWN", obx.where, happened, obx.text));
  }
  return status;
}

function absence(status: string): object {
  if (status !== "cancelled") return {};
  const system = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
  return { dataAbsentReason: { coding: [{ system, code: "not-performed" }] } };
}

/** The unit of a text that is no number stays beside it. */
function extensionOfUnit(value: ReturnType<typeof resultValue>, unit: string | undefined): object {
  if (unit === undefined || typeof value === "string" || value.valueString === undefined) return {};
  return { _valueString: { extension: [{ url: SENT_UNIT, valueString: unit }] } };
}

function interpretationOf(obx: Segment): readonly object[] {
  return repetitionsOf(obx, 8).flatMap((at) => {
    const code = componentOf(obx, 8, { repetition: at });
    const text = componentOf(obx, 8, { repetition: at, component: 2 });
    if (code === "" && text === "") return [];
    const isKnown = FLAGS.has(code.toUpperCase());
    return [isKnown ? { coding: [{ system: INTERPRETATION, code: code.toUpperCase() }] } : { text: code || text }];
  });
}

function noteOf(note: Segment): string {
  return repetitionsOf(note, 3)
    .map((at) => repetitionOf(note, 3, at))
    .join("\n");
}

/** SPM-4 of the order, else OBR-15: words first, for a name that is that of another sample's test. */
function specimenOf({ obr, specimens }: OrderGroup): string {
  const own = specimens.map((spm) => componentOf(spm, 4, { component: 2 }) || componentOf(spm, 4));
  if (own.some((words) => words !== "")) return own.filter((words) => words !== "").join(", ");
  if (obr === undefined) return "";
  return partOf(obr, 15, { subcomponent: 2 }) || partOf(obr, 15);
}

/** OBX-23, else OBX-15, else who sent the message. */
function performerOf(obx: Segment, { sender }: MessageFacts): string {
  return partOf(obx, 23) || componentOf(obx, 15, { component: 2 }) || componentOf(obx, 15) || sender;
}

/** OBX-14, else OBR-7 with OBR-8, else SPM-17; OBR-22 as the time of issue where its offset is known. */
function timing(
  obx: Segment,
  { obr, specimens }: OrderGroup,
  message: MessageFacts,
  problems: IntakeProblem[],
): object {
  const read = (segment: Segment | undefined, field: number): TimeStamp | undefined => {
    const text = segment === undefined ? "" : partOf(segment, field);
    if (segment === undefined || text === "") return undefined;
    const stamp = readTimeStamp(text, message.offset);
    if (stamp === undefined) {
      const happened = `${segment.name}-${field} is no time: "${text.slice(0, 30)}".`;
      problems.push(intakeProblem("TIME_NOT_READABLE", segment.where, happened, segment.text));
    }
    return stamp;
  };
  const own = read(obx, 14);
  const start = own ?? read(obr, 7) ?? read(specimens[0], 17);
  const end = own === undefined ? read(obr, 8) : undefined;
  const issued = read(obr, 22);
  return { ...effective(start, end), ...(issued !== undefined && isInstant(issued) && { issued: issued.dateTime }) };
}

function effective(start: TimeStamp | undefined, end: TimeStamp | undefined): object {
  if (start === undefined) return {};
  const cut = start.isCut ? { extension: [{ url: SENT_TIME, valueString: start.instant.slice(0, 19) }] } : undefined;
  if (end !== undefined && end.dateTime !== start.dateTime && end.instant > start.instant) {
    return { effectivePeriod: { start: start.dateTime, end: end.dateTime } };
  }
  return { effectiveDateTime: start.dateTime, ...(cut !== undefined && { _effectiveDateTime: cut }) };
}

/** FHIR's instant has a time to the second and an offset. */
function isInstant({ dateTime }: TimeStamp): boolean {
  return /T\d\d:\d\d:\d\d/.test(dateTime);
}
