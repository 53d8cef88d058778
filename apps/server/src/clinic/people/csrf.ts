import { createHash, timingSafeEqual } from "node:crypto";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** A request that may change something has to prove that one of our own pages made it. */
export function needsToken(method: string): boolean {
  return !SAFE.has(method);
}

/** Compares in a time that tells nothing of the token, nor of its length. */
export function isToken(given: unknown, kept: string): boolean {
  if (typeof given !== "string") return false;
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(kept));
}
