/** A question as the asker wrote it: one sort at a time. */
export type AskWords = {
  /** "chest-pain", "headache; severe; 3 days; sudden": an id or a usual name, then details in any order. */
  readonly symptoms?: readonly string[] | undefined;
  /** A medicine, supplement, food or cream, by any usual name. */
  readonly medicine?: string | undefined;
  /** Hours to the next dose: "5 hours", or "unknown". */
  readonly missedDose?: string | undefined;
  /** More was taken than was due. */
  readonly extraDose?: boolean | undefined;
  /** One of PLANS. */
  readonly planning?: string | undefined;
};
