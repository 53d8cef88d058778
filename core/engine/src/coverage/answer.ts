import type { Day, EvidenceRef, Gap } from "@afterscript/kernel";
import type { BeforeStartItem } from "../before-start.ts";
import type { Therapy } from "../finding.ts";
import type { Cite, Saying } from "../knowledge.ts";
import type { Seen } from "../vocabulary.ts";
import type {
  Assistance,
  Clause,
  ClockStart,
  DecisionTime,
  DenialReason,
  Door,
  Enclosure,
  ExceptionGround,
  Filed,
  Period,
  PlanType,
  Policy,
  StepTherapyLaw,
  Trap,
} from "./knowledge.ts";

/** How a last day was found: the start, what was added, the sum. */
export type Sum = {
  readonly starts: ClockStart | "enrolled" | "first-appeal-denied" | "request-received" | "approval-ends";
  /** The day that was told or read. */
  readonly from: Day;
  /** The day of receipt is not known: counted from the letter's own date, which is never later. */
  readonly isFromLetterDate?: true;
  /** The day that was told lies after as-of, which cannot be: counted from as-of. */
  readonly isFromAsOf?: true;
  /** Receipt presumed so long after the letter's date. */
  readonly presumed?: Period;
  readonly period: Period;
  /**
   * The last month has no such day (31 October + 4 months). `last-of-month`: its last day was taken, the earlier one.
   * `first-of-next-month`: the law itself says so.
   */
  readonly noSuchDay?: "last-of-month" | "first-of-next-month";
  /** `from` + `presumed` + `period`. */
  readonly lastDay: Day;
};

/**
 * `open`: may still be filed. `passed`: the last day is over. `not-yet`: an earlier decision comes first. `done`: sent.
 * `decided`: it was decided. `no-limit-read`: open, and no limit was found in what was read. `needs-a-day`: a day that was
 * not told. `withheld`: the rule is past the day it was to be read again. `not-confirmed`: nobody has seen the figure.
 */
export const CLOCK_STATES = [
  "open",
  "passed",
  "not-yet",
  "done",
  "decided",
  "no-limit-read",
  "needs-a-day",
  "withheld",
  "not-confirmed",
] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** Nearness of a last day: so many days left or fewer. */
export const WARNINGS = [14, 7, 3] as const;

export type ClockNeed = "letter-dated" | "letter-received" | "decision-received" | "enrolled" | "first-appeal-denied";

export type Clock = {
  readonly state: ClockState;
  /** What the rule gives; absent where it is withheld, not confirmed by a source, or a day is missing. */
  readonly computed?: Sum;
  /** What the rule would give had anybody seen its source: never a last day, only a reason to read the letter. */
  readonly ifSeen?: Sum;
  /** What the letter itself names. */
  readonly letter?: Day;
  /** The earlier of the two. Never moved for a weekend or a holiday. */
  readonly lastDay?: Day;
  /** Which of the two it is; both when they agree. */
  readonly governs?: "letter" | "computed" | "both";
  /** Whole days from as-of to the last day; negative when it has passed. */
  readonly daysLeft?: number;
  readonly warning?: (typeof WARNINGS)[number];
  /** The rule is the longest time that may be given: the letter may name an earlier day, which then governs. */
  readonly isAtMost?: true;
  /** What has to be told before it can be counted. */
  readonly needs?: readonly ClockNeed[];
  readonly counts?: Filed;
  readonly cite: readonly Cite[];
  readonly seen: Seen;
  /** The day by which the rule was to be read again. */
  readonly reviewBy: string;
};

export type DecisionClock = {
  readonly time: DecisionTime;
  /** Only where the plan had the request and the rule can be used: the day by which it must have decided. */
  readonly by?: Sum;
  /** The plan is late as of as-of. */
  readonly isLate?: true;
  readonly isWithheld?: true;
  readonly isNotConfirmed?: true;
};

/** Whether the fast way may be asked for, and on what ground. */
export type Expedited = {
  readonly answer: "yes" | "no" | "unknown";
  readonly grounds: readonly ("prescriber-says-serious-harm" | "runs-out-before-decision" | "already-on-treatment")[];
  /** What would have to be told. */
  readonly asks: readonly ("prescriber-says-serious-harm" | "days-left" | "on-treatment")[];
  /** The rule of the fast way cannot be used: the answer is unknown. */
  readonly isWithheld?: true;
  readonly isNotConfirmed?: true;
};

export type DoorAnswer = {
  readonly door: Door;
  readonly clock: Clock;
  readonly decisions: readonly DecisionClock[];
  readonly expedited?: Expedited;
  /** It fits one of the reasons that the letter gives. */
  readonly fitsReason: boolean;
  /** The one to begin with. */
  readonly isNext?: true;
};

export type ClauseVerdict = "met" | "not-met" | "unknown";

export type ClauseAnswer = {
  readonly clause: Clause;
  readonly verdict: ClauseVerdict;
  readonly because: readonly EvidenceRef[];
  readonly gaps: readonly Gap[];
  /** It rests on what the person told, not on the record: a paper has to show it. */
  readonly isTold?: true;
  /** The papers that show it. */
  readonly shownBy: readonly string[];
  readonly of?: readonly ClauseAnswer[];
  /** This clause, and no other, keeps the whole from being met; of several, the first. */
  readonly blocks?: true;
};

