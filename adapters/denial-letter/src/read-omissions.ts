import type { Letter } from "./letter.ts";
import type { LetterReading, Omission, OmissionCode } from "./letter-reading.ts";
import { isDenial } from "./read-decision.ts";

type Read = Omit<LetterReading, "omissions" | "sentences" | "problems">;

const FREE_COPY =
  /\b(?:claim|case) file\b|\brequest\b[^.]{0,40}\b(?:documents|policy|criteria)\b|\b(?:cop(?:y|ies)|access|see|look at|obtain)\b[^.]{0,100}\b(?:claim file|case file|file|documents?|records?|materials?|criteria|guidelines?|information)\b/i;
const OUTSIDE_REVIEW =
  /\b(?:external|independent(?: medical)?) (?:review|appeal)\b|\bfair hearing\b|\bindependent review entity\b|\bIRO\b|\bIRE\b/i;
const FAST = /\bexpedit\w+|\bfast(?:er)?\b|\burgent|\b72[- ]hour/i;
const NAMES_ALTERNATIVES: ReadonlySet<string> = new Set(["step-not-met", "non-formulary"]);

/** What each omission is true of. */
const IS_OMITTED: Readonly<Record<OmissionCode, (read: Read, letter: Letter) => boolean>> = {
  "criteria-not-named": ({ policy }) => policy.is === "not-found",
  "reviewer-not-named": ({ reviewer }) =>
    reviewer.is === "not-found" || (reviewer.is === "found" && reviewer.reading.value.name === undefined),
  "alternatives-not-named": ({ reasons, requiredFirst, coveredAlternatives }) =>
    reasons.some(({ value }) => NAMES_ALTERNATIVES.has(value)) &&
    requiredFirst.length === 0 &&
    coveredAlternatives.length === 0,
  "reason-not-specific": ({ reasons }) => reasons.every(({ value }) => value === "not-medically-necessary"),
  "appeal-period-not-stated": ({ filing }) => filing.period.is === "not-found" && filing.lastDay.is === "not-found",
  "appeal-address-not-stated": ({ appealTo: { address, fax } }) => address.is === "not-found" && fax.is === "not-found",
  "expedited-route-not-stated": (_read, { plain }) => !FAST.test(plain),
  "external-review-not-stated": (_read, { plain }) => !OUTSIDE_REVIEW.test(plain),
  "claim-file-not-offered": (_read, { plain }) => !FREE_COPY.test(plain),
};
/** What only letters of the United States owe: of a letter that may be another country's it is not asked. */
const US_ONLY: ReadonlySet<OmissionCode> = new Set([
  "expedited-route-not-stated",
  "external-review-not-stated",
  "claim-file-not-offered",
]);

/** What the last decision of all leaves out is only how it came to be. */
const OF_A_LAST_DECISION: ReadonlySet<OmissionCode> = new Set([
  "criteria-not-named",
  "reviewer-not-named",
  "alternatives-not-named",
  "reason-not-specific",
]);

/** What a letter that says no leaves out. Of pages that were not given, nothing is said of the letter itself. */
export function readOmissions(read: Read, letter: Letter, country: "us" | "uk" | undefined): readonly Omission[] {
  if (!isDenial(read.decision)) return [];
  const isOfUs =
    country === "us" || (country === undefined && read.planHints.length > 0 && read.planHints.every(isHintOfUs));
  const { decision } = read;
  const isLast = decision.is === "found" && decision.reading.value === "external-review-decision";
  const where = read.mayBeIncomplete === undefined ? "not-in-letter" : "not-in-what-was-pasted";
  return (Object.keys(IS_OMITTED) as OmissionCode[])
    .filter((code) => !isLast || OF_A_LAST_DECISION.has(code))
    .filter((code) => (isOfUs || !US_ONLY.has(code)) && IS_OMITTED[code](read, letter))
    .map((code) => ({ code, where }));
}

function isHintOfUs({ value }: Read["planHints"][number]): boolean {
  return !value.startsWith("nhs-");
}
