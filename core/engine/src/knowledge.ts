import type { Band, Decimal, Dose, Form } from "@afterscript/kernel";
import type { RateKnowledge } from "./rates/knowledge.ts";
import type { Traits } from "./traits.ts";
import type { Action, Authority, Kind, Region, Seen, Stage, Urgency } from "./vocabulary.ts";

/** One document edition that was read. The shown link is `document`; `readAt` is where the copy was read. */
export type Source = {
  readonly id: string;
  readonly region: Region;
  readonly publisher: string;
  readonly title: string;
  readonly number?: string;
  /** Edition date as precise as the document is: 2025-10, 2024-11-13. */
  readonly edition: string;
  readonly document: string;
  readonly readAt: readonly string[];
  readonly checked: string;
  readonly readingLimits?: string;
  readonly newerKnown?: string;
  readonly reviewBy?: string;
};

export type Cite = {
  readonly source: string;
  readonly section: string;
  readonly checked: string;
  readonly seen: Seen;
};

/**
 * A question about the person, in three values: yes, no, unknown with gaps.
 * Classes and mechanisms are already resolved to substances, units to the analyte's canonical unit.
 */
export type Expression =
  | { readonly is: "all"; readonly of: readonly Expression[] }
  | { readonly is: "any"; readonly of: readonly Expression[] }
  | { readonly is: "not"; readonly of: Expression }
  /** The condition that the therapy is for. */
  | { readonly is: "condition"; readonly any: readonly string[] }
  /** Completed years. */
  | { readonly is: "age"; readonly band: Band }
  | { readonly is: "sex"; readonly value: "female" | "male" }
  | { readonly is: "form"; readonly any: readonly Form[] }
  /** Amount per day in mg. */
  | { readonly is: "current-dose"; readonly band: Band }
  /** Days since the therapy began; 0 when starting. */
  | { readonly is: "since-start"; readonly band: Band }
  /** A medicine on the list now. `fact` is the topic that gaps are named after. */
  | {
      readonly is: "taking";
      readonly fact: string;
      readonly substances: readonly string[];
      /** Members whose place in the class was not seen in a source. */
      readonly unseen: readonly string[];
      /** Amount of it in mg a day. */
      readonly daily?: Band;
      /** What is put on the skin, and nothing else; left out, what stays where it is put does not count. */
      readonly route?: "topical";
    }
  /** An earlier or current medicine that failed, with a recorded reason. */
  | {
      readonly is: "earlier";
      readonly fact: string;
      /** Ids of the classes, mechanisms or substances as the statement names them: for the words only. */
      readonly named?: readonly string[];
      readonly substances: readonly string[];
      readonly outcome: "failed" | "inadequate-response" | "any";
      /** Only what was put on the skin counts; by a route that nobody says it is unknown. */
      readonly route?: "topical";
    }
  | {
      readonly is: "answer";
      readonly topic: string;
      readonly any: readonly string[];
      /** Tests whose newest result must not be later than the answer. */
      readonly notBefore?: readonly string[];
    }
  /** `since: "start"`: only events dated on or after the start of the therapy. */
  | {
      readonly is: "history";
      readonly fact: string;
      readonly of: readonly string[];
      readonly status: "ever" | "active";
      readonly since?: "start";
    }
  /** The newest usable result of an analyte lies in the band; at the start: the last final one on or before it. */
  | { readonly is: "result"; readonly of: string; readonly band: Band; readonly at?: "start" }
  /** The fall from the last final result on or before the start to the newest one lies in the band. */
  | { readonly is: "fall"; readonly of: string; readonly band: Band }
  /** The newest qualitative result of any of the analytes. */
  | {
      readonly is: "test";
      readonly fact: string;
      readonly of: readonly string[];
      readonly answer: "positive" | "negative";
    }
  /** A vaccine given: on or after the start, or within so many days before as-of. Without either: ever. */
  | {
      readonly is: "vaccinated";
      readonly fact: string;
      readonly of: readonly string[];
      readonly since?: "start";
      readonly withinDays?: number;
    }
  | { readonly is: "allergy"; readonly substance: string }
  /** A symptom that the person tells of now. A detail that was not told is unknown. */
  | {
      readonly is: "symptom";
      readonly of: string;
      readonly severity?: readonly string[];
      /** Days since it began. */
      readonly lasting?: Band;
      readonly sudden?: true;
    }
  /** Only a clinician can answer; read from the record's answers under this topic when someone has. */
  | { readonly is: "judgement"; readonly topic: string };

