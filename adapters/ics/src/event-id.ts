import { sha256 } from "./sha256.ts";

const LENGTH = 32;

/**
 * The UID of an entry: what tells the person apart, then what tells the entry apart. No day, no name and no code is in it;
 * who already knows a reference can test whether it fits.
 */
export function eventId(person: string | undefined, key: string): string {
  return `${personId(person)}-${hash(["entry", person ?? "", key])}`;
}

/** The first part of every UID of one person. */
export function personId(person: string | undefined): string {
  return hash(["person", person ?? ""]);
}

function hash(parts: readonly string[]): string {
  return sha256(JSON.stringify(parts)).slice(0, LENGTH);
}
