import type { IntakeProblem } from "./intake-set.ts";

/** How to mend each problem. A code never changes its meaning: queues and their statistics rest on it. */
const MEND = {
  INPUT_EMPTY: "Send the file again: it holds nothing.",
  INPUT_TOO_DEEP: "Send it as a plain Bundle or as one resource a line.",
  FORMAT_NOT_KNOWN:
    "Send a FHIR Bundle, NDJSON, HL7 v2 messages that begin with MSH, or a CSV table with column titles.",
  JSON_NOT_READABLE: "Export it again, or mend the JSON at this place.",
  NOT_A_RESOURCE: "Each entry or line has to be a FHIR resource with its resourceType.",
  ENTRY_WITHOUT_RESOURCE: "Ask the sender for the resource of this entry.",
  REQUEST_FAILED: "Ask the sender why its server refused this entry.",
  OPERATION_OUTCOME: "Ask the sender: its server says this instead of a result.",
  BUNDLE_NOT_WHOLE: "Fetch the next pages as well, and send all of them.",
  PATIENT_NOT_SAID: "Ask the sender to name the patient in subject, or send one patient's resources alone.",
  SUBJECT_NOT_A_PATIENT: "Check whose it is; only what is about a patient can be stored.",
  DELETION_NOT_READ: "Look for what was deleted by hand: the request names it by a search, not by type and id.",
  MESSAGE_NOT_READABLE: "Ask the sender for the message again: it has to begin with MSH and its separators.",
  MESSAGE_TYPE_NOT_READ: "Only results (ORU^R01) are read. Act on this message by hand, or route it elsewhere.",
  MESSAGE_FOR_TESTING: "Ask the sender to send it for production (MSH-11 P) if it is about a real patient.",
  SEGMENT_BEFORE_MESSAGE: "Ask the sender for the message that this belongs to: no MSH stands before it.",
  SEGMENT_NOT_READ: "Read this segment by hand; it is of a sort that no result message should hold.",
  PID_MISSING: "Ask the sender for the message with its PID segment: whose result this is was not sent.",
  PATIENT_NOT_NAMED: "Ask the sender for an identifier or name of the patient.",
  RESULT_WITHOUT_CODE: "Read this result by hand, and ask the sender to name the test in OBX-3.",
  RESULT_NOT_SENT_AGAIN: "Check the earlier result by hand, or ask the sender for it with its value.",
  ORDER_WITHOUT_RESULT: "Ask the laboratory for the results of this order, or note that it was cancelled.",
  VALUE_TYPE_NOT_READ: "Read this result by hand: a value of this type is not read.",
  STATUS_NOT_KNOWN: "Read this result by hand, and ask the sender for a status of HL7 table 0085.",
  TIME_NOT_READABLE: "Ask the sender for the time as YYYYMMDD[HHMM[SS]] with an offset.",
  BATCH_COUNT_DIFFERS: "Ask the sender for the whole file: it says that it holds another number of messages.",
  MAPPING_MISSING: "Say which column is what, then read the table again.",
  DATE_ORDER_MISSING: "Say in the mapping whether day, month or year comes first.",
  COLUMN_MISSING: "Choose the columns again: the table has no column of this title.",
  TABLE_NOT_READABLE: "Save the table as CSV again: its quotes do not match.",
  ROW_LENGTH_DIFFERS: "Mend the row: it has another number of cells than the titles.",
  ROW_WITHOUT_PATIENT: "Fill in the patient's identifier, or name and birth date, in this row.",
  ROW_WITHOUT_TEST: "Fill in the name or code of the test in this row.",
  ROW_WITHOUT_VALUE: "Fill in the result, or its status if it was not done.",
  DATE_NOT_READABLE: "Write the date as the mapping says, or choose another date format for the column.",
  DATE_AFTER_RECEIPT:
    "Check the date: it lies after the day it came. The year may be wrong, or day and month the wrong way round.",
  SEX_NOT_KNOWN: "Map this word to female, male, other or unknown.",
  RESULT_STATUS_NOT_KNOWN: "Map this word to a result status.",
  COMPARATOR_NOT_KNOWN: "Write <, <=, > or >=.",
  NUMBER_NOT_SURE:
    "Write the number without a mark between thousands, or say in the mapping which mark is the decimal one.",
} as const;

export type IntakeProblemCode = keyof typeof MEND;
export const INTAKE_PROBLEM_CODES = Object.keys(MEND) as readonly IntakeProblemCode[];

/** A part that was not read. `happened`: one sentence of what is wrong with it; how to mend it is added. */
export function intakeProblem(code: IntakeProblemCode, where: string, happened: string, text: string): IntakeProblem {
  return { code, where, what: `${happened} ${MEND[code]}`, text };
}
