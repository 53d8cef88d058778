import type { Reading } from "./letter-reading.ts";
import type { PlacedLine } from "./lines.ts";

const PAGE_MARK = /[\s|*_=-]*\b(?:page|pg\.?)\s*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?[\s|.*_=-]*$/i;
const BARE_MARK = /^\s*(?:-\s*\d{1,3}\s*-|\d{1,3}\s*(?:of|\/)\s*\d{1,3})\s*$/i;
/** How many lines of a page's head or foot may stand beside its number. */
const REACH = 3;
const LONGEST_LINE = 300;

/**
 * Without the page numbers, and without the heads and feet that the text has held once before.
 * A line goes only where the very same words were kept, or where it holds nothing but a page number.
 */
export function withoutPageFurniture(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const isMark = lines.map(({ text }) => isShort(text) && (PAGE_MARK.test(text) || BARE_MARK.test(text)));
  const kept = new Set<string>();
  const result: PlacedLine[] = [];
  let dropped = false;
  for (const [index, line] of lines.entries()) {
    const words = wordsOf(line.text);
    const isFurniture = words === "" || (kept.has(words) && isNearPageEnd(index, lines, isMark));
    if (isFurniture) {
      dropped = true;
      continue;
    }
    kept.add(words);
    const goesOn =
      dropped && (/[a-z,;-]$/.test((result.at(-1)?.text ?? "").trimEnd()) || /^[a-z]/.test(line.text.trimStart()));
    result.push(goesOn ? { ...line, isNewParagraph: false } : line);
    dropped = false;
  }
  return result;
}

/** A page's head or foot is one short line; longer ones are not looked at letter by letter. */
function isShort(text: string): boolean {
  return text.length <= LONGEST_LINE;
}

/** The words of a line beside its page number. */
function wordsOf(text: string): string {
  if (!isShort(text)) return text;
  return text.replace(BARE_MARK, "").replace(PAGE_MARK, "").replace(/\s+/g, " ").trim();
}

function isNearPageEnd(index: number, lines: readonly PlacedLine[], isMark: readonly boolean[]): boolean {
  for (let near = Math.max(0, index - REACH); near <= Math.min(lines.length - 1, index + REACH); near += 1) {
    if (isMark[near] || (near > 0 && lines[near]?.isPageStart)) return true;
  }
  return false;
}

const NUMBERED = /\b(?:page|pg\.?)\s*(\d{1,3})\s*(?:of|\/)\s*(\d{1,3})\b/gi;
const GOES_ON = /\(?\b(?:continued on (?:the )?(?:next|following) page|see next page|please turn over)\b\)?\s*$/i;
const CUT_OFF =
  /(?:[,;-]|\b(?:and|or|the|a|an|of|to|in|for|with|within|by|from|that|which|your|our|this|is|are|was|not|if|you|we|at|on|as|because))\s*$/i;

/** What shows that pages are missing: numbers of pages that are not there, or an end in the midst of a sentence. */
export function missingPages(text: string): Reading<"pages-missing" | "ends-in-mid-sentence"> | undefined {
  const marks = [...text.matchAll(NUMBERED)];
  const seen = new Set(marks.map(([, page]) => Number(page)));
  const last = marks.findLast(([, , of]) => {
    return Array.from({ length: Number(of) }, (_, at) => at + 1).some((page) => !seen.has(page));
  });
  if (last !== undefined) return readingAt("pages-missing", last[0], last.index);
  const end = text.trimEnd();
  const close = Math.max(0, end.length - LONGEST_LINE);
  const goesOn = GOES_ON.exec(end.slice(close));
  if (goesOn !== null) return readingAt("pages-missing", goesOn[0].trim(), close + goesOn.index);
  const tail = end.slice(Math.max(end.lastIndexOf("\n") + 1, end.length - LONGEST_LINE));
  if (!CUT_OFF.test(tail) || tail.trim().split(/\s+/).length < 3) return undefined;
  const words = tail.trim();
  return readingAt("ends-in-mid-sentence", words, end.length - words.length);
}

function readingAt<T>(value: T, words: string, from: number): Reading<T> {
  return { value, words, at: { from, to: from + words.length } };
}
