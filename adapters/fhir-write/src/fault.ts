/** What can be wrong with something told. One code, one way to mend it. */
export const FAULTS = [
  "VALUE_MISSING",
  "VALUE_NOT_READABLE",
  "VALUE_TWO_READINGS",
  "VALUE_IMPLAUSIBLE",
  "UNIT_MISSING",
  "UNIT_NOT_ACCEPTED",
  "RANGE_NOT_READABLE",
  "DAY_MISSING",
  "DAY_NOT_READABLE",
  "DAY_IN_FUTURE",
  "DAYS_OUT_OF_ORDER",
  "AGE_NOT_READABLE",
  "COUNTRY_NOT_READABLE",
  "NOT_IN_CONCEPTS",
  "NAME_MISSING",
  "NAME_NOT_RECOGNISED",
  "FORM_NOT_KNOWN",
  "DOSE_NOT_READ",
  "DOSE_CONTRADICTORY",
  "ANSWER_NOT_KNOWN",
  "NOT_READ_BACK",
] as const;
export type FaultCode = (typeof FAULTS)[number];

export type Fault = {
  readonly code: FaultCode;
  /** What is the matter, in English. */
  readonly what: string;
  /** The field of what was told. */
  readonly where: string;
  /** How to mend it, in English. */
  readonly mend: string;
  /** What may stand there instead: accepted units, the two readings of a number, the answers of a question. */
  readonly choices?: readonly string[];
  /** Parts of the sentences, for a door that words them itself. */
  readonly detail?: Readonly<Record<string, string>>;
};
