import type { Problem } from "../store/migrations/check.ts";

/** Why a copy cannot be made or opened. Words for each: `words/en/keeping.ts`. Nothing was changed by any of them. */
export const COPY_FAILURES = [
  "COPY_PASSPHRASE_EMPTY",
  /** Too short to make a copy with; old copies open with whatever they were made with. */
  "COPY_PASSPHRASE_SHORT",
  "COPY_PASSPHRASE_WRONG",
  /** Not a file that this site has written. */
  "COPY_FOREIGN",
  /** The browser could not read the file at all. */
  "COPY_NOT_READ",
  /** The end is missing, or all of it. */
  "COPY_TRUNCATED",
  /** Something in it is not as it was written. */
  "COPY_DAMAGED",
  "COPY_TOO_LARGE",
  /** It asks for a number of key steps that this site has never written: too few to protect, or too many to finish. */
  "COPY_STEPS_REFUSED",
  /** A newer version of this site wrote it. */
  "COPY_NEWER",
  /** It opened, and what is in it is not what its format promises. */
  "COPY_WRONG",
  /** What is kept here does not have the shape that a copy needs. */
  "COPY_NOT_WRITABLE",
  /** The page was not loaded over HTTPS (or from this machine), or the browser is too old: no cryptography. */
  "COPY_NO_CRYPTOGRAPHY",
] as const;

export type CopyFailureCode = (typeof COPY_FAILURES)[number];

/** What was found, where the words can use it. */
export type CopyFailureFound = {
  readonly looksLike?: "json" | "other";
  /** The format of the file. */
  readonly format?: number;
  readonly problems?: readonly Problem[];
};

export class CopyFailure extends Error {
  override readonly name = "CopyFailure";
  readonly code: CopyFailureCode;
  readonly found: CopyFailureFound;
  constructor(code: CopyFailureCode, found: CopyFailureFound = {}, cause?: unknown) {
    super(found.problems === undefined ? code : `${code}: ${JSON.stringify(found.problems)}`, { cause });
    this.code = code;
    this.found = found;
  }
}
