/** What became of one message when it came. Counts and places; nothing of a patient but what the sender's place names hold. */
export type MessageAnswer = {
  /** People that the message spoke of, each with what came for them. */
  readonly sets: number;
  /** Versions that were not there before. */
  readonly stored: number;
  /** Versions that had come before, in another message or in this one. */
  readonly repeated: number;
  /** Items that wait in the queue. */
  readonly queued: number;
  readonly problems: readonly { readonly code: string; readonly where: string; readonly what: string }[];
};
