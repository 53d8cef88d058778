import type { Assessment } from "../assess.ts";
import type { BeforeStartItem } from "../before-start.ts";
import type { Onset } from "../rates/knowledge.ts";
import type { OutcomeRisk } from "../rates/risk.ts";
import type { BoxedWarning, Kinases, Route } from "../traits.ts";
import type { Action, Region, Stage, State } from "../vocabulary.ts";
import type { DoseFor } from "./dose-for.ts";
import type { FirstYear } from "./first-year.ts";
import type { LicenceHere } from "./licence.ts";
import type { Weighed } from "./weigh.ts";

/** What a label rules on pregnancy, contraception, breast-feeding or fertility. */
export type ReproductionRule = {
  readonly statement: string;
  readonly topic: string;
  readonly state: State;
  /** What the rule asks for where it holds, whether it holds here or not. */
  readonly rule: Action;
  /** Days after the last dose during which it still holds. */
  readonly followUntilDays?: number;
};

/** One drug of a comparison: ids of statements, whose findings stand in `assessment`. */
export type ComparedDrug = {
  readonly drug: string;
  readonly here: LicenceHere;
  /** Other regions whose label names the condition. */
  readonly elsewhere: readonly Region[];
  /** Licensed here, or taken now: only then are dose, tests and the rest looked at. */
  readonly isCompared: boolean;
  /** Taken now: judged as it stands, not as a start. */
  readonly isTaken: boolean;
  readonly stage: Stage;
  /** Of the same family, but none of the kinases that the class is named after. */
  readonly isNeighbour: boolean;
  readonly kinases?: Kinases;
  readonly route?: Route;
  readonly assessment: Assessment;
  /** Licensed use and earlier treatment. */
  readonly licence: readonly string[];
  readonly weighed: Weighed;
  readonly dose?: DoseFor;
  /** How often a day the licensed dose is taken: every way that the label allows. */
  readonly timesADay?: readonly number[];
  readonly tests: readonly BeforeStartItem[];
  readonly taking: readonly string[];
  readonly speed: readonly string[];
  readonly onsets: readonly Onset[];
  /** Common effects, as counted in this condition. */
  readonly effects: readonly OutcomeRisk[];
  readonly firstYear?: FirstYear;
  readonly reproduction: readonly ReproductionRule[];
  readonly boxed?: BoxedWarning;
};
