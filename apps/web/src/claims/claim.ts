import type { Action } from "@afterscript/engine";
import type { Place } from "../content/text-fault.ts";

/** What the knowledge makes of a sentence. */
export const VERDICTS = ["true", "true-only-if", "not-so", "not-known"] as const;
export type ClaimVerdict = (typeof VERDICTS)[number];

/**
 * Of whom a sentence speaks. `all`: it says that something always holds, so one counter-example is enough. `some`: it says
 * that something happens at all, so one example is enough. `open`: it leaves open for whom, so a mix is "true only if".
 */
export const REACHES = ["all", "some", "open"] as const;
export type Reach = (typeof REACHES)[number];

/** What a line says to the sentence. `silent`: the document was read, and leaves it open. */
export const SIDES = ["for", "against", "silent"] as const;
export type Side = (typeof SIDES)[number];

export const THEMES = [
  "uses",
  "choice",
  "speed",
  "tests",
  "risks",
  "daily",
  "infections",
  "family",
  "stopping",
] as const;
/** The part of the page in which a sentence stands. */
export type ClaimTheme = (typeof THEMES)[number];

export const TRIAL_FINDINGS = ["higher", "more-often", "superior", "not-clearly-different"] as const;
/**
 * What a trial showed of the drug beside something else. `higher`: the whole interval of a ratio lies above one.
 * `more-often`: each dose has a higher figure than the other arm of the same trial. `superior` and `not-clearly-different`:
 * what the trial itself was found to show.
 */
export type TrialFinding = (typeof TRIAL_FINDINGS)[number];

export const DIFFERING_PARTS = ["first", "limit", "then"] as const;
/** The part in which two statements are set side by side. */
export type DifferingPart = (typeof DIFFERING_PARTS)[number];

export const EARLIER_TREATMENTS = ["asked", "not-asked"] as const;
export type EarlierTreatment = (typeof EARLIER_TREATMENTS)[number];

/** What has to be so in a statement, beside that it stands there and is no silence. */
export type StatementCheck = {
  /** The document says nothing on it. */
  readonly silent?: true;
  /** Asks for this at some stage. */
  readonly then?: Action;
  /** Says this to people: a code of `says:`. */
  readonly says?: string;
  readonly licensed?: string;
  readonly notLicensed?: string;
  /** Licensed for this condition from a certain age on. */
  readonly licensedByAge?: string;
  /** Whether an earlier treatment must have been tried. */
  readonly earlier?: EarlierTreatment;
  /** A cited section holds this word: "Boxed". */
  readonly section?: string;
  /** Cites this document. */
  readonly source?: string;
  /** Goes on for some time after the last dose. */
  readonly afterLastDose?: true;
};

/** A fact of the knowledge that a line rests on. */
export type Ground =
  | ({ readonly is: "statement"; readonly id: string } & StatementCheck)
  | { readonly is: "trial"; readonly id: string; readonly found?: TrialFinding; readonly beside?: string }
  | { readonly is: "differ"; readonly ids: readonly [string, string]; readonly part: DifferingPart };

/** One thing that was read, and what it says to the sentence. It stands only while all of its grounds hold. */
export type ClaimLine = {
  readonly side: Side;
  readonly text: string;
  readonly grounds: readonly Ground[];
};

/** A sentence that people meet on sites about JAK inhibitors, in our words, and what it rests on. */
export type Claim = {
  readonly id: string;
  /** Where it is written. */
  readonly place: Place;
  readonly theme: ClaimTheme;
  readonly says: string;
  readonly reach: Reach;
  /** What whoever wrote the answer found: a test holds it to the computed verdict. */
  readonly verdict: ClaimVerdict;
  readonly answer: string;
  readonly lines: readonly ClaimLine[];
  readonly wouldChange: string;
};

/** The ids of the statements and trial entries that a ground needs. */
export function idsOf(ground: Ground): readonly string[] {
  return ground.is === "differ" ? ground.ids : [ground.id];
}

/** Every id that a claim rests on, once. */
export function groundIds(claim: Claim): readonly string[] {
  return [...new Set(claim.lines.flatMap(({ grounds }) => grounds.flatMap(idsOf)))];
}
