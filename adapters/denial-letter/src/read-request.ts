import { foundOf, type Letter, readingOf } from "./letter.ts";
import type { LetterReading, NamedMedicine, Reading } from "./letter-reading.ts";
import type { MedicineNames, Mention } from "./read-medicines.ts";

const LABEL =
  /\b(?:medications?|drugs?|medicines?|service|item|prescription|treatment|product)(?: name)?(?: or service)?(?:,? (?:requested|denied|asked for|prescribed|reviewed|involved))?\s*:\s*$/i;
const ASKS =
  /\b(?:request\w*|coverage|cover|approv\w+|authori[sz]\w+|denied|deny|pay for|fund\w*|use of|prescription|re|subject|regarding|application|supply|appeal|amount of|denial of)\b[^.]{0,60}$/i;
/** Another medicine stands there: what has to be tried, what is covered. */
const OTHER =
  /\b(?:tr(?:y|ied|ial)\w*|fail\w*|before|instead|alternative\w*|such as|other than|preferred|combination|together)\b[^.]{0,60}$/i;
/** "We would cover … instead": what the plan offers, never what was asked for. */
const OFFERED = {
  before: /\b(?:would|do|does|also|only|now|can) (?:also |only )?covers?\b[^.]{0,60}$/i,
  after: /^[^.;]{0,60}\b(?:instead|(?:is|are) (?:also )?(?:covered|preferred))\b/i,
  not: /\b(?:not|n't|never|no longer)\b[^.]{0,60}$/i,
};
const COVERED_LABEL = /\b(?:preferred|covered|alternative|formulary|other|first-line) [\w ]{0,20}:\s*$/i;
const LABELLED =
  /\b(?:medications?|drugs?|medicines?|product)(?: name)?(?:,? (?:requested|denied|asked for|prescribed))?\s*:\s*([A-Z][a-z]{3,}(?:\s?\([a-z]+\))?)/g;
/** How far behind its medicine a strength stands. */
const REACH = 70;
const STRENGTH =
  /\d+(?:[.,]\d+)?\s?(?:mg|mcg|micrograms?|milligrams?|%)(?!\s?\/\s?(?:dL|L))(?:[ -](?:extended[- ]release|prolonged[- ]release|ER|XR))?/i;
const UNITS = "(?:tablets?|capsules?|tabs?|caps?|grams?|g|tubes?|pens?|syringes?|doses?|units?)";
const QUANTITY = new RegExp(
  `\\d+(?!\\d)\\s?(?:(?!mg|mcg|micro|milli)(?:\\w+-?){1,2} )?${UNITS}\\b(?:[ ,]*(?:per|for|every|each|a|in|\\/)\\s?(?:a )?(?:\\d+[- ]?days?|month|28 days|day)(?: supply)?)?`,
  "gi",
);
const QUANTITY_LABEL = /\b(?:quantity|qty|amount)(?: (?:requested|asked for|denied|prescribed))?\s*:\s*/gi;
const LABELLED_AMOUNT = new RegExp(`^(?:${QUANTITY.source}|\\d+(?:\\s?(?:per|for|\\/|every)\\s?\\d+[- ]?days?)?)`, "i");

/** What was asked for, as printed: the medicine, its strength, how many. */
export function readRequest(letter: Letter, names: MedicineNames): LetterReading["request"] {
  const mentions = names.mentionsIn(letter.plain, 0);
  const labelled = mentions.filter((one) => isLabelled(letter, one));
  const asked = labelled.length > 0 ? labelled : mentions.filter((one) => isAsked(letter, one)).slice(0, 1);
  const unknown = asked.length > 0 ? [] : unknownDrugs(letter);
  const drugs = [...asked.map((one) => readingOf(letter, medicineOf(one), one.from, one.to)), ...unknown];
  const ids = new Set(asked.map((one) => one.id ?? one.name.toLowerCase()));
  const same = mentions.filter((one) => ids.has(one.id ?? one.name.toLowerCase()));
  return {
    drug: foundOf(drugs, ({ id, name }) => id ?? name.toLowerCase()),
    strength: foundOf(strengthsOf(letter, same.length > 0 ? same : asked), (value) =>
      value.replace(/\s/g, "").toLowerCase(),
    ),
    quantity: foundOf(quantitiesOf(letter, same), (value) => value.toLowerCase()),
  };
}

function medicineOf({ name, id }: Mention): NamedMedicine {
  return { name, ...(id !== undefined && { id }) };
}

/** What stands before, with no stop in a title: "the request from Dr. Smith for" goes on behind it. */
function before(letter: Letter, at: number): string {
  return letter.plain.slice(Math.max(0, at - 90), at).replace(/\b(Dr|Mr|Mrs|Ms|Prof)\. /g, "$1 ");
}

function isLabelled(letter: Letter, { from }: Mention): boolean {
  const words = before(letter, from);
  return LABEL.test(words) && !COVERED_LABEL.test(words);
}

function isAsked(letter: Letter, mention: Mention): boolean {
  const words = before(letter, mention.from);
  return ASKS.test(words) && !OTHER.test(words) && !isOffered(letter, mention, words);
}

function isOffered({ plain }: Letter, { to }: Mention, words: string): boolean {
  if (OFFERED.not.test(words)) return false;
  return OFFERED.before.test(words) || OFFERED.after.test(plain.slice(to, to + 90));
}

function unknownDrugs(letter: Letter): readonly Reading<NamedMedicine>[] {
  const own = [...letter.plain.matchAll(LABELLED)].filter(
    ({ index, 0: whole, 1: name = "" }) => !COVERED_LABEL.test(before(letter, index + whole.length - name.length)),
  );
  return own.map((match) => {
    const [whole, name = ""] = match;
    const to = match.index + whole.length;
    return readingOf(letter, { name }, to - name.length, to);
  });
}

function strengthsOf(letter: Letter, mentions: readonly Mention[]): readonly Reading<string>[] {
  return mentions.flatMap(({ to }) => {
    const behind = letter.plain.slice(to, to + REACH);
    const end = behind.search(/[.;](?:\s|$)|•/);
    const match = STRENGTH.exec(end === -1 ? behind : behind.slice(0, end));
    if (match === null) return [];
    const from = to + match.index;
    return [readingOf(letter, match[0], from, from + match[0].length)];
  });
}

function quantitiesOf(letter: Letter, mentions: readonly Mention[]): readonly Reading<string>[] {
  const labelled = [...letter.plain.matchAll(QUANTITY_LABEL)].flatMap((match) => {
    const from = match.index + match[0].length;
    const amount = LABELLED_AMOUNT.exec(letter.plain.slice(from, from + 60));
    return amount === null
      ? []
      : [readingOf(letter, amount[0], match.index, from + amount[0].length)].map((reading) => ({
          ...reading,
          value: amount[0],
        }));
  });
  if (labelled.length > 0) return labelled;
  const near = mentions.flatMap(({ to }) => {
    const behind = letter.plain.slice(to, to + REACH);
    const end = behind.search(/[.;](?:\s|$)|•/);
    const within = end === -1 ? behind : behind.slice(0, end);
    return [...within.matchAll(QUANTITY)].map((match) => {
      const from = to + match.index;
      return readingOf(letter, match[0], from, from + match[0].length);
    });
  });
  return near.slice(0, 1);
}
