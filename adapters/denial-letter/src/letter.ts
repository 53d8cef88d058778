import type { Found, Reading } from "./letter-reading.ts";
import { type PlainText, plainTextOf } from "./plain-text.ts";

/** A sentence, a heading or a point of a list: where it stands in `plain`, and its words there. */
export type Sentence = { readonly from: number; readonly to: number; readonly text: string };

/** A letter as every part of the reader gets it. */
export type Letter = PlainText & { readonly given: string; readonly sentences: readonly Sentence[] };

export function letterOf(given: string): Letter {
  const plain = plainTextOf(given);
  return { ...plain, given, sentences: sentencesOf(plain) };
}

/** A reading of `plain.slice(from, to)`, without the spaces around it and the mark of a list before it. */
export function readingOf<T>(letter: Letter, value: T, from: number, to: number): Reading<T> {
  let first = from;
  let end = to;
  while (first < end && /[ •]/.test(letter.plain[first] ?? "")) first += 1;
  while (end > first && letter.plain[end - 1] === " ") end -= 1;
  const at = letter.spanOf(first, end);
  return { value, words: letter.given.slice(at.from, at.to), at };
}

/** One, several that differ, or none. Of readings with the same value the first stands for all. */
export function foundOf<T>(readings: readonly Reading<T>[], keyOf: (value: T) => string = JSON.stringify): Found<T> {
  const distinct = new Map<string, Reading<T>>();
  for (const reading of readings) {
    const key = keyOf(reading.value);
    if (!distinct.has(key)) distinct.set(key, reading);
  }
  const alternatives = [...distinct.values()];
  const [only] = alternatives;
  if (only === undefined) return { is: "not-found" };
  return alternatives.length === 1 ? { is: "found", reading: only } : { is: "several", alternatives };
}

/** The first of each value, in the order of the letter. */
export function distinctOf<T>(readings: readonly Reading<T>[], keyOf: (value: T) => string): readonly Reading<T>[] {
  const distinct = new Map<string, Reading<T>>();
  for (const reading of [...readings].sort((a, b) => a.at.from - b.at.from)) {
    const key = keyOf(reading.value);
    if (!distinct.has(key)) distinct.set(key, reading);
  }
  return [...distinct.values()];
}

const ENDS =
  /(?<=[.!?]["')\]]*)\s+(?=["'([]*[A-Z0-9•*])|\s+(?=•)|(?<=\b[A-Z]{2,20}(?: [A-Z]{2,20}){1,6}:?)\s+(?=[A-Z][a-z]|[AI] [a-z])|(?<=[a-z)]:)\s+(?=•|\(?\d{1,2}[.)]\s)/g;
const ABBREVIATION =
  /(?:^|[\s(.])(?:Dr|Mr|Mrs|Ms|Mx|Prof|No|Nos|Inc|Ltd|Co|Corp|St|Ste|Ave|Rd|Blvd|Dept|vs|e\.g|i\.e|etc|Ref|Tel|Ext|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|[A-Z]|[ap]\.m|U\.S|(?<![a-z] )\d{1,2})\.$/;

function sentencesOf({ plain, paragraphs }: PlainText): readonly Sentence[] {
  const starts = new Set(paragraphs);
  for (const match of plain.matchAll(ENDS)) {
    const start = match.index + match[0].length;
    const before = plain.slice(Math.max(0, match.index - 12), match.index);
    if (!ABBREVIATION.test(before) || plain[start] === "•") starts.add(start);
  }
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.flatMap((from, index) => {
    const to = sorted[index + 1] ?? plain.length;
    return piecesOf(plain, from, to);
  });
}

/** No sentence of a letter is as long: a text without stops is read piece by piece. */
const LONGEST_SENTENCE = 3_000;

function piecesOf(plain: string, from: number, to: number): readonly Sentence[] {
  const pieces: Sentence[] = [];
  for (let start = from; start < to; ) {
    const space = to - start > LONGEST_SENTENCE ? plain.lastIndexOf(" ", start + LONGEST_SENTENCE) : to;
    const end = space > start ? space : Math.min(to, start + LONGEST_SENTENCE);
    const text = plain.slice(start, end).trimEnd();
    if (text !== "") pieces.push({ from: start, to: start + text.length, text });
    start = end;
  }
  return pieces;
}

/** The sentence that holds this place. */
export function sentenceAt({ sentences }: Letter, at: number): Sentence {
  return sentences.findLast(({ from }) => from <= at) ?? { from: 0, to: 0, text: "" };
}
