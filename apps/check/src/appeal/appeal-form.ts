import type { Letterhead, QuotedReason } from "@afterscript/wording/public/coverage.ts";

/**
 * One refusal as a person tells it: what a screen keeps, and what `--case` reads. Days are ISO dates; what is not known is
 * left out, and never guessed.
 */
export type AppealForm = {
  readonly plan?: string;
  readonly state?: string;
  readonly policy?: string;
  readonly dated?: string;
  readonly received?: string;
  readonly lastDay?: string;
  readonly reasons?: readonly string[];
  readonly quoted?: readonly QuotedReason[];
  readonly wantedFirst?: readonly string[];
  readonly deniedDoor?: string;
  readonly prescriberSaysSeriousHarm?: "yes" | "no";
  readonly daysLeft?: number;
  readonly onTreatment?: "yes" | "no";
  /** Fact id to answer; the day it was said or measured beside it. */
  readonly told?: Readonly<Record<string, string | { readonly value: string; readonly day?: string }>>;
  readonly steps?: readonly {
    readonly door: string;
    readonly sent?: string;
    readonly received?: string;
    /** Day the plan had the prescriber's statement, where its clock starts with that. */
    readonly statementReceived?: string;
    readonly speed?: "standard" | "expedited" | "after-care" | "payment";
    readonly decided?: string;
    readonly decisionReceived?: string;
    readonly outcome?: "approved" | "denied";
  }[];
  readonly bridges?: readonly {
    readonly id: string;
    readonly enrolled?: string;
    readonly firstAppealDenied?: string;
  }[];
  readonly approvalEnds?: string;
  readonly head?: Letterhead;
};
