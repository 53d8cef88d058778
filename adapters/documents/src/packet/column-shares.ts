import type { PacketBlock } from "@afterscript/wording/public/coverage.ts";
import { blankText } from "./blank-text.ts";

type Table = Extract<PacketBlock, { is: "table" }>;

/** No column is narrower than this share, so that a long neighbour leaves room to read. */
const LEAST = 0.12;
/** Letters beyond this make a column no wider: a number without a gap is broken instead. */
const LONGEST_WORD = 16;

/**
 * How wide each column is, as shares of one. A column with more to say is wider, but less than in proportion: twice the
 * text gets about half as much room again.
 */
export function columnShares({ columns, rows }: Table): readonly number[] {
  const weights = columns.map((title, column) => {
    const cells = rows.map((row) =>
      (row[column] ?? []).map((one) => (one.is === "blank" ? `${blankText(one)} ${one.ask}` : one.text)),
    );
    const texts = [title, ...cells.map((sentences) => sentences.join(" "))];
    const longestText = Math.max(...texts.map((text) => text.length));
    const longestWord = Math.max(...texts.flatMap((text) => text.split(/\s+/u)).map((word) => word.length));
    return Math.max(Math.sqrt(longestText) * 1.6, Math.min(longestWord, LONGEST_WORD), 1);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const least = Math.min(LEAST, 1 / Math.max(columns.length, 1));
  const floored = weights.map((weight) => Math.max(weight / total, least));
  const whole = floored.reduce((sum, share) => sum + share, 0);
  return floored.map((share) => share / whole);
}
