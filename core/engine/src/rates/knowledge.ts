import type { Decimal, Dose } from "@afterscript/kernel";
import type { Expression } from "../knowledge.ts";
import type { Seen } from "../vocabulary.ts";

/** How a set of people came together: drawn by lot, several such trials in one, or people followed without a draw. */
export const TRIAL_DESIGNS = ["randomised", "pooled", "followed"] as const;
export type TrialDesign = (typeof TRIAL_DESIGNS)[number];

/** What is counted: each person once, or every time that it happens. The two are never compared. */
export const RATE_BASES = ["first-event", "all-events"] as const;
export type RateBasis = (typeof RATE_BASES)[number];

/** What sort of effect an outcome is: where it is shown. */
export const OUTCOME_SORTS = ["serious", "common", "laboratory", "overall"] as const;
export type OutcomeSort = (typeof OUTCOME_SORTS)[number];

export const SPANS = ["over", "between", "up-to", "median"] as const;
/** How long people were watched; the amounts are as printed: "16 weeks". */
export type Span = { readonly is: (typeof SPANS)[number]; readonly amounts: readonly string[] };

/** What one arm of a trial was found to be beside another. */
export const VERDICTS = ["superior", "non-inferior", "non-inferiority-not-shown", "not-clearly-different"] as const;

/** Where a figure was read. `url` is the page that is shown; `readAt` is the copy that was read, where it is another. */
export type RateCite = {
  /** Only what nobody has seen has no page. */
  readonly url?: string;
  readonly title?: string;
  readonly section?: string;
  readonly readAt?: string;
  readonly seen: Seen;
  readonly checked: string;
};

/** A set of people whose figures stand together and are never mixed with another set's. */
export type Trial = {
  readonly id: string;
  /** As the trial is called; of a set without a name undefined. */
  readonly title?: string;
  readonly design: TrialDesign;
  readonly conditions: readonly string[];
  /** Codes of who took part. */
  readonly population: readonly string[];
  readonly people?: number;
  readonly cite: RateCite;
};

/** The drug at a dose (no dose: all doses together), or what it was compared with. */
export type ArmOf = {
  readonly dose?: Dose;
  readonly comparator?: string;
  /** Codes of what was taken along, or how the dose went. */
  readonly with?: readonly string[];
};

/** A printed number, exact. `isBelow`: the source says only that it is less than this. */
export type Amount = { readonly value: Decimal; readonly printed: string; readonly isBelow?: true };

export type Interval95 = { readonly low: Amount; readonly high: Amount };

export const FIGURES = ["per-100-patient-years", "percent", "mean-change"] as const;
export type Figure = {
  readonly is: (typeof FIGURES)[number];
  readonly value: Amount;
  readonly interval?: Interval95;
  /** People (or events) counted, where the source says so. */
  readonly count?: number;
};

export type Arm = ArmOf & {
  readonly figure: Figure;
  readonly people?: number;
  readonly patientYears?: number;
  /** Only where this arm was seen less well than the rest of its entry. */
  readonly seen?: Seen;
};

/** The part of the time that a figure holds for. */
export type Period = { readonly is: "before" | "after"; readonly amount: string };

/** How many times as likely: one arm against another, or people with a factor against those without it. */
export type Ratio = {
  readonly of: ArmOf;
  readonly against?: string;
  readonly factor?: string;
  readonly value: Amount;
  /** The highest, where the source gives a range over several outcomes. */
  readonly highest?: Amount;
  readonly isAbout?: true;
  readonly interval?: Interval95;
  /** The outcomes that the source sums up in one figure. */
  readonly across?: readonly string[];
  readonly period?: Period;
  /** A ratio of odds, not of rates. */
  readonly isOdds?: true;
  readonly seen?: Seen;
};

/** The source says that it raises the risk, and gives no figure. */
export type RaisedBy = { readonly factor: string; readonly strength: "clear" | "trend" };

