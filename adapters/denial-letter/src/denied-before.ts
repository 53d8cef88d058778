import type { Letter } from "./letter.ts";
import type { FilingStep, LetterDecision, Reading } from "./letter-reading.ts";
import type { Filed } from "./read-filing.ts";

/** Words by which a letter offers an appeal to the plan itself. */
const OFFERS_APPEAL =
  /(?<!\b(?:second|2nd)[- ](?:level )?)(?<!\b(?:external|independent|medical) )\b(?:to appeal|(?:may|can|could|must|should) (?:also )?(?:appeal|dispute)|(?:(?:file|request|ask for|submit|send|start|make|write|want|right to|need) (?:us )?(?:an?|your|the|for an?)|how to|fast|expedited|urgent|internal) (?:(?:fast|internal|expedited|urgent|first-level|written) )?(?:appeal|redetermination|grievance)|(?:ask|want|request) (?:us|the plan|that we) to (?:reconsider|review|look)|reconsider (?:this|our|the) decision|appeals? (?:must|should|can|may|has|have) be|appeals\s?:)\b/i;
/** Steps that come behind an appeal to the plan. */
const LATER: ReadonlySet<FilingStep> = new Set(["second-level-appeal", "reconsideration", "external-review"]);
const NAMES_LATER =
  /\b(?:external|independent(?: medical)?) (?:review|appeal)\b|\bOPM\b|\bOffice of Personnel Management\b|\bindependent review entity\b|\b(?:second|2nd)[- ](?:level )?appeal\b/i;
const SPEAKS_OF_FUNDING = /\bindividual (?:patient )?funding request|\bIFR\b|\bIPFR\b/i;
const REVIEW_PANEL = /\breview panel\b/i;

/**
 * What a general "no" decides, by the step that the letter names next. Where that is only a step behind the appeal to the plan
 * and its time runs from this letter, the appeal is what was denied; where no such time is said, nothing is sure.
 */
export function deniedBefore(
  letter: Letter,
  { allPeriods, allLastDays }: Filed,
  denial: Reading<LetterDecision>,
): readonly Reading<LetterDecision>[] {
  if (SPEAKS_OF_FUNDING.test(letter.plain) && REVIEW_PANEL.test(letter.plain))
    return [{ ...denial, value: "funding-request-denied" }];
  const steps = [...allPeriods, ...allLastDays];
  const isOffered = steps.some(({ value }) => value.step === "appeal") || OFFERS_APPEAL.test(letter.plain);
  if (isOffered || !NAMES_LATER.test(letter.plain)) return [denial];
  const next = steps.find(({ value }) => LATER.has(value.step) && !("from" in value && value.from === "not-said"));
  return next === undefined ? [] : [{ ...next, value: "internal-appeal-denied" }];
}
