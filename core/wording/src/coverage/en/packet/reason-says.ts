import { plainId } from "../names.ts";

/** A plan's reasons in the words of a letter between clinicians. */
const REASONS: Readonly<Record<string, string>> = {
  "step-not-met": "a medicine that the plan wants first was not tried",
  "not-medically-necessary": "medical necessity was not shown",
  "no-prior-authorisation": "no approval is on file, or it ran out",
  administrative: "a form, a code or a number is wrong or missing",
  "non-formulary": "the medicine is not on the plan's list",
  "plan-exclusion": "the plan excludes this benefit",
  "quantity-or-dose": "the dose or the quantity is above the plan's limit",
  "off-label": "the use is not in the label",
  "wrong-prescriber": "the plan wants a specialist to prescribe it",
  "missing-safety-tests": "tests before the start are missing",
  combination: "it would be used with another targeted medicine",
  "no-response-shown": "the benefit so far was not shown",
  "sample-start": "it was started on free medicine, which the plan does not count",
  other: "another reason",
};

export function reasonSays(id: string): string {
  return REASONS[id] ?? plainId(id);
}
