import { unfoldColumns } from "./columns.ts";
import type { TextSpan } from "./letter-reading.ts";
import { linesOf, type PlacedLine } from "./lines.ts";
import { withoutPageFurniture } from "./page-furniture.ts";

/** "Quantity: 30 tablets": a line with one of the fields of a letter's head ends where its line ends. */
const FIELD =
  /^\s*(?:member|patient|subscriber|enrollee|name|medic\w+|drug|product|quantity|strength|group|claim|case|reference|authori[sz]ation|request|ref|our ref|our reference|date|notice date|letter date|card|NHS)\b[\w #'.,/()-]{0,30}:\s*\S.*[^,:;-]\s*$/i;

/** The text in one spelling and one line, with the way back to the text as it was given. */
export type PlainText = {
  readonly plain: string;
  /** Places of `plain` at which a paragraph begins. */
  readonly paragraphs: readonly number[];
  /** The span of the given text behind `plain.slice(from, to)`. */
  readonly spanOf: (from: number, to: number) => TextSpan;
};

const SPELLINGS: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201a": "'",
  "\u2032": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2212": "-",
  "\ufb00": "ff",
  "\ufb01": "fi",
  "\ufb02": "fl",
  "\ufb03": "ffi",
  "\ufb04": "ffl",
  "\ufb05": "st",
  "\ufb06": "st",
  "\u00ad": "",
  "\u200b": "",
  "\u200c": "",
  "\u200d": "",
  "\u2060": "",
  "\ufeff": "",
  "\u25aa": "•",
  "\u25cf": "•",
  "\u25e6": "•",
  "\u2023": "•",
  "\uf0b7": "•",
};

const LONGEST_FIELD = 300;
/** A value goes on behind such a word. */
const ENDS_OPEN = /\b(?:on|of|by|the|for|to|and|or|in|from|was|is)\s*$/i;

/** Behind these a hyphen at the end of a line belongs to the word. */
const KEEPS_HYPHEN = /(?:^|[^a-z])(?:self|non|long|short|step|peer|to|high|first|second|third|fully|plan)-$/i;

/** One spelling of quotes, dashes, ligatures and spaces; lines joined, words put together that a line end cut in two. */
export function plainTextOf(text: string): PlainText {
  const lines = unfoldColumns(withoutPageFurniture(linesOf(text)));
  const writer = new Writer();
  for (const line of lines) writer.add(line);
  return writer.done();
}

class Writer {
  #isField = false;
  #plain: string[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #paragraphs: number[] = [0];

  add(line: PlacedLine): void {
    const begins = line.text.trimStart();
    const isAfterField = this.#isField && /^(?:[A-Z"(]|\d{1,2} [A-Z])/.test(begins);
    this.#isField = line.text.length <= LONGEST_FIELD && FIELD.test(line.text) && !ENDS_OPEN.test(line.text);
    if (line.isNewParagraph || isAfterField) {
      this.#space(line.from);
      this.#paragraphs.push(this.#plain.length);
    } else if (this.#isCutWord(begins)) this.#dropHyphen();
    else if (!this.#joinsHyphen(begins)) this.#space(line.from);
    for (let at = 0; at < line.text.length; at += 1) this.#write(line.text[at] ?? "", line.from + at);
  }

  done(): PlainText {
    const from = this.#from;
    const to = this.#to;
    return {
      plain: this.#plain.join(""),
      paragraphs: this.#paragraphs,
      spanOf: (first, end) => {
        let least = from[first] ?? 0;
        let most = to[first] ?? least;
        for (let at = first; at < end; at += 1) {
          least = Math.min(least, from[at] ?? least);
          most = Math.max(most, to[at] ?? most);
        }
        return { from: least, to: most };
      },
    };
  }

  #write(letter: string, at: number): void {
    if (/\s/.test(letter)) this.#space(at);
    else for (const one of SPELLINGS[letter] ?? letter) this.#push(one, at);
  }

  #space(at: number): void {
    if (this.#plain.length > 0 && this.#plain.at(-1) !== " ") this.#push(" ", at);
  }

  #push(letter: string, at: number): void {
    this.#plain.push(letter);
    this.#from.push(at);
    this.#to.push(at + 1);
  }

  /** "pre-" and "scribed": a letter before the hyphen and a small letter behind it. */
  #isCutWord(begins: string): boolean {
    return /[a-z]-$/.test(this.#end()) && /^[a-z]/.test(begins) && !KEEPS_HYPHEN.test(this.#end());
  }

  /** "CLM-" and "2026": the hyphen is part of what goes on. */
  #joinsHyphen(begins: string): boolean {
    return /[\da-z]-$/i.test(this.#end()) && /^[\da-z]/i.test(begins);
  }

  #end(): string {
    return this.#plain.slice(-12).join("");
  }

  #dropHyphen(): void {
    this.#plain.pop();
    this.#from.pop();
    this.#to.pop();
  }
}
