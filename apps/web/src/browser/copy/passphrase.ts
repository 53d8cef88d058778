import { CopyFailure } from "./copy-failure.ts";

/**
 * Fewest characters for a new copy: what NIST asks of a password that is the only lock. Four words of everyday life have
 * more. (SP 800-63B-4, section 3.1.1: https://pages.nist.gov/800-63-4/sp800-63b.html)
 */
export const FEWEST_CHARACTERS = 15;

/**
 * The passphrase as it goes into the key: one spelling of each character (NFKC, as the same document asks), one space
 * between words, none at the ends, so that another keyboard does not lock the owner out.
 * @throws CopyFailure COPY_PASSPHRASE_EMPTY
 */
export function normalPassphrase(passphrase: string): string {
  const normal = passphrase.normalize("NFKC").replace(/\s+/gu, " ").trim();
  if (normal === "") throw new CopyFailure("COPY_PASSPHRASE_EMPTY");
  return normal;
}

/** How many characters still fail for a new copy; 0: long enough. */
export function missingCharacters(passphrase: string): number {
  const characters = [...passphrase.normalize("NFKC").replace(/\s+/gu, " ").trim()].length;
  return Math.max(0, FEWEST_CHARACTERS - characters);
}
