import type { Decimal } from "@afterscript/kernel";
import { doseNumber, massUnit } from "./product-text.ts";

/** What the words of a dosage say, each only when they say it once and without a condition. */
export type DosageWords = {
  readonly mass?: { readonly amount: Decimal; readonly unit: "mg" | "g" | "mcg" };
  readonly millilitres?: Decimal;
  /** Tablets, capsules. */
  readonly pieces?: Decimal;
  readonly perDay?: Decimal;
};

const ONE: Decimal = { n: 1, d: 1 };
const TWO: Decimal = { n: 2, d: 1 };

const PIECES: ReadonlySet<string | undefined> = new Set(["tablet", "tablets", "tab", "tabs", "capsule", "capsules"]);
const BY_MOUTH: ReadonlySet<string | undefined> = new Set(["orally", "po", "oral"]);
const FREQUENCIES: ReadonlyMap<string | undefined, Decimal> = new Map<string | undefined, Decimal>([
  ["daily", ONE],
  ["once daily", ONE],
  ["once a day", ONE],
  ["qd", ONE],
  ["twice daily", TWO],
  ["twice a day", TWO],
  ["bid", TWO],
]);

/**
 * The plainest dosages, read word by word: "Take 15 mg by mouth once daily", "1 tablet (5 mg) PO BID". Undefined for
 * every other text, which is then read with more care.
 */
export function readPlainDosage(words: readonly string[]): DosageWords | undefined {
  let at = words[0] === "take" ? 1 : 0;
  let pieces: Decimal | undefined;
  if (PIECES.has(words[at + 1])) {
    pieces = doseNumber(words[at] ?? "");
    if (pieces === undefined) return undefined;
    at += 2;
  }
  const unit = massUnit(words[at + 1] ?? "");
  const amount = unit === undefined ? undefined : doseNumber(words[at] ?? "");
  if (unit !== undefined && amount === undefined) return undefined;
  if (unit !== undefined) at += 2;
  if (words[at] === "by" && words[at + 1] === "mouth") at += 2;
  else if (BY_MOUTH.has(words[at])) at += 1;
  const perDay = FREQUENCIES.get(words.length - at === 1 ? words[at] : words.slice(at).join(" "));
  if (perDay === undefined || (pieces === undefined && amount === undefined)) return undefined;
  if (amount === undefined || unit === undefined) return pieces === undefined ? undefined : { pieces, perDay };
  const mass = { amount, unit };
  return pieces === undefined ? { mass, perDay } : { mass, pieces, perDay };
}
