import { date } from "../../../en/date.ts";
import type { Letterhead } from "../../letterhead.ts";

type HeadWords = {
  readonly label: string;
  readonly line: (value: string) => string;
  readonly value: (value: string) => string;
  /** Where to find it. */
  readonly ask: string;
};

function words(label: string, ask: string, value: (value: string) => string = (own) => own): HeadWords {
  return { label, ask, value, line: (own) => `${label}: ${value(own)}` };
}

/** Names, numbers and addresses of a letter, and where each is found. */
export const headWords: Readonly<Record<keyof Letterhead, HeadWords>> = {
  name: words("Patient", "Write the name as it stands on the insurance card."),
  born: words("Born", "Write the day of birth.", date),
  memberId: words("Member number", "Copy the member number from the insurance card."),
  group: words("Group number", "Copy the group number from the insurance card."),
  reference: words("Case number of the denial", "Copy the claim or case number from the denial letter."),
  payer: words("Plan", "Copy the name of the plan from the denial letter."),
  payerAddress: words("Address for appeals", "Copy the address for appeals from the denial letter."),
  payerFax: words("Fax for appeals", "Copy the fax number for appeals from the denial letter."),
  prescriber: words("Prescriber", "Write the name of the prescriber."),
  prescriberNumber: words("Prescriber's number (NPI)", "Ask the clinic for the prescriber's number (NPI)."),
  prescriberSpecialty: words("Specialty", "Ask the clinic for the prescriber's specialty."),
  clinic: words("Clinic", "Write the name of the clinic."),
  clinicPhone: words(
    "Telephone for a talk between doctors",
    "Ask the clinic for a number that the plan's doctor can call.",
  ),
  diagnosisCode: words("Diagnosis code", "Ask the clinic for the diagnosis code that stands in the chart."),
  quantity: words("Quantity", "Ask the clinic for strength and number of tablets."),
  duration: words("Asked for", "Ask the clinic for how long the approval is needed."),
  ownWords: words("In the patient's own words", "Write what the illness does to your days."),
};
