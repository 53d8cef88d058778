import type { Band, DaySpan, Decimal, Dose, Form, GapReason } from "@afterscript/kernel";

/** What a laboratory or a question reported in words, in one vocabulary. */
export const QUALITATIVE = ["positive", "negative", "indeterminate"] as const;
export type Qualitative = (typeof QUALITATIVE)[number];

/**
 * One measurement or test of one analyte (`knowledge/concepts/analytes`).
 * Exactly one of `value`, `range`, `qualitative` is there when it could be read; otherwise `unreadable` says why not.
 */
export type Result = {
  readonly type: "result";
  readonly analyte: string;
  /** In the analyte's canonical unit, exact. */
  readonly value?: Decimal;
  /** A result with a comparator ("<0.5", ">60") in the canonical unit. */
  readonly range?: Band;
  readonly qualitative?: Qualitative;
  readonly unreadable?: GapReason;
  /** Recorded as not done (status cancelled, dataAbsentReason not-performed): not the same as not found. */
  readonly notDone?: true;
  /** As the laboratory sent it. */
  readonly reported: { readonly value: string; readonly unit?: string };
  /** Times what was sent is `value`, or an end of `range`; left out where nothing was converted. */
  readonly factor?: Decimal;
  /** The laboratory's own judgement against its own range: never used to decide, only shown. */
  readonly laboratory?: "low" | "normal" | "high";
  readonly day: DaySpan | undefined;
  /**
   * Minutes after midnight as written, to order results of one day; undefined when no time was given. Where none of a
   * day has a time of its own, those of their issue, which may be on a later day.
   */
  readonly minute?: number;
  readonly final: boolean;
  readonly resource: string;
};

/** A disease, event or habit in the record. Refuted, entered-in-error and family entries are never here. */
export type HistoryEntry = {
  readonly type: "history";
  /** Concept id of `knowledge/concepts/conditions`. One entry per concept a code stands for. */
  readonly concept: string;
  /** `active`: stated as present. `past`: resolved, inactive, remission, or a "history of" code. */
  readonly status: "active" | "past";
  /** The record gives no clinical status: `active` is then only a reading, believed while the entry is recent. */
  readonly unstated?: true;
  /** Provisional or differential: present only as a suspicion. */
  readonly suspected?: true;
  readonly onset?: DaySpan;
  readonly ended?: DaySpan;
  readonly recorded?: DaySpan;
  /** A "history of" entry: the event lies before the day that it names, nobody says how long. */
  readonly byThen?: true;
  readonly reported: string;
  readonly resource: string;
};

export const MEDICATION_STATES = ["active", "on-hold", "planned", "stopped", "unknown"] as const;
/** `planned`: draft, proposal, plan, or an order whose first dose lies after as-of (decided by the engine). */
export type MedicationState = (typeof MEDICATION_STATES)[number];

export const STOP_REASONS = ["inadequate-response", "intolerance", "other"] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** One step of a dosage that changes on days that the record gives. */
export type DoseStep = {
  readonly dose: Dose;
  readonly from?: DaySpan;
  /** Last day of the step; without one it goes on. */
  readonly until?: DaySpan;
};

export type Medication = {
  readonly type: "medication";
  /** Substance ids of `knowledge/concepts` (drugs and other medicines). Empty when it was not recognised. */
  readonly substances: readonly string[];
  readonly state: MedicationState;
  readonly start?: DaySpan;
  readonly stop?: DaySpan;
  /** Last day that the supply covers, for a dispense or an order with a supply duration. */
  readonly supplyEnds?: DaySpan;
  readonly dose?: Dose;
  /** Earliest first, and only where `dose` is not: which of them holds is a matter of the day. */
  readonly steps?: readonly DoseStep[];
  /** The dosage as text, when it could not be read as a dose. */
  readonly doseText?: string;
  readonly form?: Form;
  /** A route or form that is not systemic (cream, eye drops, inhaler): interactions by mouth do not count it. */
  readonly route?: "oral" | "injection" | "topical" | "inhaled" | "ophthalmic" | "other";
  /** The name stands for several medicines of other forms, and nothing says which: `substances` has one of them. */
  readonly undecided?: true;
  /** Condition concept ids given as the reason for the order. */
  readonly reasons: readonly string[];
  /** Why it was ended, only when the record says so. */
  readonly stopReason?: StopReason;
  /** Day the hold began, when the record gives it. */
  readonly heldSince?: DaySpan;
  readonly authored?: DaySpan;
  readonly reported: string;
  readonly resource: string;
};

/** A coded answer about the person: smoking, pregnancy, breast-feeding, Child-Pugh class, genotype and so on. */
export type CodedAnswer = {
  readonly type: "answer";
  /** Topic id: `smoking`, `pregnancy`, `breast-feeding`, `hepatic-impairment`, `cyp2c9-poor-metaboliser` … */
  readonly topic: string;
  /** One of the topic's answers in `knowledge/concepts/answers`: `current`, `former`, `never`; `pregnant`, `not-pregnant` … */
  readonly answer: string;
  readonly day: DaySpan | undefined;
  readonly reported: string;
  readonly resource: string;
};

export type Vaccination = {
  readonly type: "vaccination";
  readonly vaccine: string;
  readonly given: boolean;
  readonly day: DaySpan | undefined;
  readonly resource: string;
};

export type Procedure = {
  readonly type: "procedure";
  readonly concept: string;
  readonly state: "done" | "planned" | "not-done";
  readonly day: DaySpan | undefined;
  readonly reported: string;
  readonly resource: string;
};

/** An allergy or intolerance to a substance this knowledge knows. */
export type Allergy = {
  readonly type: "allergy";
  readonly substance: string;
  readonly status: "active" | "past";
  readonly resource: string;
};

export const SYMPTOM_SEVERITIES = ["mild", "moderate", "severe"] as const;
export type SymptomSeverity = (typeof SYMPTOM_SEVERITIES)[number];

/** A symptom that somebody tells of when asking. What is left out was not told, and is no "no". */
export type ReportedSymptom = {
  readonly type: "symptom";
  /** Concept id of `knowledge/concepts/symptoms`. */
  readonly symptom: string;
  readonly severity?: SymptomSeverity;
  /** Days since it began. */
  readonly lastingDays?: Decimal;
  readonly sudden?: boolean;
  readonly resource: string;
};

/** The record itself says that a list is complete ("no known problems", a reconciled List resource). */
export type CompleteList = {
  readonly type: "complete-list";
  readonly list: "conditions" | "medications" | "allergies";
  readonly day: DaySpan | undefined;
  readonly resource: string;
};

/** Something the record holds for a concept we know but which cannot be used (unit, code, date): becomes a gap. */
export type Unusable = {
  readonly type: "unusable";
  readonly fact: string;
  readonly why: GapReason;
  readonly day: DaySpan | undefined;
  readonly resource: string;
};

export type Fact =
  | Result
  | HistoryEntry
  | Medication
  | CodedAnswer
  | Vaccination
  | Procedure
  | Allergy
  | ReportedSymptom
  | CompleteList
  | Unusable;

export type Person = {
  readonly reference?: string;
  readonly sex?: "female" | "male" | "other";
  readonly born?: DaySpan;
  readonly deceased?: true;
  /** ISO 3166 alpha-2, when an address gives one. */
  readonly country?: string;
};
