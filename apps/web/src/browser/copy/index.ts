export { COPY_FAILURES, CopyFailure, type CopyFailureCode } from "./copy-failure.ts";
export { looksWhole, MOST_BYTES, type OpenedCopy, openCopy } from "./open-copy.ts";
export { FEWEST_CHARACTERS, missingCharacters } from "./passphrase.ts";
export { type Sealed, type Sealing, sealCopy } from "./seal-copy.ts";
