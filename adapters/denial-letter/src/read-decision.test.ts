import { describe, expect, test } from "vitest";
import { readDenialLetter } from "./read-denial-letter.ts";

function decisions(text: string): readonly string[] {
  const { decision } = readDenialLetter(text);
  if (decision.is === "not-found") return [];
  return decision.is === "found" ? [decision.reading.value] : decision.alternatives.map(({ value }) => value);
}

test.each([
  ["Your request for coverage has been denied.", "first-denial"],
  ["We are unable to approve this medicine.", "first-denial"],
  ["This drug will not be covered.", "first-denial"],
  ["The prior authorization request was not approved.", "first-denial"],
  ["NOTICE OF DENIAL OF MEDICARE PRESCRIPTION DRUG COVERAGE", "first-denial"],
  [
    "We denied your request. You may appeal. If your appeal is denied, you can ask for an external review.",
    "first-denial",
  ],
  ["We denied the request because you have not tried the drugs we approved last year.", "first-denial"],
  ["The panel decided not to fund this treatment: the request is not supported.", "first-denial"],
  ["After review, we are upholding the denial. Your appeal has been denied.", "internal-appeal-denied"],
  ["We have decided to uphold our initial decision.", "internal-appeal-denied"],
  ["Final internal adverse benefit determination", "internal-appeal-denied"],
  ["We received your first-level appeal. The appeal was unsuccessful.", "internal-appeal-denied"],
  ["Unfavorable redetermination: we deny your appeal.", "internal-appeal-denied"],
  ["We have reconsidered our denial of Rinvoq, and we uphold it.", "internal-appeal-denied"],
  ["We reconsidered the request. The denial stands: we uphold the denial.", "internal-appeal-denied"],
  ["This is your final internal appeal decision. We continue to deny Rinvoq.", "internal-appeal-denied"],
  ["We deny Rinvoq. You may ask OPM to review this within 90 days of this letter.", "internal-appeal-denied"],
  [
    "We deny Rinvoq. You may ask for an external review within four months of receiving this letter.",
    "internal-appeal-denied",
  ],
  [
    "We deny Rinvoq. You may file a second-level appeal within 60 days of receiving this letter.",
    "internal-appeal-denied",
  ],
  [
    "We deny Rinvoq. You may ask us to reconsider within 6 months. If we uphold it, you may ask OPM to review it.",
    "first-denial",
  ],
  ["We deny Rinvoq. You may appeal. An external review may be asked for within four months.", "first-denial"],
  ["We deny Rinvoq. You may ask for a fair hearing within 90 days of this letter.", "first-denial"],
  [
    "We denied your claim. You may appeal. After our final internal adverse determination an external review is open.",
    "first-denial",
  ],
  ["This application has been rejected because no EASI score is given.", "first-denial"],
  ["Individual Funding Request. The panel declined to fund the treatment.", "funding-request-denied"],
  ["The IFR panel did not agree to the request.", "funding-request-denied"],
  ["We denied your first appeal, and you may ask for a second-level appeal.", "internal-appeal-denied"],
  ["Your second appeal was denied.", "second-level-denied"],
  ["Your second-level appeal was denied.", "second-level-denied"],
  ["The committee upheld the denial of your second level appeal.", "second-level-denied"],
  ["The independent review entity has decided that your plan need not pay.", "external-review-decision"],
  ["Notice of final external review decision", "external-review-decision"],
  ["Your formulary exception was not approved.", "formulary-exception-denied"],
  ["We cannot approve the non-formulary exception for this drug.", "formulary-exception-denied"],
  ["Your approval ends on June 30, 2026 and will not be renewed.", "approval-ending"],
  ["We will stop covering this drug: your authorization will expire on May 1, 2026.", "approval-ending"],
  ["We are reducing the number of tablets that we cover.", "reduction"],
  ["Your request has been approved for 12 months.", "approval"],
  ["We have approved your request. Approval ends May 1, 2027.", "approval"],
  ["We need additional information before we can decide.", "more-information-asked"],
])("%s is %s", (text, expected) => expect(decisions(text)).toEqual([expected]));

describe("is no decision", () => {
  test.each([
    "If we deny your request, you may appeal.",
    "You have the right to appeal a denied claim.",
    "Thank you for being a member.",
    "This drug is approved by the FDA for adults.",
    "We deny Rinvoq. You may ask for an external review.",
  ])("%s", (text) => expect(decisions(text)).toEqual([]));
});

test("a letter that says yes and no has both", () => {
  expect(decisions("Your request for 15 mg was approved. We denied 30 mg.")).toEqual(["approval", "first-denial"]);
});
