import { CopyFailure } from "./copy-failure.ts";
import { normalPassphrase } from "./passphrase.ts";

/**
 * Steps of PBKDF2 with HMAC-SHA-256 that the OWASP Password Storage Cheat Sheet asks for:
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2
 * (It prefers Argon2id, which no browser has built in.)
 */
export const ITERATIONS = 600_000;

/** No copy of ours has had fewer. */
export const FEWEST_ITERATIONS = 600_000;

/** More than this was written to keep the device busy: some seconds on a phone are the most that is tried. */
export const MOST_ITERATIONS = 5_000_000;

/**
 * The key of one copy.
 * @throws CopyFailure COPY_PASSPHRASE_EMPTY, COPY_NO_CRYPTOGRAPHY
 */
export async function deriveKey(
  passphrase: string,
  { salt, iterations }: { readonly salt: Uint8Array<ArrayBuffer>; readonly iterations: number },
): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(normalPassphrase(passphrase));
  const material = await subtle().importKey("raw", secret, "PBKDF2", false, ["deriveKey"]);
  return subtle().deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

/** The browser's cryptography, which pages that did not come over HTTPS or from this machine do not get. */
export function subtle(): SubtleCrypto {
  const found = globalThis.crypto?.subtle;
  if (found === undefined) throw new CopyFailure("COPY_NO_CRYPTOGRAPHY");
  return found;
}
