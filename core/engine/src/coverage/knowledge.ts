import type { Band } from "@afterscript/kernel";
import type { Cite, Expression, Saying, Source } from "../knowledge.ts";

/** Whose rules of cover these are: a country's folder of `knowledge/coverage`. */
export const COUNTRIES = ["us", "uk", "elsewhere"] as const;
export type Country = (typeof COUNTRIES)[number];

/** A length of time as a document names it. Hours stay hours: 72 hours is never printed as three days. */
export type Period = { readonly amount: number; readonly unit: "hours" | "days" | "months" };

/** One law, agency page, policy or programme that was read. Every one is to be read again by a day. */
export type CoverageSource = Omit<Source, "region" | "reviewBy"> & {
  readonly country: Country;
  readonly reviewBy: string;
};

/** What a figure rests on. After `reviewBy` it is withheld: a rule of another year is worse than none. */
export type Rested = {
  readonly cite: readonly Cite[];
  /** ISO date: the earliest day of its sources and of the entry itself. */
  readonly reviewBy: string;
};

export const FILERS = ["patient", "representative", "prescriber"] as const;
export type Filer = (typeof FILERS)[number];

/** What a clock starts with. A letter's own date counts where nobody knows when it came: it is never later. */
export const CLOCK_STARTS = [
  "denial-received",
  "denial-dated",
  "previous-decision-received",
  "previous-decision-dated",
] as const;
export type ClockStart = (typeof CLOCK_STARTS)[number];

/** When something counts as filed. */
export const FILED = ["sent", "received", "not-stated"] as const;
export type Filed = (typeof FILED)[number];

export const SPEEDS = ["standard", "expedited", "after-care", "payment"] as const;
export type Speed = (typeof SPEEDS)[number];

export const EXPEDITED_GROUNDS = [
  "prescriber-says-serious-harm",
  "runs-out-before-decision",
  "already-on-treatment",
] as const;
export type ExpeditedGround = (typeof EXPEDITED_GROUNDS)[number];

/** Sorts of doors: one word for the same step in every plan. */
export const DOOR_SORTS = [
  "request",
  "formulary-exception",
  "step-exception",
  "internal-appeal",
  "second-internal-appeal",
  "external-exception-review",
  "external-review",
  "keep-benefits",
  "fair-hearing",
  "judge-hearing",
  "appeals-council",
  "court",
  "funding-request",
  "funding-review",
  "complaint",
] as const;
export type DoorSort = (typeof DOOR_SORTS)[number];

export type FileWithin = Rested & {
  readonly period: Period;
  readonly starts: ClockStart;
  readonly counts: Filed;
  /** The longest time that the law lets a state or plan give: it may give less, so the letter's own day governs. */
  readonly isAtMost?: true;
  /** Where the last month has no such day, the law names the first day of the month after: 30 October and four months give 1 March. */
  readonly noSuchDay?: "first-of-next-month";
  /** A letter counts as received so long after its own date. */
  readonly presumedReceipt?: Rested & { readonly period: Period };
};

export type DecisionTime = Rested & {
  readonly speed: Speed;
  readonly period: Period;
  /** What the plan's own clock starts with. */
  readonly starts: "request-received" | "statement-received";
};

/** Something worth knowing, as a code of the wording with the figures that belong into its sentence. */
export type Told = Rested & { readonly says: Saying };

/** One way to ask again: an exception, an appeal, a review. */
export type Door = Rested & {
  /** `<country>.<plan>.<door>`: us.self-funded-employer.internal-appeal */
  readonly id: string;
  readonly plan: string;
  readonly sort: DoorSort;
  /** The order in which doors open. Doors of one level stand open side by side; 0 comes before any appeal. */
  readonly level: number;
  readonly mayFile: readonly Filer[];
  /** Left out: no limit was found in what was read. */
  readonly fileWithin?: FileWithin;
  readonly decisions: readonly DecisionTime[];
  readonly expedited?: Rested & { readonly grounds: readonly ExpeditedGround[] };
  /** Denial reasons that this door is for; left out: any. */
  readonly forReasons?: readonly string[];
  readonly facts: readonly Told[];
};

