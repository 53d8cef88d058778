/** Where it stands: offsets into the text that was given, so that `text.slice(from, to)` are its words. */
export type TextSpan = { readonly from: number; readonly to: number };

/**
 * One thing that a letter says, and the exact words it was read from. Where a page break or a second column stands in the
 * midst of them, `words` hold that too: they are always the text itself.
 */
export type Reading<T> = { readonly value: T; readonly words: string; readonly at: TextSpan };

/** A thing asked of a letter. Several that differ are all listed in the order of the letter, and none is chosen. */
export type Found<T> =
  | { readonly is: "found"; readonly reading: Reading<T> }
  | { readonly is: "several"; readonly alternatives: readonly Reading<T>[] }
  | { readonly is: "not-found" };

/** ISO date: "2026-06-08". */
export type IsoDate = string;

/** Which decision a letter tells of. `more-information-asked` and `approval` are no denials. */
export const LETTER_DECISIONS = [
  "first-denial",
  "formulary-exception-denied",
  "funding-request-denied",
  "internal-appeal-denied",
  "second-level-denied",
  "external-review-decision",
  "approval-ending",
  "reduction",
  "approval",
  "more-information-asked",
] as const;
export type LetterDecision = (typeof LETTER_DECISIONS)[number];

/** Why a letter says no. `other` is a reason that fits none of the ids: its words say it. */
export const LETTER_REASONS = [
  "step-not-met",
  "not-medically-necessary",
  "no-prior-authorisation",
  "administrative",
  "non-formulary",
  "plan-exclusion",
  "quantity-or-dose",
  "off-label",
  "wrong-prescriber",
  "missing-safety-tests",
  "combination",
  "no-response-shown",
  "sample-start",
  "other",
] as const;
export type LetterReason = (typeof LETTER_REASONS)[number];

export const PLAN_TYPE_HINTS = [
  "marketplace-or-individual",
  "insured-employer",
  "self-funded-employer",
  "medicare-part-d",
  "medicaid-managed-care",
  "medicaid-fee-for-service",
  "federal-employee",
  "tricare",
  "veterans-affairs",
  "nhs-england",
  "nhs-scotland",
  "nhs-wales",
  "nhs-northern-ireland",
] as const;
export type PlanTypeHint = (typeof PLAN_TYPE_HINTS)[number];

/** What a period or a last day is for. `not-said`: the sentence names no step. */
export const FILING_STEPS = [
  "appeal",
  "second-level-appeal",
  "reconsideration",
  "external-review",
  "fair-hearing",
  "keep-benefits",
  "peer-to-peer",
  "information",
  "not-said",
] as const;
export type FilingStep = (typeof FILING_STEPS)[number];

/** "within 180 days of receiving this letter": `from` is what the words count from. */
export type FilingPeriod = {
  readonly amount: number;
  readonly unit: "days" | "months";
  /** "60 calendar days", "10 business days", or neither word. */
  readonly dayKind: "calendar" | "business" | "not-said";
  readonly from: "receipt" | "letter-date" | "decision-date" | "not-said";
  readonly step: FilingStep;
};

/** "must be received by December 5, 2026". */
export type LastDay = { readonly day: IsoDate; readonly step: FilingStep };

/** A period or a day in a sentence about what the person may do, of which the letter does not plainly say what it is for. */
export type UnplacedTime =
  | { readonly is: "period"; readonly amount: number; readonly unit: FilingPeriod["unit"] }
  | { readonly is: "day"; readonly day: IsoDate };

/** Whether an appeal counts on the day it arrives or on the day it is sent, as the letter says. */
export type CountedWhen = "received" | "postmarked";

/** A medicine that a letter names. `id` and `name` where it is one of the names that the caller gave. */
export type NamedMedicine = { readonly name: string; readonly id?: string };

/** "3 months", "90 days", "12 weeks": how long something had to be tried. */
export type TrialLength = { readonly amount: number; readonly unit: "days" | "weeks" | "months" };

export type LetterReviewer = {
  readonly name?: string;
  /** "MD", "Medical Director", as printed. */
  readonly title?: string;
  readonly specialty?: string;
};

/** What a letter should say and does not. The closed list. */
export const LETTER_OMISSIONS = [
  "criteria-not-named",
  "reviewer-not-named",
  "alternatives-not-named",
  "reason-not-specific",
  "appeal-period-not-stated",
  "appeal-address-not-stated",
  "expedited-route-not-stated",
  "external-review-not-stated",
  "claim-file-not-offered",
] as const;
export type OmissionCode = (typeof LETTER_OMISSIONS)[number];

/** `not-in-letter`: the whole letter was read. `not-in-what-was-pasted`: pages seem to be missing. */
export type Omission = { readonly code: OmissionCode; readonly where: "not-in-letter" | "not-in-what-was-pasted" };