/** What a statement asks for at each stage; a stage that is not named is not applicable. */
export type Then = Readonly<Partial<Record<Stage, Action>>>;

export type Exception = {
  readonly when: Expression;
  /** What holds instead; "none" lifts the statement. */
  readonly then: Action;
  readonly cite: Cite;
};

/** What a statement tells people, as a code of the wording with the numbers that belong into its sentence. */
export type Saying = { readonly code: string; readonly amounts?: readonly string[] };

type Common = {
  readonly id: string;
  readonly drug: string;
  readonly region: Region;
  readonly topic: string;
  readonly authority: Authority;
  readonly evidence: readonly string[];
  /** First day in force and first day no longer in force, as ISO dates. */
  readonly from: string;
  readonly until?: string;
  readonly when?: Expression;
  readonly then: Then;
  /** "Consider A": the action the document asks to consider. */
  readonly considers?: Action;
  /** Days after the last dose during which the statement still speaks at the stage `stopped`. */
  readonly followUntilDays?: number;
  readonly urgency?: Urgency;
  readonly except?: readonly Exception[];
  readonly says?: readonly Saying[];
  readonly cite: readonly Cite[];
};

/** Kinds whose trigger is a question. */
export type TriggerKind =
  | "who-must-not"
  | "interaction"
  | "duplicate-therapy"
  | "infection"
  | "reproduction"
  | "administration"
  | "vaccine"
  | "missed-dose"
  | "washout"
  | "expected-response"
  | "response-review"
  | "symptom";

/** A rule whose trigger is a question. Without `if` it always holds (counselling). */
export type TriggerStatement = Common & {
  readonly kind: TriggerKind;
  readonly if?: Expression;
};

/** The licence: one statement a drug and region, one entry a licensed use. */
export type LicenceStatement = Common & {
  readonly kind: "indication";
  readonly topic: "condition";
  readonly licences: readonly {
    readonly condition: string;
    readonly when?: Expression;
    readonly evidence: readonly string[];
    readonly cite: Cite;
  }[];
};

/** Earlier treatment that the licence asks for: `requires` must be shown. */
export type LineOfTherapyStatement = Common & {
  readonly kind: "indication";
  readonly topic: "line-of-therapy";
  readonly requires: Expression;
};

export type Confirm = {
  /** Longest number of days between the two results, where the label has a repeat window. */
  readonly withinDays?: number;
};

export type LabThresholdStatement = Common & {
  readonly kind: "lab-threshold";
  /** The analyte. */
  readonly topic: string;
  /** Canonical unit, as printed in answers. */
  readonly unit?: string;
  /** Fires when the newest result lies in the band. */
  readonly limit?: Band;
  /** Fires when the fall from the last final result on or before the start lies in the band. */
  readonly fall?: Band;
  /** Fires on a question instead of a number (suspected drug-induced liver injury). */
  readonly if?: Expression;
  readonly confirm?: Confirm;
  readonly unconfirmed?: Action;
  /** While held: the result that allows a restart, or the fall that no longer forbids it. */
  readonly restart?: Band | { readonly fall: Band };
  /** A limit whose action is a lower dose: what is allowed, as in a dose statement. */
  readonly doses?: readonly Dose[];
  readonly doseMap?: readonly { readonly from: Dose; readonly to: Dose }[];
};

export type BaselineTestStatement = Common & {
  readonly kind: "baseline-test";
  /** Any one of these analytes (or vaccine, or answer topics) counts as the test. */
  readonly by: readonly string[];
};

export type Interval = {
  /** Days. A single time has from = to; the protocol's tolerance widens it. */
  readonly from: number;
  readonly to: number;
};

export type FollowUpTestStatement = Common & {
  readonly kind: "follow-up-test";
  readonly by: readonly string[];
  /** After the start. */
  readonly first?: Interval;
  /** After the start too: a second time that is not counted from the first test. */
  readonly second?: Interval;
  /** After the last test, from then on. */
  readonly every?: Interval;
  /** After each increase of the dose. */
  readonly afterDoseIncrease?: Interval;
};