/** A sort of cover, which picks the whole path. */
export type PlanType = Rested & {
  readonly id: string;
  readonly country: Country;
  /** The law that rules the path, as printed in a letter's head. Left out: not found. */
  readonly law?: readonly string[];
  /** Nothing of its path was found: read the letter. */
  readonly pathNotRead?: true;
};

/** One question of the short guide that finds the plan type. */
export type GuideQuestion = {
  readonly id: string;
  readonly answers: readonly {
    readonly id: string;
    /** The next question … */
    readonly next?: string;
    /** … or the plan type that was found; neither: it is not known, and no date can be given. */
    readonly plan?: string;
  }[];
};

export type DenialReason = Rested & {
  readonly id: string;
  /** What mends it, as codes of the wording, in the order of doing. */
  readonly mends: readonly Saying[];
  /** The door to try before an appeal, by its sort. */
  readonly firstDoor?: DoorSort;
};

/** Stands in a ground's question for the medicines that the letter wants first. */
export const WANTED_FIRST = "wanted-first";

/** A ground on which a plan lets somebody skip a required medicine. */
export type ExceptionGround = Rested & {
  readonly id: string;
  /** What it stands in: a state's step-therapy law, a plan's exception rule. */
  readonly under: "state-step-therapy-law" | "formulary-exception" | "part-d-exception" | "medicaid";
  readonly plans: readonly string[];
  /** Read off the record where it can be: what the required medicine's history says. */
  readonly ask?: Expression;
  /** Can only hold for somebody who takes the medicine that was denied. */
  readonly whileTaking?: true;
};

/** A state's law on exceptions to step therapy. */
export type StepTherapyLaw = Rested & {
  readonly id: string;
  /** Two letters. */
  readonly state: string;
  readonly law: string;
  readonly plans: readonly string[];
  /** Empty: the law's grounds were not read. */
  readonly grounds: readonly string[];
  readonly decisions: readonly DecisionTime[];
  readonly silenceMeansGranted?: true;
  /** Worth knowing of this law; left out: nothing. Times in business days stand here: no clock can count them. */
  readonly facts?: readonly Told[];
};

/** What a medicine's trial must have been for a plan to count it. */
export type Tried = {
  /** Classes, mechanisms or substances as the policy names them: for the words. */
  readonly named: readonly string[];
  readonly substances: readonly string[];
  /** Whole calendar months. */
  readonly forMonths?: number;
  /** Whole days, where the policy counts days or weeks; never beside `forMonths`. */
  readonly forDays?: number;
  /** Counted back from as-of. */
  readonly withinDays?: number;
  readonly route?: "topical";
  /** `failed`: no sufficient effect after that time, or not tolerated. `any`: taken at all. */
  readonly outcome: "failed" | "any";
  /** Not tolerated counts whatever the time; left out: it does. */
  readonly notToleratedCounts?: false;
};

export type DoneTest = {
  readonly fact: string;
  readonly of: readonly string[];
  readonly withinMonths?: number;
  readonly result?: "negative" | "positive";
};

/** A clause of a policy: and, or, n-of, or one thing that is asked. Every clause has an id in its policy. */
export type Clause =
  | { readonly id: string; readonly is: "all" | "any"; readonly of: readonly Clause[] }
  | { readonly id: string; readonly is: "at-least"; readonly count: number; readonly of: readonly Clause[] }
  | { readonly id: string; readonly is: "ask"; readonly ask: Expression; readonly fact: string }
  | { readonly id: string; readonly is: "tried"; readonly tried: Tried }
  | { readonly id: string; readonly is: "done"; readonly done: DoneTest }
  | { readonly id: string; readonly is: "told"; readonly fact: string; readonly any: readonly string[] }
  /** `result`: an analyte that a record may hold; what is recorded comes before what is told. */
  | {
      readonly id: string;
      readonly is: "told-number";
      readonly fact: string;
      readonly band: Band;
      readonly result?: string;
    };

