/**
 * Why a check could not be made: what, where, how to mend. Never a stack trace.
 * `input` and `argument` are the asker's to mend (exit 2, HTTP 400); `knowledge` is ours (exit 3, HTTP 503).
 */
export type Failure = {
  readonly sort: "input" | "argument" | "knowledge";
  /** Stable, upper snake case: INPUT_NOT_JSON, ARGUMENT_REGION … */
  readonly code: string;
  readonly what: string;
  readonly where: string;
  readonly mend: string;
  /** Ids to choose from, where the input holds several people. */
  readonly patients?: readonly string[];
};
