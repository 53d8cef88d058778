/** Why a round of polling did not end: shown to people, so it holds no address and nothing of a patient. */
export class PollFailure extends Error {
  /** Seconds after which the server says that it can be asked again. */
  readonly retryAfter: number | undefined;

  constructor(what: string, retryAfter?: number) {
    super(what);
    this.name = "PollFailure";
    this.retryAfter = retryAfter;
  }
}
