import type { DoorSort, Filer } from "@afterscript/engine/public/coverage.ts";

/** Sorts of cover, as people say them. */
export const planNames: Readonly<Record<string, string>> = {
  "marketplace-or-individual": "Marketplace or other plan you bought yourself",
  "insured-employer": "Plan from an employer, paid by an insurance company",
  "self-funded-employer": "Plan from an employer or union that pays the bills itself (self-funded)",
  "government-employer": "Plan from a state or local government or a public school",
  "medicare-part-d": "Medicare drug plan (Part D)",
  "medicaid-managed-care": "Medicaid through a health plan",
  "medicaid-fee-for-service": "Medicaid straight from the state",
  "federal-employee": "Plan for federal employees",
  tricare: "TRICARE",
  "veterans-affairs": "Veterans Affairs (VA)",
  uninsured: "No insurance",
  "nhs-england": "NHS England",
  "nhs-scotland": "NHS Scotland",
  "nhs-wales": "NHS Wales",
  "nhs-northern-ireland": "Health service in Northern Ireland",
  "british-columbia-pharmacare": "British Columbia, PharmaCare",
  "new-zealand-pharmac": "New Zealand, Pharmac",
  "ireland-high-tech": "Ireland, High Tech Arrangement",
  elsewhere: "Another country",
};

/** Reasons that plans give, as people say them. */
export const reasonNames: Readonly<Record<string, string>> = {
  "step-not-met": "You have not tried a medicine that the plan wants first",
  "not-medically-necessary": "The plan does not see why you need it",
  "no-prior-authorisation": "No approval is on file, or it ran out",
  administrative: "A form, a code or a number is wrong or missing",
  "non-formulary": "It is not on the plan's drug list",
  "plan-exclusion": "The plan says it never pays for this",
  "quantity-or-dose": "The dose or the number is above the plan's limit",
  "off-label": "The use is not in the label",
  "wrong-prescriber": "The plan wants a specialist to prescribe it",
  "missing-safety-tests": "Tests before the start are missing",
  combination: "It would be used with another targeted medicine",
  "no-response-shown": "At a renewal: the plan does not see that it helped",
  "sample-start": "You started on free medicine, and the plan does not count that",
  other: "Another reason",
};

/** Steps, as people say them. */
export const doorNames: Readonly<Record<DoorSort, string>> = {
  request: "First request for approval",
  "formulary-exception": "Exception for a medicine that is not on the list",
  "step-exception": "Exception from trying another medicine first",
  "keep-benefits": "Ask that cover goes on meanwhile",
  "internal-appeal": "Appeal to the plan",
  "second-internal-appeal": "Second appeal to the plan",
  "external-exception-review": "Outside review of the exception",
  "external-review": "Outside review",
  "fair-hearing": "State fair hearing",
  "judge-hearing": "Hearing before a judge of the agency",
  "appeals-council": "Appeals council",
  court: "Court",
  "funding-request": "Funding request by your clinic",
  "funding-review": "Review of the funding decision",
  complaint: "Complaint",
};

/** What each step is, in one plain sentence. */
export const doorWhat: Readonly<Record<DoorSort, string>> = {
  request: "The clinic asks for the medicine to be paid for.",
  "formulary-exception":
    "You ask the plan to pay for a medicine that is not on its list. This can be faster than an appeal.",
  "step-exception":
    "You ask the plan to skip a medicine that it wants you to try first. This can be faster than an appeal.",
  "keep-benefits": "You ask that treatment approved before goes on until the decision.",
  "internal-appeal": "You ask the plan to look at its own decision again.",
  "second-internal-appeal": "You ask the plan to look once more, where it has a second level.",
  "external-exception-review": "Somebody outside the plan looks at the exception.",
  "external-review": "Somebody outside the plan looks at the decision.",
  "fair-hearing": "You ask the state to hear your case.",
  "judge-hearing": "A judge who is not from the plan hears the case.",
  "appeals-council": "A council looks at what the judge decided.",
  court: "A court looks at the case. Get legal advice first.",
  "funding-request": "Your clinic asks the health service to pay in your own case.",
  "funding-review": "You or your clinic ask that the way the decision was made is looked at again.",
  complaint: "You say that something went wrong, and ask for an answer.",
};

/** Who decides at each step: not always the plan. */
export const deciderNames: Readonly<Record<DoorSort, string>> = {
  request: "the plan",
  "formulary-exception": "the plan",
  "step-exception": "the plan",
  "keep-benefits": "the plan",
  "internal-appeal": "the plan",
  "second-internal-appeal": "the plan",
  "external-exception-review": "the outside reviewer",
  "external-review": "the outside reviewer",
  "fair-hearing": "the state",
  "judge-hearing": "the judge",
  "appeals-council": "the council",
  court: "the court",
  "funding-request": "those who pay",
  "funding-review": "those who look at it again",
  complaint: "those who answer complaints",
};

export const filerNames: Readonly<Record<Filer, string>> = {
  patient: "you",
  representative: "somebody you name",
  prescriber: "your prescriber",
};

/** What a clock starts with, after a day: "12 Jun 2026, the day you got the letter". */
export const startNames = {
  "denial-received": "the day you got the letter",
  "denial-dated": "the date on the letter",
  "previous-decision-received": "the day you got the decision before",
  "previous-decision-dated": "the date of the decision before",
  enrolled: "the day you joined the programme",
  "first-appeal-denied": "the day the first appeal was denied",
  "request-received": "the day the plan had it",
  "approval-ends": "the last day of the approval",
} as const;

export const speedNames = {
  standard: "usual way",
  expedited: "fast way",
  "after-care": "for medicine already paid for",
  payment: "for a request to pay back",
} as const;

export const askedOf = {
  person: "You",
  clinic: "Your clinic",
  plan: "Your plan",
  pharmacy: "Your pharmacy",
  afterscript: "This page",
} as const;

/** A name that has not been written yet is the id in words: never nothing. */
export function plainId(id: string): string {
  return id.replaceAll("-", " ");
}
