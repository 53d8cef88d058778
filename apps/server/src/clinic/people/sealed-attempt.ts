import { EncryptJWT, jwtDecrypt } from "jose";
import type { SignInAttempt } from "./sign-in-service.ts";

const LASTS_MINUTES = 10;

/**
 * A sign-in that has begun waits in the browser that began it, encrypted: nobody fills the server by beginning many, and
 * nobody else's browser can end it. `key`: 32 random bytes, new at each start of the server.
 */
export async function sealAttempt(key: Uint8Array, attempt: SignInAttempt, now: string): Promise<string> {
  const until = new Date(Date.parse(now) + LASTS_MINUTES * 60_000);
  return new EncryptJWT({ ...attempt })
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .setExpirationTime(until)
    .encrypt(key);
}

/** Undefined when it is none of ours, was changed, or is too old. */
export async function openAttempt(
  key: Uint8Array,
  sealed: string | undefined,
  now: string,
): Promise<SignInAttempt | undefined> {
  if (sealed === undefined) return undefined;
  const opened = await jwtDecrypt(sealed, key, { currentDate: new Date(now) }).catch(() => undefined);
  const { state, nonce, verifier } = opened?.payload ?? {};
  return typeof state === "string" && typeof nonce === "string" && typeof verifier === "string"
    ? { state, nonce, verifier }
    : undefined;
}
