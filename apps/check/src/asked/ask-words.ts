/** A question as the asker wrote it: one sort at a time. */
export type AskWords = {
  /** "chest-pain", "headache; severe; 3 days; sudden": an id or a usual name, then details in any order. */
  readonly symptoms?: readonly string[] | undefined;
};