/** Stable codes; `docs/problems.md` and the wording say what happened and how to mend it. */
export const LETTER_PROBLEMS = [
  "LETTER_EMPTY",
  "LETTER_TOO_LONG",
  "LETTER_NOT_TEXT",
  "LETTER_OTHER_LANGUAGE",
  "LETTER_NOT_A_DENIAL",
  "LETTER_NOT_RECOGNISED",
  "LETTER_DECISION_NOT_FOUND",
  "LETTER_DATE_IMPOSSIBLE",
  "LETTER_DATE_AMBIGUOUS",
  "LETTER_DATE_TWO_DIGIT_YEAR",
  "PDF_NOT_A_PDF",
  "PDF_TOO_LARGE",
  "PDF_ENCRYPTED",
  "PDF_BROKEN",
  "PDF_NO_TEXT",
  "PDF_PAGE_WITHOUT_TEXT",
] as const;
export type LetterProblemCode = (typeof LETTER_PROBLEMS)[number];

/** Something that could not be used: a code, where it stands, and parts for its sentence. */
export type LetterProblem = {
  readonly code: LetterProblemCode;
  readonly words?: string;
  readonly at?: TextSpan;
  readonly detail?: Readonly<Record<string, string>>;
};

/** A medicine and each name it may be printed by. */
export type LetterMedicine = { readonly id: string; readonly names: readonly string[] };

export type LetterOptions = {
  /** Decides which number of "06/12/2026" is the day: month first in the us, day first in the uk. */
  readonly country?: "us" | "uk";
  /** The names that the caller knows; without them no medicine gets an `id`. */
  readonly medicines?: readonly LetterMedicine[];
};

/** What a letter says, each thing with its words. Nothing is filled in that the text does not hold. */
export type LetterReading = {
  readonly decision: Found<LetterDecision>;
  readonly dates: {
    readonly letter: Found<IsoDate>;
    readonly decided: Found<IsoDate>;
    readonly service: Found<IsoDate>;
    readonly requested: Found<IsoDate>;
    /** When an approval or a supply ends, where the letter says so. */
    readonly ends: Found<IsoDate>;
  };
  readonly filing: {
    /** The last day for the first step that the letter speaks of. */
    readonly lastDay: Found<LastDay>;
    /** The period for that same step. */
    readonly period: Found<FilingPeriod>;
    readonly countedWhen: Found<CountedWhen>;
    /** Each period and last day of the letter, for every step, in its order. */
    readonly allPeriods: readonly Reading<FilingPeriod>[];
    readonly allLastDays: readonly Reading<LastDay>[];
    /** Periods and days that could not be placed, so that none is lost: the person has to read their words. */
    readonly unplaced: readonly Reading<UnplacedTime>[];
  };
  readonly reasons: readonly Reading<LetterReason>[];
  /** Medicines that the letter says come first. */
  readonly requiredFirst: readonly Reading<NamedMedicine>[];
  /** Medicines that the letter names as covered instead. */
  readonly coveredAlternatives: readonly Reading<NamedMedicine>[];
  readonly trialLength: Found<TrialLength>;
  readonly reviewer: Found<LetterReviewer>;
  readonly request: {
    readonly drug: Found<NamedMedicine>;
    /** "15 mg", as printed. */
    readonly strength: Found<string>;
    /** "30 tablets per 30 days", as printed. */
    readonly quantity: Found<string>;
  };
  /** As printed: for the head of an answer. */
  readonly numbers: {
    readonly member: Found<string>;
    readonly group: Found<string>;
    readonly reference: Found<string>;
  };
  readonly appealTo: {
    readonly address: Found<string>;
    readonly fax: Found<string>;
    readonly phone: Found<string>;
    /** The sentence that says how a fast decision is asked for. */
    readonly expedited: Found<string>;
  };
  /** Hints are hints: of several plan types several stand here. */
  readonly planHints: readonly Reading<PlanTypeHint>[];
  /** "Clinical policy 2023P0012". */
  readonly policy: Found<string>;
  /** The clauses of the criteria that the letter says are not met, as printed. */
  readonly criteriaClauses: readonly Reading<string>[];
  readonly omissions: readonly Omission[];
  /** Words that show that pages are missing: "Page 1 of 4". Absent: nothing says so. */
  readonly mayBeIncomplete?: Reading<"pages-missing" | "ends-in-mid-sentence">;
  /** How many sentences of the text gave something, and how many there are. */
  readonly sentences: { readonly read: number; readonly total: number };
  readonly problems: readonly LetterProblem[];
};

/** The text layer of a PDF: pages joined by a form feed, lines by a line end. */
export type PdfText = {
  readonly text: string;
  readonly pages: number;
  /** Empty where the text can be used as it is. */
  readonly problems: readonly LetterProblem[];
};