export type DoseStatement = Common & {
  readonly kind: "dose";
  readonly if?: Expression;
  /** Highest allowed dose, one per form at the most. */
  readonly limit?: readonly Dose[];
  /** What each taken dose becomes. */
  readonly doseMap?: readonly { readonly from: Dose; readonly to: Dose }[];
  /** Named phase of treatment that the dose belongs to, printed with `allowed`. */
  readonly phase?: string;
};

/** "The label does not say": a cited silence, printed only where its guard and trigger hold. */
export type SilenceStatement = Common & {
  readonly kind: Kind;
  readonly notStated: true;
  readonly if?: Expression;
};

export type Statement =
  | TriggerStatement
  | LicenceStatement
  | LineOfTherapyStatement
  | LabThresholdStatement
  | BaselineTestStatement
  | FollowUpTestStatement
  | DoseStatement
  | SilenceStatement;

/** Windows and schedules where a label gives none; ours, with reasons in the YAML. */
export type Protocol = {
  readonly id: string;
  readonly title: string;
  /** Days that a result stays usable, by analyte or test topic, by stage. */
  readonly windows: Readonly<
    Record<
      string,
      {
        readonly starting: number;
        readonly "on-treatment": number;
        /** Of a passing state (a pregnancy) also a positive result grows old; of an infection it does not. */
        readonly positiveExpires?: true;
      }
    >
  >;
  readonly defaultWindow: { readonly starting: number; readonly "on-treatment": number };
  /** Days that widen a single time or an "about". */
  readonly tolerance: number;
  /** Schedules where the label has none, by topic. */
  readonly followUp: Readonly<Record<string, { readonly first?: Interval; readonly every?: Interval }>>;
};

export type FormulaConstants = {
  /** Cockcroft and Gault: (ageFrom - age) x weight / (divisor x creatinine in mg/dL), x femaleFactor. */
  readonly cockcroftGault: {
    readonly ageFrom: Decimal;
    readonly divisor: Decimal;
    readonly femaleFactor: Decimal;
    readonly cite: Cite;
  };
};

/** What a drug is known as in one region when no statements are transcribed. */
export type Availability = {
  readonly drug: string;
  readonly is: "covered" | "not-licensed" | "not-covered" | "recognised-only";
  readonly cite?: Cite;
};

/** The compiled knowledge of one region: build output of `tools/knowledge`, the engine's second input. */
export type Knowledge = {
  readonly version: string;
  readonly hash: string;
  readonly region: Region;
  readonly sources: Readonly<Record<string, Source>>;
  readonly statements: readonly Statement[];
  readonly availability: readonly Availability[];
  readonly protocols: Readonly<Record<string, Protocol>>;
  readonly formulas: FormulaConstants;
  /** Analyte id -> canonical unit; a gap on one of these is closed by a test. */
  readonly analytes: Readonly<Record<string, { readonly unit?: string }>>;
  /** Conditions that a label of the drug names in any region: how a listed condition is taken as the reason for the order. */
  readonly namedConditions: Readonly<Record<string, readonly string[]>>;
  /** Conditions whose sort may be one of those ("psoriasis" for plaque psoriasis): which sort it is has to be found out. */
  readonly broadConditions?: Readonly<Record<string, readonly string[]>>;
  /** Every JAK inhibitor substance id. */
  readonly drugs: readonly string[];
  /** What is known of a drug beside the rules of its label. */
  /** Facts that a test closes, where the statements at hand are only some of the region's; left out: as the statements say. */
  readonly tests?: readonly string[];
  readonly traits?: Readonly<Record<string, Traits>>;
  /** Length in days of a written unit of time ("week"): how a time that a statement names is counted. */
  readonly days: Readonly<Record<string, Decimal>>;
  /** Every symptom that can be asked about; a red flag is an emergency whatever else is known. */
  readonly symptoms: Readonly<Record<string, { readonly redFlag?: true }>>;
  /** Whom to call in this region. */
  readonly help: Help;
} & RateKnowledge;

/** The numbers of a region for help by telephone, each with the page it was read on. */
export type Help = {
  readonly emergencyNumber: string;
  /** For what cannot wait and is no emergency, where the region has one number for it. */
  readonly urgentNumber?: string;
  readonly cite: { readonly url: string; readonly seen: Seen; readonly checked: string };
};