export type Policy = Rested & {
  /** `<country>.<payer>.<drug>.<condition>` */
  readonly id: string;
  readonly country: Country;
  readonly payer: string;
  readonly drug: string;
  readonly condition: string;
  /** What plans often ask, put together from several policies: questions to ask, never a fact about one plan. */
  readonly isPattern?: true;
  /** The plan types that this policy rules, where one body decides for all; left out: one payer's own. */
  readonly plans?: readonly string[];
  /** The copy was cut off: there may be more clauses. */
  readonly isCutShort?: true;
  readonly firstMonths?: number;
  readonly renewalMonths?: number;
  readonly clause: Extract<Clause, { is: "all" | "any" | "at-least" }>;
  /** What a renewal asks. */
  readonly renewal?: Saying;
};

/** Something that only the person or the clinic can say, with the paper that shows it. */
export type ToldFact = {
  readonly id: string;
  readonly sort: "yes-no" | "choice" | "number";
  readonly choices?: readonly string[];
  readonly unit?: string;
  /** The enclosure that shows it. */
  readonly shownBy?: string;
};

/** A paper that belongs into the packet. Tests before the first tablet are added by the engine. */
export type Enclosure = Rested & {
  readonly id: string;
  /** Whom to ask for it. */
  readonly from: "person" | "clinic" | "pharmacy" | "plan" | "afterscript";
  readonly when?: {
    readonly plans?: readonly string[];
    readonly reasons?: readonly string[];
    readonly conditions?: readonly string[];
  };
  readonly amounts?: readonly string[];
};

/** One element that a letter of medical necessity must hold, in the order of reading. */
export type LetterElement = Rested & { readonly id: string };

/** A clock of a maker's programme. */
export type AssistanceDeadline = Rested & {
  readonly id: string;
  readonly period: Period;
  readonly starts: "enrolled" | "first-appeal-denied";
};

export type Assistance = Rested & {
  readonly id: string;
  readonly country: Country;
  readonly sort: "bridge-supply" | "free-medicine" | "savings-card" | "other-help";
  readonly maker: string;
  readonly programme: string;
  readonly drugs: readonly string[];
  readonly plans: readonly string[];
  /** Two letters each. */
  readonly notStates?: readonly string[];
  readonly deadlines: readonly AssistanceDeadline[];
  readonly facts: readonly Told[];
  /** The maker's own page, shown only where the list of allowed links has its host. */
  readonly page?: string;
};

/** Something that has cost people their cover. */
export type Trap = Rested & {
  readonly id: string;
  readonly plans?: readonly string[];
  readonly reasons?: readonly string[];
  readonly drugs?: readonly string[];
  /** Only where a told fact has one of these answers. */
  readonly told?: { readonly fact: string; readonly any: readonly string[] };
  readonly says: Saying;
};

/** The compiled folder `knowledge/coverage`: the same for each region of labels. */
export type CoverageKnowledge = {
  readonly version: string;
  readonly hash: string;
  readonly sources: Readonly<Record<string, CoverageSource>>;
  readonly plans: readonly PlanType[];
  /** The first is asked first. */
  readonly guide: readonly GuideQuestion[];
  readonly doors: readonly Door[];
  readonly reasons: readonly DenialReason[];
  readonly grounds: readonly ExceptionGround[];
  readonly laws: readonly StepTherapyLaw[];
  readonly policies: readonly Policy[];
  readonly facts: readonly ToldFact[];
  readonly enclosures: readonly Enclosure[];
  readonly elements: readonly LetterElement[];
  readonly assistance: readonly Assistance[];
  readonly traps: readonly Trap[];
};
