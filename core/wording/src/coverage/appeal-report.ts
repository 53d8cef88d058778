import type { Region, Seen } from "@afterscript/engine";
import type {
  ClauseVerdict,
  ClockStart,
  ClockState,
  DoorSort,
  Filed,
  Filer,
  Speed,
} from "@afterscript/engine/public/coverage.ts";
import type { ReportFact, ReportGap, ReportPatient } from "../report-type.ts";

/** Where something of the coverage room was read: the publisher's own address, and the copy's never. */
export type AppealCite = {
  readonly source: string;
  /** "US Department of Labor: Claims procedure for employee benefit plans, 29 CFR 2560.503-1" */
  readonly title: string;
  readonly section: string;
  readonly document: string;
  readonly seen: Seen;
};

/** A last day with its sum. Days are ISO dates; every sentence for people stands in `text`. */
export type AppealClock = {
  readonly state: ClockState;
  /** The earlier of the letter's own and the computed last day. */
  readonly lastDay?: string;
  readonly governs?: "letter" | "computed" | "both";
  readonly letter?: string;
  readonly computed?: string;
  /** "12 Jun 2026, the day you got the letter, + 180 days = 9 Dec 2026" */
  readonly sum?: string;
  readonly from?: string;
  readonly starts?: ClockStart | "enrolled" | "first-appeal-denied" | "request-received" | "approval-ends";
  readonly daysLeft?: number;
  /** The rule is the longest time that may be given: the letter may name an earlier day. */
  readonly isAtMost?: true;
  readonly warning?: number;
  readonly counts?: Filed;
  readonly needs?: readonly string[];
  readonly reviewBy: string;
  readonly cite: readonly AppealCite[];
  readonly seen: Seen;
  /** One sentence: what the state is, and what to do. */
  readonly text: string;
};

export type AppealDecision = {
  readonly speed: Speed;
  /** "72 hours", "30 days" */
  readonly period?: string;
  readonly by?: string;
  readonly isLate?: true;
  readonly text: string;
  readonly cite: readonly AppealCite[];
};

export type AppealNote = { readonly code: string; readonly text: string; readonly cite: readonly AppealCite[] };

export type AppealDoor = {
  readonly id: string;
  readonly sort: DoorSort;
  readonly name: string;
  /** What this step is, in a plain sentence. */
  readonly what: string;
  readonly level: number;
  readonly mayFile: readonly Filer[];
  readonly mayFileText: string;
  readonly clock: AppealClock;
  readonly decisions: readonly AppealDecision[];
  readonly expedited?: {
    readonly answer: "yes" | "no" | "unknown";
    readonly text: string;
    readonly asks: readonly string[];
  };
  readonly fitsReason: boolean;
  readonly isNext?: true;
  readonly notes: readonly AppealNote[];
  readonly cite: readonly AppealCite[];
};

export type AppealClause = {
  readonly id: string;
  readonly is: "all" | "any" | "at-least" | "ask" | "tried" | "done" | "told" | "told-number";
  /** What the clause asks, in words: "A TNF blocker for 3 months without enough effect, or not tolerated". */
  readonly text: string;
  readonly verdict: ClauseVerdict;
  /** "met", "not met", "not known", with the fact or the gap, in a sentence. */
  readonly reason: string;
  readonly because: readonly ReportFact[];
  readonly gaps: readonly ReportGap[];
  readonly isTold?: true;
  /** Papers that show it, by id. */
  readonly shownBy: readonly string[];
  readonly blocks?: true;
  readonly of?: readonly AppealClause[];
};

export type AppealCriteria = {
  readonly policy: string;
  readonly payer: string;
  readonly isPattern?: true;
  readonly isCutShort?: true;
  readonly isWithheld?: true;
  readonly verdict: ClauseVerdict;
  readonly counts: Readonly<Record<ClauseVerdict, number>>;
  readonly root: AppealClause;
  readonly blocking?: string;
  /** One sentence that names what blocks, or says that nothing was found that does. */
  readonly text: string;
  readonly cite: readonly AppealCite[];
};

export type AppealPaper = {
  readonly id: string;
  readonly sort: "paper" | "test";
  readonly name: string;
  readonly state: "have" | "missing" | "unknown";
  /** Whom to ask for it. */
  readonly from: "person" | "clinic" | "pharmacy" | "plan" | "afterscript";
  readonly text: string;
  readonly because: readonly ReportFact[];
};

export type AppealGround = {
  readonly id: string;
  readonly text: string;
  readonly verdict: ClauseVerdict;
  readonly reason: string;
  readonly because: readonly ReportFact[];
  readonly cite: readonly AppealCite[];
};

export type AppealBridge = {
  readonly id: string;
  readonly programme: string;
  readonly maker: string;
  readonly fits: "may-fit" | "not-for-plan" | "not-in-state" | "unknown";
  readonly text: string;
  readonly clocks: readonly { readonly id: string; readonly name: string; readonly clock: AppealClock }[];
  readonly notes: readonly AppealNote[];
  readonly page?: string;
  readonly cite: readonly AppealCite[];
};

export type AppealAsk = {
  readonly of: "person" | "clinic" | "plan" | "pharmacy";
  readonly code: string;
  readonly text: string;
};

/** What `afterscript appeal` prints as JSON, and what the screens show: one set of words. */
export type AppealReport = {
  readonly afterscript: "1";
  readonly engine: string;
  readonly knowledge: { readonly version: string; readonly hash: string };
  readonly region: Region;
  readonly asOf: string;
  readonly patient: ReportPatient;
  readonly drug?: string;
  readonly drugName?: string;
  readonly condition?: string;
  readonly conditionName?: string;
  readonly dose?: string;
  /** Absent: not known; then no date can be given, and `headline` says what to do. */
  readonly plan?: {
    readonly id: string;
    readonly name: string;
    readonly law: readonly string[];
    readonly pathNotRead?: true;
  };
  /** The first sentence is the answer. */
  readonly headline: string;
  readonly nearest?: {
    readonly of: string;
    readonly name: string;
    readonly lastDay: string;
    readonly daysLeft: number;
  };
  readonly reasons: readonly { readonly id: string; readonly name: string; readonly mends: readonly AppealNote[] }[];
  readonly doors: readonly AppealDoor[];
  readonly criteria?: AppealCriteria;
  readonly papers: readonly AppealPaper[];
  readonly grounds: readonly AppealGround[];
  readonly laws: readonly {
    readonly id: string;
    readonly state: string;
    readonly law: string;
    readonly text: string;
    readonly cite: readonly AppealCite[];
  }[];
  readonly bridges: readonly AppealBridge[];
  readonly traps: readonly AppealNote[];
  readonly asks: readonly AppealAsk[];
  /** The one message to send to the clinic; absent when there is nothing to ask of it. */
  readonly messageToClinic?: string;
  readonly renewal?: { readonly ends: string; readonly reminders: readonly string[]; readonly text: string };
  /** Entries that would fit and may not be used: past the day to be read again, or seen by nobody. */
  readonly leftOut: readonly { readonly id: string; readonly text: string }[];
  /** What was told and cannot be right: what, where, how to mend. */
  readonly problems: readonly { readonly code: string; readonly where: string; readonly message: string }[];
  /** What was read of the record and could not be used. */
  readonly recordProblems: readonly { readonly code: string; readonly resource?: string; readonly message: string }[];
};
