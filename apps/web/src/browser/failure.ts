/** Why something on this device could not be done: what happened, and what mends it. Shown as it stands. */
export type ScreenFailure = { readonly code: string; readonly what: string; readonly mend: string };

export class ScreenError extends Error {
  readonly failure: ScreenFailure;
  constructor(failure: ScreenFailure) {
    super(failure.what);
    this.failure = failure;
  }
}

/** The failure that an error carries; a bug is not one, and is thrown on. */
export function failureOf(error: unknown): ScreenFailure {
  if (error instanceof ScreenError) return error.failure;
  throw error;
}
