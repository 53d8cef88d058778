/** What intake reads. One format is one way to write down whose result something is and what it says. */
export const INTAKE_FORMATS = ["fhir-bundle", "fhir-ndjson", "hl7v2-oru", "csv"] as const;
export type IntakeFormat = (typeof INTAKE_FORMATS)[number];

/** A FHIR R4 resource as it was sent, or as it was made from a message. */
export type IntakeResource = { readonly resourceType: string; readonly [field: string]: unknown };

/** Whose set it is, as the sender says it: only what was there. */
export type IntakeIdentity = {
  /** System (URI, or `urn:id:<assigning authority>`; "" where none was sent) and value. */
  readonly identifiers: readonly { readonly system: string; readonly value: string }[];
  readonly family?: string;
  readonly given?: string;
  /** ISO date: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly born?: string;
  readonly sex?: "female" | "male" | "other" | "unknown";
  /**
   * The sender's own address of the person ("Patient/123"). It names somebody only for who keeps to its ids, as a FHIR
   * server does: a message may call every person "Patient/1".
   */
  readonly reference?: string;
};

/**
 * One statement about one thing: a result, an order, a condition. The same thing, corrected or retracted, has the same
 * `key`; which of two speaks last is decided by `statedAt` and `rank`, never by the order of arrival.
 */
export type IntakeEntry = {
  /**
   * Stable identity of the thing at its sender: `Observation|<system>|<identifier>|<code>`, else `Observation|<sender>|<id>`,
   * or made of what names it in a message.
   */
  readonly key: string;
  /** `Observation|<sender>|<id>`, where an id was sent: all that a deletion knows, whose `key` it is. */
  readonly idKey?: string;
  /** When the sender stated this version, ISO date-time in UTC; "" where the sender says no time. */
  readonly statedAt: string;
  /** 0 preliminary or of no known status, 1 final, 2 corrected or amended, 3 retracted (cancelled, entered in error). */
  readonly rank: 0 | 1 | 2 | 3;
  readonly resource: IntakeResource;
};

/** What came for one person in one message: stored together or not at all. */
export type IntakeSet = {
  readonly identity: IntakeIdentity;
  readonly entries: readonly IntakeEntry[];
  /** Where in the message it stood: "line 12", "ORU message 3", "entry 4". */
  readonly where: string;
};

/** What could not be read: kept with its text until somebody deals with it. */
export type IntakeProblem = {
  /** Stable code, upper snake case. */
  readonly code: string;
  readonly where: string;
  /** What happened, and how to mend it. */
  readonly what: string;
  /** The part of the message that was not read, as it came. */
  readonly text: string;
};

export type IntakeReading = {
  readonly sets: readonly IntakeSet[];
  readonly problems: readonly IntakeProblem[];
  /** How many of each sort speak of no person, and of none that is in a set: a directory's entries, receipts. */
  readonly setAside: Readonly<Record<string, number>>;
};
