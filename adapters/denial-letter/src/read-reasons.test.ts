import { expect, test } from "vitest";
import { readDenialLetter } from "./read-denial-letter.ts";

const reasons = (text: string) =>
  readDenialLetter(`We denied the request.\n\n${text}\n`).reasons.map(({ value }) => value);

test.each([
  ["You have not tried and failed two preferred drugs.", "step-not-met"],
  ["There is no record of a trial of dupilumab.", "step-not-met"],
  ["The step therapy requirement was not met.", "step-not-met"],
  ["You must first try a topical steroid for 4 weeks.", "step-not-met"],
  ["Records do not document an inadequate response to methotrexate.", "step-not-met"],
  ["The plan requires failure of one TNF blocker.", "step-not-met"],
  ["The drug is not medically necessary.", "not-medically-necessary"],
  ["Medical necessity has not been established.", "not-medically-necessary"],
  ["The information does not support the medical necessity of this drug.", "not-medically-necessary"],
  ["There is no prior authorization on file.", "no-prior-authorisation"],
  ["Your prior approval expired on May 1, 2026.", "no-prior-authorisation"],
  ["The form is missing the diagnosis code.", "administrative"],
  ["We did not receive the chart notes that we asked for.", "administrative"],
  ["This drug is not on your plan's drug list.", "non-formulary"],
  ["The requested medication is non-formulary.", "non-formulary"],
  ["Your plan excludes drugs for hair loss.", "plan-exclusion"],
  ["Treatment for cosmetic purposes is an excluded service.", "plan-exclusion"],
  ["The amount is more than the quantity limit.", "quantity-or-dose"],
  ["The dose asked for exceeds the maximum.", "quantity-or-dose"],
  ["This is an off-label use.", "off-label"],
  ["The drug is not FDA-approved for vitiligo.", "off-label"],
  ["The drug is not licensed for this condition.", "off-label"],
  ["The drug must be prescribed by a dermatologist.", "wrong-prescriber"],
  ["The drug was not ordered in consultation with a rheumatologist.", "wrong-prescriber"],
  ["A negative tuberculosis test was not sent.", "missing-safety-tests"],
  ["No hepatitis B result was in the records.", "missing-safety-tests"],
  ["It may not be used in combination with a biologic.", "combination"],
  ["Your notes do not show an improvement since the drug was started.", "no-response-shown"],
  ["A response to therapy was not documented.", "no-response-shown"],
  ["A start on free samples does not count.", "sample-start"],
  ["The denial rests on the following reason: your age is outside the range in our policy.", "other"],
  ["The notes do not establish that half of your scalp is bare.", "other"],
  ["The rules say a SALT score of 50 or more; yours was 41.", "other"],
  ["Coverage criteria require an inadequate response to a TNF blocker.", "step-not-met"],
  ["PRIOR USAGE OF TWO PREFERRED AGENTS NOT FOUND.", "step-not-met"],
  ["You must have trouble with two creams before we can approve it.", "step-not-met"],
  ["We said no because the committee wants to see a photograph.", "other"],
])("%s is %s", (text, expected) => expect(reasons(text)).toEqual([expected]));

test("a reason that fits none keeps its words", () => {
  const { reasons: found } = readDenialLetter("We denied this because the moon was full.");
  expect(found.map(({ value, words }) => [value, words])).toEqual([["other", "because the moon was full."]]);
});

test.each([
  "We can give you more time if you have a good reason for missing the deadline.",
  "Include the reasons for appealing and any evidence.",
  "If you have not tried another drug, your doctor can explain why.",
  "You may ask for an external review if we say that care is not medically necessary.",
  "You have the right to see the records even if no prior authorization was on file.",
  "To ask for an exception, your doctor has to say why a drug that is not on the list is needed.",
])("rights are no reasons: %s", (text) => expect(reasons(text)).toEqual([]));
