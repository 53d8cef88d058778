import { COUNT, countOf } from "./count-words.ts";
import { distinctOf, foundOf, type Letter, readingOf, type Sentence } from "./letter.ts";
import type { Found, LetterMedicine, NamedMedicine, Reading, TrialLength } from "./letter-reading.ts";

/** A medicine named in the plain text. */
export type Mention = NamedMedicine & { readonly from: number; readonly to: number };

/** International names end in these: a medicine that the caller does not know is shown by its printed name. */
const GENERIC =
  /\b[a-z]{3,}(?:mab|tinib|citinib|cept|trexate|sporine?|prine|limus|borole|milast|fenac|sone|solone|azine)\b/gi;
const CLASS =
  /\b(?:(?:one|two|three|a|an|another|at least (?:one|two)) )?(?:(?:other|preferred|different|high|medium|mid|potency|strength|systemic|topical|conventional)[ -]){0,4}(?:topical (?:cortico)?steroids?|(?:topical )?calcineurin inhibitors?|systemic (?:medic\w+|therap\w+|treatments?|agents?|immunosuppressants?|drugs?)|TNF[- ](?:alpha )?(?:inhibitors?|blockers?)|biologics?(?: therap\w+| medic\w+| drugs?)?|conventional (?:synthetic )?DMARDs?|(?:creams|ointments))\b/gi;

/** The medicines of a text, by the names that the caller gave; longest names first, so that none is cut. */
export class MedicineNames {
  readonly #idOf = new Map<string, string>();
  readonly #pattern: RegExp | undefined;

  constructor(medicines: readonly LetterMedicine[]) {
    for (const { id, names } of medicines) for (const name of names) this.#idOf.set(fold(name), id);
    const names = [...this.#idOf.keys()].filter((name) => name.length > 2).sort((a, b) => b.length - a.length);
    if (names.length > 0) {
      const choice = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "[ -]")).join("|");
      this.#pattern = new RegExp(`(?<![\\p{L}\\d])(?:${choice})(?![\\p{L}\\d])`, "giu");
    }
  }

  mentionsIn(text: string, offset: number): readonly Mention[] {
    const known =
      this.#pattern === undefined ? [] : [...text.matchAll(this.#pattern)].map((match) => this.#known(match, offset));
    const generic = [...text.matchAll(GENERIC)].map((match) => plainMention(match, offset));
    return [...known, ...generic.filter(({ from }) => !known.some((one) => one.from <= from && from < one.to))].sort(
      (a, b) => a.from - b.from,
    );
  }

  #known(match: RegExpExecArray, offset: number): Mention {
    const id = this.#idOf.get(fold(match[0]));
    return { ...plainMention(match, offset), ...(id !== undefined && { id }) };
  }
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .trim();
}

function plainMention(match: RegExpExecArray, offset: number): Mention {
  return { name: match[0], from: offset + match.index, to: offset + match.index + match[0].length };
}

const FIRST = /\b(?:tr(?:y|ied|ying)|trials?|fail(?:ed|ure)?|step[- ]?therapy|first|before|inadequate|used)\b/i;
const INSTEAD =
  /\b(?:alternatives?|instead|covered (?:drugs?|medic\w+|options?)|preferred (?:drugs?|products?|medic\w+|options?|alternatives?|agents?)|(?:would|do|does|also) (?:also )?cover|(?:are|is) (?:covered|on (?:the|our|your)))\b/i;
const NO_DEMAND = /\b(?:approved for|asked for|request(?:ed)? for)\b/i;

export type NamedMedicines = {
  readonly requiredFirst: readonly Reading<NamedMedicine>[];
  readonly coveredAlternatives: readonly Reading<NamedMedicine>[];
  readonly trialLength: Found<TrialLength>;
};

/** Medicines that have to come first, and those that are covered instead. `asked` is the medicine that was refused. */
export function readNamedMedicines(
  letter: Letter,
  names: MedicineNames,
  asked: Found<NamedMedicine>,
  stepSentences: readonly Sentence[],
): NamedMedicines {
  const first: Reading<NamedMedicine>[] = [];
  const instead: Reading<NamedMedicine>[] = [];
  const steps = new Set(stepSentences);
  for (const [index, sentence] of letter.sentences.entries()) {
    const isInstead = INSTEAD.test(sentence.text) || continues(letter.sentences, index, INSTEAD);
    const isFirst = steps.has(sentence) && FIRST.test(sentence.text);
    if (!isInstead && !isFirst) continue;
    const named = names.mentionsIn(sentence.text, sentence.from);
    const classes = isFirst ? classesIn(sentence).filter((one) => !named.some((other) => contains(one, other))) : [];
    const mentions = [...named, ...classes];
    for (const mention of mentions) {
      if (isAsked(mention, asked)) continue;
      const { from, to, ...medicine } = mention;
      (isFirst ? first : instead).push(readingOf(letter, medicine, from, to));
    }
  }
  return {
    requiredFirst: distinctOf(first, keyOf),
    coveredAlternatives: distinctOf(instead, keyOf),
    trialLength: foundOf(stepSentences.flatMap((sentence) => trialLengthsIn(letter, sentence))),
  };
}

function continues(sentences: readonly Sentence[], index: number, cue: RegExp): boolean {
  const sentence = sentences[index];
  if (sentence === undefined || !sentence.text.startsWith("•")) return false;
  const lead = sentences.slice(0, index).findLast(({ text }) => !text.startsWith("•"));
  return lead?.text.endsWith(":") === true && cue.test(lead.text) && !NO_DEMAND.test(lead.text);
}

function classesIn({ text, from }: Sentence): readonly Mention[] {
  return [...text.matchAll(CLASS)].map((match) => plainMention(match, from));
}

/** "an adalimumab product" is told by its medicine. */
function contains(one: Mention, other: Mention): boolean {
  return one.from <= other.from && other.to <= one.to;
}

function keyOf({ id, name }: NamedMedicine): string {
  return id ?? name.toLowerCase();
}

function isAsked(one: NamedMedicine, asked: Found<NamedMedicine>): boolean {
  const all = asked.is === "found" ? [asked.reading] : asked.is === "several" ? asked.alternatives : [];
  return all.some(({ value }) => keyOf(value) === keyOf(one));
}

const TRIAL = new RegExp(`(?<![\\w.,/-])(${COUNT})(?:\\s*\\(\\d{1,3}\\))?[ -](days?|weeks?|months?)\\b`, "gi");
const NOT_TRIAL = /\b(?:past|last|previous|within(?: the)?|every|per|each)\s*$/i;

function trialLengthsIn(letter: Letter, { text, from }: Sentence): readonly Reading<TrialLength>[] {
  return [...text.matchAll(TRIAL)].flatMap((match) => {
    const [whole, count = "", unit = ""] = match;
    if (NOT_TRIAL.test(text.slice(0, match.index))) return [];
    const start = from + match.index;
    const kind = (/^d/i.test(unit) ? "days" : /^w/i.test(unit) ? "weeks" : "months") satisfies TrialLength["unit"];
    return [readingOf(letter, { amount: countOf(count), unit: kind }, start, start + whole.length)];
  });
}
