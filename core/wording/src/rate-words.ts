import type {
  ArmOf,
  FactorState,
  NotKnown,
  Onset,
  Period,
  PerThousand,
  RaisedBy,
  Ratio,
  ResponseArm,
  ResponsePicture,
  Span,
  Trial,
  VerdictOfTrial,
} from "@afterscript/engine";
import type { Audience } from "./report-type.ts";

/** What one language says about what trials counted. */
export type RateWords = {
  readonly outcome: (code: string, audience: Audience) => string;
  readonly endpoint: (code: string, audience: Audience) => string;
  readonly trial: (trial: Trial, audience: Audience) => string;
  /** "people aged 50 or over, who took methotrexate too". */
  readonly people: (codes: readonly string[], audience: Audience, conditions?: readonly string[]) => string;
  readonly arm: (arm: ArmOf, drug: string, audience: Audience) => string;
  readonly span: (span: Span, audience: Audience) => string;
  /** "12 weeks" as people write it. */
  readonly time: (amount: string) => string;
  readonly period: (period: Period) => string;
  /** "about 9 of 1,000 people in a year". */
  readonly figure: (figure: PerThousand, span: Span | undefined, audience: Audience) => string;
  readonly interval: (figure: PerThousand, audience: Audience) => string | undefined;
  /** "70 of 100 people", or a change of a score. */
  readonly share: (arm: ResponseArm, audience: Audience) => string;
  readonly ratio: (ratio: Ratio, drug: string, audience: Audience) => string;
  /** A factor that raises the risk, without a figure. */
  readonly raised: (by: RaisedBy, audience: Audience) => string;
  readonly verdict: (verdict: VerdictOfTrial, drug: string, audience: Audience) => string;
  readonly factor: (id: string, audience: Audience) => string;
  readonly factorState: (factor: FactorState, audience: Audience) => string;
  /** Is the person in the part of the people that a figure is about? */
  readonly about: (is: "yes" | "no" | "unknown", audience: Audience) => string;
  readonly onset: (onset: Onset, audience: Audience) => string;
  readonly notKnown: (one: NotKnown, drug: string, audience: Audience) => string;
  readonly responseNotKnown: (one: ResponsePicture["notKnown"][number], drug: string, audience: Audience) => string;
  /** Counts of people in trials are nobody's own chance. */
  readonly notYours: (audience: Audience) => string;
  /** One trial's figures are not to be set beside another's. */
  readonly oneTrial: (audience: Audience) => string;
  readonly noComparator: (audience: Audience) => string;
  readonly notSeen: (audience: Audience) => string;
};
