/** Something in the input that could not be used, with the resource it stands in. Nothing is dropped silently. */
export type Problem = {
  /** Stable, upper snake case; the list is in `docs/problems.md`. */
  readonly code: string;
  readonly resource?: string;
  /** Parts for the message (path, value, unit, code). Never free text of the record that could name a person. */
  readonly detail?: Readonly<Record<string, string>>;
};
