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
  /** An infection now, by id or usual name. */
  readonly infection?: string | undefined;
  /** What was given against it, by any usual name; alone: against an infection that nobody named. */
  readonly antibiotic?: string | undefined;
  /** Whose infection one was near: tuberculosis, chickenpox, shingles, measles. */
  readonly exposure?: string | undefined;
  /** "operation" or "dental". */
  readonly surgery?: string | undefined;
  /** ISO date of the operation. */
  readonly on?: string | undefined;
  /** A planned vaccine, by id or usual name. */
  readonly vaccine?: string | undefined;
  /** Whether it works: what the person notices, one of NOTICED, or "" where that is not told. */
  readonly response?: string | undefined;
  /** "What is my own risk?" */
  readonly risk?: boolean | undefined;
};