export type CriteriaAnswer = {
  readonly policy: Policy;
  /** Of a copy that was cut off never `met`. */
  readonly verdict: ClauseVerdict;
  readonly root: ClauseAnswer;
  /** Id of the blocking clause; absent when every clause that was read is met. */
  readonly blocking?: string;
  /** How many leaves are met, not met, unknown. */
  readonly counts: Readonly<Record<ClauseVerdict, number>>;
  /** Past the day it was to be read again: nothing of it is judged, and no clause of it is given. */
  readonly isWithheld?: true;
  /** Nobody has seen the policy itself: what it asks may be otherwise. */
  readonly isNotConfirmed?: true;
};

export type EnclosureAnswer = {
  /** A paper of the list, or a test before the first tablet. */
  readonly is:
    | { readonly sort: "paper"; readonly enclosure: Enclosure }
    | { readonly sort: "test"; readonly item: BeforeStartItem };
  readonly state: "have" | "missing" | "unknown";
};

export type GroundAnswer = {
  readonly ground: ExceptionGround;
  readonly verdict: ClauseVerdict;
  readonly because: readonly EvidenceRef[];
  readonly gaps: readonly Gap[];
  /** It rests on what was told (`ground.<id>`), not on the record. */
  readonly isTold?: true;
};

export type BridgeAnswer = {
  readonly assistance: Assistance;
  /** `not-for-plan`, `not-in-state`: its own terms say so. */
  readonly fits: "may-fit" | "not-for-plan" | "not-in-state" | "unknown";
  readonly clocks: readonly { readonly id: string; readonly clock: Clock }[];
};

/** What a case itself lacks, each with its own question in the wording. */
export const CASE_ASKS = [
  "read-your-letter-today",
  "call-number-on-card",
  "insured-or-self-funded",
  "state",
  "denied-medicine",
  "condition",
  "own-criteria",
  "wanted-first",
  "prescriber-says-serious-harm",
  "days-left",
  "on-treatment",
  "letter-dated",
  "letter-received",
  "decision-received",
  "enrolled",
  "first-appeal-denied",
] as const;
export type CaseAsk = (typeof CASE_ASKS)[number];

/** What has to be asked, of whom: one list, each thing once. */
export type Ask = {
  readonly of: "person" | "clinic" | "plan" | "pharmacy";
  /**
   * Codes of the wording: `case` with one of CASE_ASKS, `told` with a told fact, `fact` with a fact of the record, `test` with its
   * topic, `tried` with the medicines or classes that a policy names, `paper` with the paper's id and figures, `ground` with the ground's id.
   */
  readonly what: Saying;
  /** The doors, clauses, grounds or papers that need it. */
  readonly for: readonly string[];
};

/** An entry that fits and was left out, because it may not be used. */
export type LeftOut = {
  readonly id: string;
  readonly why: "past-review" | "not-confirmed";
  readonly reviewBy: string;
};

export type CoverageAnswer = {
  /** Absent: not known. Then `doors` is empty and nothing is counted. */
  readonly plan?: PlanType;
  /** The medicine that was denied, as it is judged; absent where nothing says which one. */
  readonly therapy?: Therapy;
  /** The last day that the letter itself names, also where nothing else is known. */
  readonly letter?: { readonly lastDay: Day; readonly daysLeft: number };
  readonly reasons: readonly DenialReason[];
  readonly doors: readonly DoorAnswer[];
  /** The nearest last day of all open clocks, of doors and bridges; `of`: a door, `<assistance>.<deadline>`, or `letter`. */
  readonly nearest?: { readonly of: string; readonly lastDay: Day; readonly daysLeft: number };
  readonly criteria?: CriteriaAnswer;
  readonly enclosures: readonly EnclosureAnswer[];
  readonly grounds: readonly GroundAnswer[];
  readonly laws: readonly StepTherapyLaw[];
  readonly bridges: readonly BridgeAnswer[];
  readonly traps: readonly Trap[];
  readonly asks: readonly Ask[];
  readonly renewal?: { readonly ends: Day; readonly reminders: readonly Day[] };
  readonly leftOut: readonly LeftOut[];
  readonly problems: readonly AppealProblem[];
};

/** Something in what was told that cannot be right, or cannot be used. */
export type AppealProblem = {
  readonly code:
    | "RECEIVED_BEFORE_DATED"
    /** Another day lies before one that comes first. */
    | "DAYS_OUT_OF_ORDER"
    /** The letter's own last day lies before the letter. */
    | "LAST_DAY_BEFORE_LETTER"
    | "DAY_AFTER_AS_OF"
    | "DOOR_UNKNOWN"
    | "PLAN_UNKNOWN"
    | "REASON_UNKNOWN"
    | "POLICY_UNKNOWN"
    | "FACT_UNKNOWN"
    | "ANSWER_UNKNOWN"
    | "BRIDGE_UNKNOWN"
    | "STATE_UNKNOWN"
    /** Nothing says which medicine was denied. */
    | "DRUG_UNCLEAR"
    /** A ground was told that the record, or what else was told, does not bear out. */
    | "GROUND_DOES_NOT_FIT"
    /** The policy is of another medicine or illness. */
    | "POLICY_FOR_OTHER";
  /** Field of the case: `denial.received`, `told.severity`, `steps.0.door`. */
  readonly where: string;
  readonly value?: string;
};