/** One outcome in one trial: how often it happened, and what it was compared with. */
export type Rate = {
  /** `<drug>.effect-rate.<topic>.<trial>[.<variant>]`. */
  readonly id: string;
  readonly drug: string;
  /** A topic of the closed list, an analyte or a symptom: what other statements speak of. */
  readonly topic: string;
  /** What exactly was counted, where it is narrower than the topic. */
  readonly outcome: string;
  readonly sort: OutcomeSort;
  readonly conditions: readonly string[];
  readonly trial: string;
  readonly basis: RateBasis;
  readonly span?: Span;
  readonly period?: Period;
  /** The part of the trial's people that it is about, as codes for the words. */
  readonly who?: readonly string[];
  /** The same as a question about a person; without it nobody can be placed in the part. */
  readonly when?: Expression;
  /** What a person of the part has, and more that no record tells: a no is a no, and a yes is unknown. */
  readonly needs?: Expression;
  /** Risk factors that this entry gives a figure for. */
  readonly factors: readonly string[];
  readonly arms: readonly Arm[];
  readonly ratios: readonly Ratio[];
  readonly raisedBy: readonly RaisedBy[];
  /** A later figure of the same trial stands instead: never shown as its result. */
  readonly superseded?: true;
  readonly evidence: readonly string[];
  readonly cite: readonly RateCite[];
};

/** What the trial was found to show of one arm beside another. */
export type VerdictOfTrial = {
  readonly of: ArmOf;
  readonly against: string;
  readonly is: (typeof VERDICTS)[number];
};

/** How many people got better in one trial, by one measure, at one time. */
export type TrialResponse = {
  /** `<drug>.trial-response.<condition>.<trial>.<endpoint>.<time>`. */
  readonly id: string;
  readonly drug: string;
  readonly condition: string;
  readonly trial: string;
  readonly endpoint: string;
  /** Time from the start, as printed: "12 weeks". */
  readonly at: string;
  /** Compared with another active treatment in the same trial. */
  readonly headToHead?: true;
  readonly who?: readonly string[];
  readonly when?: Expression;
  readonly arms: readonly Arm[];
  readonly verdicts: readonly VerdictOfTrial[];
  /** Another entry of the same trial, endpoint and time is preferred. */
  readonly superseded?: true;
  readonly evidence: readonly string[];
  readonly cite: readonly RateCite[];
};

/** When the drug was first seen apart from what it was compared with. */
export type Onset = {
  /** `<drug>.time-to-response.<condition>.<variant>`. */
  readonly id: string;
  readonly drug: string;
  readonly condition: string;
  /** From the start, as printed; two of them: between, or two reports that differ. */
  readonly at: readonly string[];
  /** What was measured. */
  readonly measures: readonly string[];
  readonly dose?: Dose;
  readonly against?: string;
  readonly trial?: string;
  /** What the source says of the time after: codes. */
  readonly then?: readonly string[];
  readonly evidence: readonly string[];
  readonly cite: readonly RateCite[];
};

/** Something about a person that raises a risk. Without a question nobody can be placed. */
export type RiskFactor = {
  readonly id: string;
  readonly when?: Expression;
  /** Asked of everybody: that no source gives a figure for it is said too. */
  readonly isAlwaysAsked?: true;
};

/** What studies counted: the same in every region, and no statement of a label. */
export type RateKnowledge = {
  readonly trials: Readonly<Record<string, Trial>>;
  readonly rates: readonly Rate[];
  readonly responses: readonly TrialResponse[];
  readonly onsets: readonly Onset[];
  readonly riskFactors: readonly RiskFactor[];
  /** Topics that people ask about: that nobody counted one of them is said. */
  readonly mainTopics: readonly string[];
};

/** Figures that a paper, a survey or a public page reports beside trials and labels: quoted by texts, read by no rule. */
export type Quotation = {
  /** `<room>.<name>`. */
  readonly id: string;
  /** Who or what was counted, in our own words. */
  readonly says: string;
  /** By name, as printed: "45%", "12 days". */
  readonly figures: Readonly<Record<string, string>>;
  readonly cite: RateCite & { readonly title: string };
};
