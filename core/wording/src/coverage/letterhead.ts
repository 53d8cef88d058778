/** Names, numbers and addresses that stand in letters. What is left out becomes a marked blank. */
export type Letterhead = {
  /** The person's name as it stands on the card. */
  readonly name?: string;
  /** ISO date. */
  readonly born?: string;
  readonly memberId?: string;
  readonly group?: string;
  /** Claim, request or case number of the denial. */
  readonly reference?: string;
  readonly payer?: string;
  readonly payerAddress?: string;
  readonly payerFax?: string;
  readonly prescriber?: string;
  readonly prescriberNumber?: string;
  readonly prescriberSpecialty?: string;
  readonly clinic?: string;
  readonly clinicPhone?: string;
  /** As the chart has it: "L20.9". */
  readonly diagnosisCode?: string;
  /** "15 mg, 30 tablets for 30 days" */
  readonly quantity?: string;
  /** "12 months" */
  readonly duration?: string;
  /** What the illness does to the person's days, in the person's own words. */
  readonly ownWords?: string;
};
export const LETTERHEAD_FIELDS = [
  "name",
  "born",
  "memberId",
  "group",
  "reference",
  "payer",
  "payerAddress",
  "payerFax",
  "prescriber",
  "prescriberNumber",
  "prescriberSpecialty",
  "clinic",
  "clinicPhone",
  "diagnosisCode",
  "quantity",
  "duration",
  "ownWords",
] as const satisfies readonly (keyof Letterhead)[];

/** What the letter says in its own words, for the answer to each: reason id and quotation. */
export type QuotedReason = { readonly reason: string; readonly words: string };
