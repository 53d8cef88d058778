import type { Day } from "@afterscript/kernel";
import type { Speed } from "./knowledge.ts";

/** An answer that the person or the clinic gave, which no record holds. */
export type ToldAnswer = {
  /** "yes", "no", a choice, or a number as written. Nobody knows: leave the whole answer out. */
  readonly value: string;
  readonly day?: Day;
};

/** What happened at one door, as far as the person has told. */
export type Step = {
  /** Id of the door. */
  readonly door: string;
  readonly sent?: Day;
  /** Day the plan had it, as it confirmed. */
  readonly received?: Day;
  /** Day the plan had the prescriber's supporting statement, where its clock starts with that. */
  readonly statementReceived?: Day;
  /** How it was asked for; left out: not known. */
  readonly speed?: Speed;
  readonly decided?: Day;
  /** Day the person had the decision. */
  readonly decisionReceived?: Day;
  readonly outcome?: "approved" | "denied";
};

/** One refusal and all that was told of it. Days are whole calendar days; what is left out is not known. */
export type CoverageCase = {
  /** Plan type id; left out: not known, and then no date can be given. */
  readonly plan?: string;
  /** Two letters, of the United States. */
  readonly state?: string;
  /** Policy id that is judged; left out: what plans often ask for this drug and condition. */
  readonly policy?: string;
  readonly denial: {
    /** Date on the letter. */
    readonly dated?: Day;
    readonly received?: Day;
    /** The last day that the letter itself names. */
    readonly lastDay?: Day;
    /** Denial reason ids. */
    readonly reasons: readonly string[];
    /** Substance ids that the letter wants first. */
    readonly wantedFirst?: readonly string[];
    /** Door that was denied by this letter; left out: the first request. */
    readonly deniedDoor?: string;
  };
  readonly prescriberSaysSeriousHarm?: boolean;
  /** Days of the medicine that are left. */
  readonly daysLeft?: number;
  readonly isOnTreatment?: boolean;
  readonly told: Readonly<Record<string, ToldAnswer>>;
  readonly steps: readonly Step[];
  readonly bridges: readonly { readonly id: string; readonly enrolled?: Day; readonly firstAppealDenied?: Day }[];
  /** Last day of an approval that runs now. */
  readonly approvalEnds?: Day;
};
