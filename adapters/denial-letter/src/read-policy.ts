import { distinctOf, foundOf, type Letter, readingOf } from "./letter.ts";
import type { LetterReading } from "./letter-reading.ts";

const SORT =
  "(?:[Cc]linical|[Mm]edical|[Cc]overage|[Dd]rug|[Pp]harmacy|[Mm]edication|[Uu]tili[sz]ation|[Pp]rior [Aa]uthori[sz]ation|[Ff]ormulary|[Ss]tep [Tt]herapy)";
const PAPER = "(?:[Pp]olicy|[Gg]uidelines?|[Cc]riteria|[Bb]ulletin|[Pp]rotocol)";
const POLICIES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:${SORT} )+(?:[\\w-]+ ){0,2}?${PAPER}(?: (?:[Nn]umber|[Nn]o\\.?|#))?:? ?#?(?=[A-Z0-9.-]*\\d)[A-Z0-9][\\w.-]*\\w`,
    "g",
  ),
  new RegExp(`\\b${PAPER}(?: (?:[Nn]umber|[Nn]o\\.?|#))? ?:? ?#?(?=[A-Z.-]*\\d)[A-Z0-9][A-Z0-9.-]*[A-Z0-9]`, "g"),
  new RegExp(`\\b${PAPER},?(?: (?:titled|called|named|entitled|for|on))? "[^"]{4,90}"|"[^"]{4,90}" ${PAPER}`, "g"),
  /(?:\b[A-Z][\w-]+(?: \([\w-]+\))?,? ){1,5}(?:Prior Authori[sz]ation|Step Therapy|Coverage|Clinical|Medical) (?:Criteria|Policy|Guidelines?)\b/g,
  /\b(?:NICE )?TA\s?\d{3,4}\b|\bNICE (?:technology appraisal|guideline)(?: guidance)? [A-Z]{0,2}\d{2,4}\b/g,
];

/** The policy or criteria that the letter names, as printed. */
export function readPolicy(letter: Letter): LetterReading["policy"] {
  const all = POLICIES.flatMap((pattern) =>
    [...letter.plain.matchAll(pattern)].map((match) =>
      readingOf(letter, match[0].trim(), match.index, match.index + match[0].length),
    ),
  );
  const readings = distinctOf(all, (value) => value);
  const outer = readings.filter((one) => !readings.some((other) => other !== one && contains(other.at, one.at)));
  return foundOf(outer, (value) => /[A-Z]*\d[A-Z\d.-]*$/.exec(value)?.[0] ?? value.toLowerCase());
}

function contains(outer: { from: number; to: number }, inner: { from: number; to: number }): boolean {
  return outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;
}

const NOT_MET = /\b(?:not (?:been )?met|did not meet|do(?:es)? not meet|unmet|not (?:been )?shown)\b/i;
const NUMBERED =
  /\b(?:criteri(?:on|a)|clause|section|part|item|requirement|paragraph)s? (?:no\.? |number )?(?:[A-Z]?\d+|[A-Z]\b|[ivx]+\b)(?:[.(]\w{1,3}\)?)*/i;

/** The clauses that are said not to be met: points below "not met:", or a sentence that names a clause by its number. */
export function readCriteriaClauses(letter: Letter): LetterReading["criteriaClauses"] {
  let isBelow = false;
  return letter.sentences.flatMap(({ text, from, to }) => {
    const isPoint = /^(?:•|\(?\d{1,2}[.)]\s|\*\s)/.test(text);
    if (isBelow && isPoint) return [readingOf(letter, text.replace(/^(?:•|\*)\s*/, ""), from, to)];
    isBelow = text.endsWith(":") && NOT_MET.test(text);
    return NUMBERED.test(text) && NOT_MET.test(text) ? [readingOf(letter, text, from, to)] : [];
  });
}
