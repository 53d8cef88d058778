/** Something that was tried before, as a person tells it. Days may be a month or a year: "2024-08". */
export type TriedMedicine = {
  readonly name: string;
  readonly from?: string;
  readonly to?: string;
  readonly why: "inadequate-response" | "intolerance" | "other" | "unknown";
};
