/** Why what is kept cannot be read or written. Words for each: `words/en/keeping.ts`. */
export const STORE_FAILURES = [
  /** The browser has no IndexedDB. */
  "STORE_MISSING",
  /** The browser has it and refuses: a private window, or site data turned off. */
  "STORE_BLOCKED",
  /** No room is left for this site; nothing of the action was written. */
  "STORE_FULL",
  /** What is kept was written by a newer version of this site. */
  "STORE_NEWER",
  /** Another tab with an older version holds the store open and does not let go. */
  "STORE_HELD",
  /** A newer version took the store over while this tab was open. */
  "STORE_SUPERSEDED",
  /** What is kept does not have the shape that its format promises. */
  "STORE_UNREADABLE",
  /** What was to be added cannot be kept: no type, no id, or not plain data. */
  "STORE_NOT_KEEPABLE",
  /** The store was closed by its own page. */
  "STORE_CLOSED",
  /** The browser failed in a way that it does not explain. */
  "STORE_BROKEN",
] as const;

export type StoreFailureCode = (typeof STORE_FAILURES)[number];

/** The store cannot do what was asked; the code has words, `cause` has what the browser said. */
export class StoreFailure extends Error {
  override readonly name = "StoreFailure";
  readonly code: StoreFailureCode;
  constructor(code: StoreFailureCode, cause?: unknown) {
    super(cause instanceof Error ? `${code}: ${cause.name} ${cause.message}` : code, { cause });
    this.code = code;
  }
}

const BY_NAME: Readonly<Record<string, StoreFailureCode>> = {
  QuotaExceededError: "STORE_FULL",
  VersionError: "STORE_NEWER",
  SecurityError: "STORE_BLOCKED",
  // Firefox in a private window, and Safari with site data blocked, open nothing and say so by these names.
  InvalidStateError: "STORE_BLOCKED",
  NotAllowedError: "STORE_BLOCKED",
  DataCloneError: "STORE_NOT_KEEPABLE",
};

/** What the browser threw, as a failure with a code. */
export function storeFailure(thrown: unknown): StoreFailure {
  if (thrown instanceof StoreFailure) return thrown;
  const name = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : "";
  return new StoreFailure(BY_NAME[name] ?? "STORE_BROKEN", thrown);
}
