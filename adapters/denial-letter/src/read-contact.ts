import { foundOf, type Letter, readingOf, sentenceAt } from "./letter.ts";
import type { FilingStep, Found, LetterReading, Reading } from "./letter-reading.ts";
import { ofFirstStep, stepOf } from "./steps.ts";

const US_END = /\b[A-Z]{2}[,.]? \d{5}(?:-\d{4})?(?![\d-])/g;
const UK_END = /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g;
const TO_ADDRESS =
  /(?:\b(?:mail|send|write|post|sent|mailed|submit(?:ted)?|deliver)\b(?: (?:it|them|this form|your|the|a|an|in|written|signed|completed|appeals?|request|letter|form|or|and|fax|external|review|writing|documents)){0,9}(?: to)?(?: us)?(?: at)?\s*:?|\b(?:appeals?|mailing|our|postal) address(?: (?:for appeals|is))?\s*:?|\bby (?:mail|post)(?: to)?\s*:?|\bin writing(?: to)?\s*:?|\baddress(?: (?:below|shown|given))?\s*:|\bmail\s*:)\s*/gi;
/** Longer than any address with a department and two lines of streets. */
const LONGEST_ADDRESS = 190;
const PHONE =
  "((?:\\+?\\d{1,2}[ .-]?)?\\(?\\d{3}\\)?[ .-]?\\d{3}[ .-]\\d{4}|0\\d{2,4} \\d{3,4} \\d{3,4}|1-800-[A-Z]{4,10})(?!\\d)";
const FAX = new RegExp(
  `\\bfax(?:ed)?\\b(?: (?:number|no\\.?|it|them|this|your|the|appeals?|request|form|letter|a|us|expedited|urgent)){0,5}(?: (?:to|at|on|is))?\\s*:?\\s*${PHONE}`,
  "gi",
);
const CALL = new RegExp(
  `\\b(?:phone|telephone|tel\\.?|call(?:ing)?|toll[- ]free|services?)\\b(?: (?:us|our|the|appeals?|member|customer|services?|department|number|line|team|toll[- ]free|free|prescriber|provider|urgent|expedited|pharmacy)){0,6}(?: (?:at|on|is))?\\s*:?\\s*${PHONE}`,
  "gi",
);

const NUMBER = new RegExp(PHONE);

const FAST = /\b(?:expedited?|fast(?:er|-track)?|urgent(?:ly)?|rush)\b/i;
const ASKS = /\b(?:ask\w*|call\w*|request\w*|fax\w*|writ\w+|tell|phone|file|contact)\b/i;

/** Where an appeal is sent, and how a fast one is asked for, as printed. */
export function readContact(letter: Letter): LetterReading["appealTo"] {
  return {
    address: ofStep(letter, addresses(letter)),
    fax: ofStep(letter, numbers(letter, FAX)),
    phone: ofStep(letter, numbers(letter, CALL)),
    expedited: expedited(letter),
  };
}

type Placed = { readonly reading: Reading<string>; readonly from: number };

/** Those for the first step of the letter; one without a step counts where no step has one. */
function ofStep(letter: Letter, all: readonly Placed[]): Found<string> {
  const placed = all.map((one) => ({ ...one, step: stepBefore(letter, one.from) }));
  const first = ofFirstStep(placed, ({ step }) => step);
  return foundOf(
    first.map(({ reading }) => reading),
    (value) => value.replace(/[^\da-z]/gi, "").toLowerCase(),
  );
}

function stepBefore(letter: Letter, at: number): FilingStep {
  const { from, to } = sentenceAt(letter, at);
  const step = stepOf(letter, from, to);
  return step === "keep-benefits" || step === "information" || step === "peer-to-peer" ? "not-said" : step;
}

function addresses(letter: Letter): readonly Placed[] {
  const { plain } = letter;
  const ends = [...plain.matchAll(US_END), ...plain.matchAll(UK_END)].map(
    ({ index, 0: words }) => index + words.length,
  );
  return ends.flatMap((end) => {
    const start = Math.max(0, end - LONGEST_ADDRESS);
    const cue = [...plain.slice(start, end).matchAll(TO_ADDRESS)].at(-1);
    if (cue === undefined) return [];
    const behind = start + cue.index + cue[0].length;
    const from = behind + leadIn(plain.slice(behind, end));
    const value = plain.slice(from, end);
    if (!/^[A-Z\d].*\d/.test(value) || ends.some((other) => other > from && other < end)) return [];
    return [{ reading: readingOf(letter, value, from, end), from }];
  });
}

/** How long the words are that lead to an address: up to its last colon, or up to "to" where it begins with a small letter. */
function leadIn(words: string): number {
  const colon = [...words.matchAll(/(?<!\battn|\battention|\bc\/o)\s*:\s+/gi)].at(-1);
  const begin = colon === undefined ? 0 : colon.index + colon[0].length;
  const rest = words.slice(begin);
  const to = /^[a-z]/.test(rest) ? /\b(?:to|at)\s+(?=[A-Z\d])/.exec(rest) : null;
  return begin + (to === null ? 0 : to.index + to[0].length);
}

function numbers(letter: Letter, pattern: RegExp): readonly Placed[] {
  return [...letter.plain.matchAll(pattern)].map((match) => {
    const value = match[1] ?? "";
    const to = match.index + match[0].length;
    return { reading: readingOf(letter, value, to - value.length, to), from: match.index };
  });
}

/** A sentence that runs on into the next parts of a letter ends behind its first number. */
const LONGEST_SENTENCE = 320;

/** The sentence that says how, with a number if there is one. */
function expedited(letter: Letter): Found<string> {
  const how = letter.sentences.filter(({ text }) => FAST.test(text) && ASKS.test(text));
  const sentence = how.find(({ text }) => NUMBER.test(text)) ?? how[0];
  if (sentence === undefined) return foundOf<string>([]);
  const number = NUMBER.exec(sentence.text);
  const isLong = number !== null && sentence.text.length > LONGEST_SENTENCE;
  const text = isLong ? sentence.text.slice(0, number.index + number[0].length) : sentence.text;
  return foundOf([readingOf(letter, text, sentence.from, sentence.from + text.length)]);
}
