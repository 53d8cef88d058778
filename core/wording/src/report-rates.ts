import type { OutcomeSort, PerThousand, RateBasis, Region, Seen, Trial } from "@afterscript/engine";
import type { ReportFact, ReportGap } from "./report-type.ts";

/** Where a figure of a trial was read. */
export type ReportRateCite = {
  readonly url?: string;
  readonly title?: string;
  readonly section?: string;
  readonly seen: Seen;
  readonly checked: string;
};

/** Little people to draw: of so many, so many coloured in. */
export type ReportIcons = { readonly of: number; readonly filled: number; readonly is: PerThousand["icons"]["is"] };

export type ReportRateArm = {
  readonly name: string;
  readonly isComparator: boolean;
  readonly isOwnDose?: true;
  /** Of 1,000 people; a response: percent, or the change of a score. */
  readonly value: number;
  readonly isBelow?: true;
  readonly interval?: { readonly low: number; readonly high: number };
  readonly per?: "year" | "span";
  readonly counts?: "people" | "events";
  readonly icons?: ReportIcons;
  readonly count?: number;
  readonly people?: number;
  readonly seen: Seen;
  readonly text: string;
  readonly notes: readonly string[];
};

/** What belongs to one trial, and is set beside no other trial's. */
export type ReportTrial = {
  readonly id: string;
  readonly name: string;
  readonly design: Trial["design"];
  readonly people: string;
  readonly count?: number;
};

export type ReportRiskPanel = {
  readonly statement: string;
  readonly trial: ReportTrial;
  readonly conditions: readonly string[];
  readonly basis: RateBasis;
  /** "over 16 weeks". */
  readonly watched?: string;
  readonly period?: string;
  /** The part of the people that it is about. */
  readonly part?: { readonly name: string; readonly isAbout: "yes" | "no" | "unknown"; readonly text: string };
  readonly because: readonly ReportFact[];
  readonly gaps: readonly ReportGap[];
  readonly arms: readonly ReportRateArm[];
  readonly ratios: readonly string[];
  /** Factors that raise the risk, without a figure. */
  readonly raised: readonly string[];
  readonly notes: readonly string[];
  readonly seen: Seen;
  readonly cite: readonly ReportRateCite[];
};

export type ReportOutcome = {
  readonly outcome: string;
  readonly topic: string;
  readonly sort: OutcomeSort;
  readonly name: string;
  readonly panels: readonly ReportRiskPanel[];
};

export type ReportRisk = {
  readonly drug: string;
  readonly region: Region;
  readonly condition?: string;
  readonly text: string;
  readonly outcomes: readonly ReportOutcome[];
  /** The same drug in other conditions. */
  readonly elsewhere: readonly ReportOutcome[];
  readonly factors: readonly {
    readonly factor: string;
    readonly state: "yes" | "no" | "unknown";
    readonly text: string;
    /** Statements that give a figure for it. */
    readonly figures: readonly string[];
    readonly because: readonly ReportFact[];
    readonly gaps: readonly ReportGap[];
  }[];
  readonly notKnown: readonly { readonly code: string; readonly text: string }[];
};

export type ReportResponsePanel = {
  readonly trial: ReportTrial;
  readonly isHeadToHead: boolean;
  readonly against: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly endpoint: string;
    readonly name: string;
    readonly at: string;
    readonly part?: { readonly name: string; readonly isAbout: "yes" | "no" | "unknown"; readonly text: string };
    readonly arms: readonly ReportRateArm[];
    readonly found: readonly string[];
    readonly seen: Seen;
    readonly cite: readonly ReportRateCite[];
  }[];
};

export type ReportResponses = {
  readonly drug: string;
  readonly region: Region;
  readonly condition?: string;
  /** The warning that stands before the panels. */
  readonly text: string;
  readonly panels: readonly ReportResponsePanel[];
  readonly onsets: readonly { readonly id: string; readonly text: string; readonly cite: readonly ReportRateCite[] }[];
  readonly notKnown: readonly { readonly code: string; readonly text: string }[];
};
