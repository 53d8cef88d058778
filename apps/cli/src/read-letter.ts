import type { Failure } from "@afterscript/check";
import {
  type LetterOptions,
  type LetterProblem,
  type LetterReading,
  readDenialLetter,
} from "@afterscript/denial-letter";
import { readPdfText } from "@afterscript/denial-letter/public/pdf.ts";
import { readFileBytes } from "./read-input.ts";

export type ReadLetter =
  | { readonly letter: LetterReading; readonly notes: readonly string[]; readonly failure?: undefined }
  | { readonly failure: Failure };

/** The words in which a letter that cannot be read says so: what, and how to mend it. */
const PROBLEMS: Readonly<Record<LetterProblem["code"], readonly [what: string, mend: string]>> = {
  LETTER_EMPTY: ["There is no text in it.", "Give the letter as text, or leave --letter out and tell what it says."],
  LETTER_TOO_LONG: ["It is too long for a letter: nothing was read.", "Give the denial letter alone."],
  LETTER_NOT_TEXT: ["It is no text.", "Give a .txt file in UTF-8, or a .pdf with a text layer."],
  LETTER_OTHER_LANGUAGE: ["It does not seem to be in English.", "Tell what it says with --dated, --reason and so on."],
  LETTER_NOT_A_DENIAL: ["It does not seem to be a denial.", "Read it again: it may be an approval or a question."],
  LETTER_NOT_RECOGNISED: ["Nothing in it was recognised.", "Tell what it says with --dated, --reason and so on."],
  LETTER_DECISION_NOT_FOUND: [
    "It does not say which decision it tells of.",
    "Say it with --denied-door, where it is no first denial.",
  ],
  LETTER_DATE_IMPOSSIBLE: ["A date in it is no day of the calendar.", "Read it yourself, and say it with --dated."],
  LETTER_DATE_AMBIGUOUS: ["A date can be read in two ways.", "Say it with --dated."],
  LETTER_DATE_TWO_DIGIT_YEAR: ["A date has a year of two digits.", "Check it, and say it with --dated."],
  PDF_NOT_A_PDF: ["It is no PDF.", "Give the letter as a .pdf or a .txt file."],
  PDF_TOO_LARGE: ["The PDF is too large.", "Give the pages of the letter alone."],
  PDF_ENCRYPTED: ["The PDF is locked with a password.", "Save it without one."],
  PDF_BROKEN: ["The PDF cannot be opened.", "Save it again, or give the text."],
  PDF_NO_TEXT: ["The PDF holds pictures of pages and no text.", "Type or paste its text into a .txt file."],
  PDF_PAGE_WITHOUT_TEXT: ["A page of the PDF holds no text.", "Read that page yourself."],
};

const FATAL: readonly LetterProblem["code"][] = [
  "LETTER_EMPTY",
  "LETTER_TOO_LONG",
  "LETTER_NOT_TEXT",
  "PDF_NOT_A_PDF",
  "PDF_TOO_LARGE",
  "PDF_ENCRYPTED",
  "PDF_BROKEN",
  "PDF_NO_TEXT",
];

const PDF_HEAD = "%PDF";

/** A denial letter from a text file or a PDF with a text layer. What cannot be used is said; nothing is guessed. */
export async function readLetter(file: string, options: LetterOptions): Promise<ReadLetter> {
  const bytes = await readFileBytes(file);
  if (!(bytes instanceof Uint8Array)) return { failure: bytes };
  const isPdf =
    file.toLowerCase().endsWith(".pdf") || new TextDecoder().decode(bytes.slice(0, PDF_HEAD.length)) === PDF_HEAD;
  const read = isPdf ? await pdfText(bytes) : { text: new TextDecoder().decode(bytes), problems: [] };
  const letter = readDenialLetter(read.text, options);
  const problems = [...read.problems, ...(read.text === "" ? [] : letter.problems)];
  const fatal = problems.find(({ code }) => FATAL.includes(code));
  if (fatal !== undefined || problems.length + read.text.length === 0)
    return { failure: failureOf(fatal?.code ?? "LETTER_EMPTY", file) };
  return {
    letter,
    notes: problems.map(
      ({ code, words }) =>
        `${code}  ${file}\n  ${[PROBLEMS[code][0], words && `"${words}".`, PROBLEMS[code][1]].filter(Boolean).join(" ")}`,
    ),
  };
}

async function pdfText(bytes: Uint8Array) {
  const pdf = await import("pdfjs-dist/legacy/build/pdf.mjs");
  return readPdfText(bytes, pdf);
}

function failureOf(code: LetterProblem["code"], file: string): Failure {
  const [what, mend] = PROBLEMS[code];
  return { sort: "input", code, what, where: file, mend };
}
