import { foundOf, type Letter, readingOf } from "./letter.ts";
import type { Found, LetterReading } from "./letter-reading.ts";

/** Figures that begin a street or a date, and go on no number. */
const ELSE =
  " (?:(?:[A-Z][a-z]+\\.? ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Way|Court|Ct|Boulevard|Blvd|Place|Terrace|Highway)\\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? \\d)";
/** Letters, figures and hyphens with a figure among them; groups of figures may stand apart, a date does not. */
const NUMBER = `((?=(?:[A-Z]{1,4} )?[A-Z0-9/-]*\\d)(?!\\d{1,2}/\\d{1,2}/\\d)(?:[A-Z]{1,4} )?[A-Z0-9](?:[A-Z0-9]|[/-](?=[A-Z0-9])){2,29}(?:(?<=\\d) \\d{2,4}(?![\\d/-])(?!${ELSE})){0,3})(?![\\w/])`;
const SIGN = "(?:\\s*(?:ID|I\\.D\\.|identification|identifier|number|no\\.?|nr\\.?|#|ref(?:erence)?\\.?))";
const LINK = "\\s*(?:[:#]|is\\b)?\\s*";

const MEMBER = labelled(
  "(?:member|subscriber|enrollee|beneficiary|participant|medicaid|medicare|recipient|card|NHS|hospital|plan member)",
);
const GROUP = labelled("(?:group|employer group|plan group)");
const REFERENCE = new RegExp(
  `\\b(?:(?:reference|claim|case|(?:prior |pre-?)?authori[sz]ation|PA|appeal|request|tracking|control|EOC|file|determination|notice|Blueteq|IFR|application)(?: request)?${SIGN}{1,2}${LINK}|(?:our |your )?ref(?:erence)?\\.?\\s*:\\s*|(?:claim|case|PA)\\s*[:#]\\s*)${NUMBER}`,
  "gi",
);

/** "ID #": whose it is, the letter need not say. */
const BARE = new RegExp(
  `(?<!\\b(?:[Cc]laim|[Cc]ase|[Rr]eference|[Rr]equest|[Gg]roup|[Aa]uthorization|[Tt]ax|[Pp]rovider) )\\bID(?: ?(?:#|[Nn]umber|[Nn]o\\.?))?\\s*:\\s*${NUMBER}`,
  "g",
);

function labelled(words: string): RegExp {
  return new RegExp(`\\b${words}(?:${SIGN}{1,2}${LINK}|\\s*[:#]\\s*)${NUMBER}`, "gi");
}

/** The numbers that a letter to the plan has to carry, as printed, with the labels they stand behind. */
export function readNumbers(letter: Letter): LetterReading["numbers"] {
  const member = all(letter, MEMBER);
  return {
    member: member.is === "not-found" ? all(letter, BARE) : member,
    group: all(letter, GROUP),
    reference: all(letter, REFERENCE),
  };
}

function all(letter: Letter, pattern: RegExp): Found<string> {
  const readings = [...letter.plain.matchAll(pattern)].map((match) =>
    readingOf(letter, (match[1] ?? "").trim(), match.index, match.index + match[0].length),
  );
  return foundOf(readings);
}
