import { formatDay, parseDay } from "@afterscript/kernel";
import { COUNT, countOf } from "./count-words.ts";
import type { FoundDate } from "./find-dates.ts";
import { foundOf, type Letter, readingOf, type Sentence, sentenceAt } from "./letter.ts";
import type { CountedWhen, FilingPeriod, Found, IsoDate, LastDay, LetterReading, Reading } from "./letter-reading.ts";
import { ofFirstStep, stepOf } from "./steps.ts";

/** Every period and last day that a letter prints for something that the person has to send. */
export function readFiling(letter: Letter, dates: readonly FoundDate[]): LetterReading["filing"] {
  const allPeriods = letter.sentences.flatMap((sentence) => periodsIn(letter, sentence));
  const allLastDays = dates.flatMap((date) => lastDaysAt(letter, date));
  const periods = ofFirstStep(allPeriods, ({ value }) => value.step);
  return {
    lastDay: foundOf(
      ofFirstStep(allLastDays, ({ value }) => value.step),
      ({ day }) => day,
    ),
    period: foundOf(mostExact(periods), ({ step, ...period }) => JSON.stringify(period)),
    countedWhen: countedWhen(letter),
    allPeriods,
    allLastDays,
  };
}

const PERIOD = new RegExp(
  `(?<![\\w.,/-])(${COUNT})(?:\\s*\\((\\d{1,4})\\))?[ -](?:(calendar|business|working|consecutive)[ -])?(days?|weeks?|months?|years?)\\b`,
  "gi",
);
/** What leads to a period that somebody has, never to how long a medicine was tried. */
const LEADS =
  /\b(?:within|no later than|not later than|no more than|not more than|have|has|had|in|inside|up to|only|is|deadline|period of|limit of|limit)\s*:?\s*(?:the (?:first|next)\s*)?(?:a (?:period|maximum) of\s*)?$|:\s*$/i;
const FOLLOWS =
  /^\s*(?:from|after|of|following|to (?:file|appeal|ask|request|submit|send|respond|dispute|write)|in which)\b/i;
const FILES =
  /\b(?:appeal\w*|fil(?:e|ed|ing)|submit\w*|request\w*|ask\w*|send\w*|sent|writ(?:e|ten|ing)|receive\w*|postmark\w*|apply|deadline|time limit|respond|contact|hearing|review|dispute|call)\b/i;
/** The plan's own clock: "we will decide within 30 days", "you will get an answer in 7 days". */
const DECIDES = [
  /\b(?:we|plan|reviewers?|organi[sz]ation|entity|panel|board|they|it|IRO|IRE|judge|department|team|office|administrator)\b[^.;]{0,40}\b(?:will|must|shall|has to|have to|usually|has|have up to|aims? to|can take)\b[^.;]{0,40}\b(?:decid\w+|respond|notify|ma[dk]e|giv\w+|answer|tell|review|issue|complete|process|mail|reply|let you know|send you|call you|write to you|take)\b[^.;]*$/i,
  /\b(?:we|plan|reviewers?|organi[sz]ation|entity|panel|board|they|it|judge|department|team|office)\b[^.;,]{0,30}\b(?:has|have|takes?|needs?)\s*(?:up to |about |at most |another )?$/i,
  /\b(?:get|receive|have|hear|expect)\b[^.;,]{0,25}\b(?:decision|answer|response|reply|a letter|back|from us)\b[^.;,]{0,30}$/i,
  /\b(?:decision|answer|determination|response|review)\b[^.;]{0,25}\b(?:(?:will|is|are|must|can) (?:be )?(?:made|given|sent|issued|completed|mailed|provided|take\w*)|takes?)\b[^.;]{0,30}$/i,
  /\b(?:decided|reviewed|processed|completed|answered)\b[^.;,]{0,15}$/i,
  /\bdecides? (?:[\w-]+ ){0,6}$/i,
];
/** From here on a sentence speaks of what the person does. */
const YOU = /^.*\byou (?:have|may|can|must|should)\b/is;
const NOT_FILING =
  /\b(?:tried|try|trial|therapy of|treatment of|use of|supply of|approved for|prescribed|symptoms|wait(?:ing)?|tested|test(?:s|ed)?|result|dispens\w+|per|every|each|past|last|previous|prior)\b[^.;]{0,30}$/i;

function periodsIn(letter: Letter, sentence: Sentence): readonly Reading<FilingPeriod>[] {
  const matches = [...sentence.text.matchAll(PERIOD)];
  return matches.flatMap((match, index) => {
    const [whole, said = "", inFigures, kind, unit = ""] = match;
    const start = match.index;
    const end = start + whole.length;
    const previous = matches[index - 1];
    const clauseFrom = previous === undefined ? 0 : previous.index + previous[0].length;
    const clauseTo = matches[index + 1]?.index ?? sentence.text.length;
    const before = sentence.text.slice(0, start);
    const clause = sentence.text.slice(clauseFrom, start);
    const after = sentence.text.slice(end, clauseTo);
    if (!LEADS.test(before) && !FOLLOWS.test(after)) return [];
    const ownPart = clause.replace(YOU, "");
    if (DECIDES.some((pattern) => pattern.test(ownPart)) || NOT_FILING.test(clause)) return [];
    if (!FILES.test(sentence.text) && stepOf(letter, sentence.from, sentence.to) === "not-said") return [];
    const origin = originOf(before, after);
    const step = stepOf(letter, sentence.from + clauseFrom, sentence.from + clauseTo);
    const lead = /\b(?:within|no later than|not later than|up to|in)\s*(?:the (?:first|next)\s*)?$/i.exec(before);
    const from = sentence.from + (lead?.index ?? start);
    const to = sentence.from + end + origin.length;
    const counts = [...new Set([countOf(said), ...(inFigures === undefined ? [] : [Number(inFigures)])])];
    return counts.map((count) =>
      readingOf(letter, { ...amountOf(count, unit), dayKind: dayKindOf(kind), from: origin.from, step }, from, to),
    );
  });
}

const DAYS_IN_WEEK = 7;
const MONTHS_IN_YEAR = 12;

function amountOf(count: number, unit: string): Pick<FilingPeriod, "amount" | "unit"> {
  if (/^week/i.test(unit)) return { amount: count * DAYS_IN_WEEK, unit: "days" };
  if (/^year/i.test(unit)) return { amount: count * MONTHS_IN_YEAR, unit: "months" };
  return { amount: count, unit: /^day/i.test(unit) ? "days" : "months" };
}

function dayKindOf(kind: string | undefined): FilingPeriod["dayKind"] {
  if (kind === undefined) return "not-said";
  return /calendar|consecutive/i.test(kind) ? "calendar" : "business";
}

type Origin = { readonly from: FilingPeriod["from"]; readonly length: number };

const OF =
  "^(?:,?\\s*(?:from|of|after|following|starting(?: from| on)?|beginning)|(?: to (?:file|ask|request|appeal|submit|send|write)[^.;,]{0,50}?)?,?\\s*(?:counted |counting |starting |beginning )?(?:from|after|following))\\s+";
const PAPER = "(?:[\\w-]+ ){0,4}?(?:letter|notice|denial|determination|decision|notification)";
const RECEIPT = new RegExp(
  `${OF}(?:the )?(?:date |day |time )?(?:(?:that |on which )?(?:when )?you(?:r representative)?(?: first)? (?:receiv\\w+|get|got)|of (?:your )?receipt(?: of)?|of receiving|(?:your )?receipt(?: of)?|receiving|getting)(?: (?:this|that|the|our|your|its|a) ${PAPER}| it)?`,
  "i",
);
const PRINTED = new RegExp(
  `${OF}(?:the )?(?:date|day)(?: (?:that is |it is )?(?:on|of|printed on|shown on|at the top of|in))? (?:this|the|our|your) (?:first |top )?(?:page of )?(?:this |the )?(?:[\\w-]+ ){0,3}?(?:letter|notice)`,
  "i",
);
const THIS_LETTER = new RegExp(
  `${OF}today\\b|${OF}(?:this|the) (?:letter|notice)(?: date|'s date)?|${OF}(?:the )?(?:notice|letter|mailing) date`,
  "i",
);
const DECIDED = new RegExp(
  `${OF}(?:the )?(?:date of )?(?:this|the|our|your) (?:[\\w-]+ ){0,4}?(?:decision|determination|denial|redetermination)`,
  "i",
);
const RECEIPT_BEFORE =
  /\b(?:after|when|once|from|of) (?:the (?:date|day) )?(?:you (?:receive|get|got|received)|receiving|receipt of|getting)\b[^.;]*$/i;

function originOf(before: string, after: string): Origin {
  const kinds = [
    ["receipt", RECEIPT],
    ["letter-date", PRINTED],
    ["letter-date", THIS_LETTER],
    ["decision-date", DECIDED],
  ] as const;
  for (const [from, pattern] of kinds) {
    const match = pattern.exec(after);
    if (match !== null) return { from, length: match[0].length };
  }
  return { from: RECEIPT_BEFORE.test(before) ? "receipt" : "not-said", length: 0 };
}

/** "180 days to appeal" and "within 180 days of receiving this letter" say one thing: the fuller one is kept. */
function mostExact(periods: readonly Reading<FilingPeriod>[]): readonly Reading<FilingPeriod>[] {
  return periods.filter(({ value }) => !periods.some(({ value: other }) => other !== value && saysMore(other, value)));
}

function saysMore(other: FilingPeriod, one: FilingPeriod): boolean {
  if (other.amount !== one.amount || other.unit !== one.unit) return false;
  const isCompatible =
    (one.from === "not-said" || one.from === other.from) &&
    (one.dayKind === "not-said" || one.dayKind === other.dayKind);
  return isCompatible && (one.from !== other.from || one.dayKind !== other.dayKind);
}

const WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)";
const TIME =
  "(?:\\d{1,2}(?:[:.]\\d{2})?\\s*(?:[ap]\\.?m\\.?|noon)?(?:,? \\(?(?:[A-Z]{2,4}|[a-z]+ time)\\)?)?|midnight|noon|the end of(?: the day)?|close of business|the close of business)";
const BY = new RegExp(
  `(?:\\(?\\b(?:that(?:'s| is)|which is)|\\b(?:by|no later than|not later than|on or before|before|until|deadline(?: (?:to|for) (?:[\\w-]+ ){0,6}?)?(?:\\s*(?:is|:))?|last (?:day|date)[^.:;]{0,60}(?:\\bis|:)|due(?: by| on|:)?))\\s*:?\\s*(?:${TIME},?\\s*(?:on )?)?(?:${WEEKDAY},?\\s*)?(?:the )?$`,
  "i",
);
const SENDS =
  /\b(?:appeal\w*|received?|postmark\w*|fil(?:e|ed|ing)|submit\w*|request\w*|ask\w*|send|sent|respond|reply|review|hearing|complain\w*|reach|get to us|apply|deadline|last (?:day|date))\b/i;
const NOT_LAST_DAY =
  /\b(?:we (?:will|must|have)|you(?:'ll| will) (?:get|have|hear|receive)|decision (?:will|is)|approved|covered|valid|supply|tried|expires?|ends?|dispensed|filled)\b[^.;]{0,60}$/i;

function lastDaysAt(letter: Letter, date: FoundDate): readonly Reading<LastDay>[] {
  const sentence = sentenceAt(letter, date.from);
  const before = letter.plain.slice(sentence.from, date.from);
  const by = BY.exec(before);
  if (by === null || !SENDS.test(sentence.text) || NOT_LAST_DAY.test(before)) return [];
  const step = stepOf(letter, sentence.from, sentence.to);
  const verb = /\b(?:must|should|needs? to|has to|have to)? ?(?:be )?(?:received|postmarked)\s*$/i.exec(
    before.slice(0, by.index),
  );
  const from = sentence.from + (verb?.index ?? by.index);
  const isBefore = /^before\b/i.test(by[0]);
  return date.days.map((day) => readingOf(letter, { day: isBefore ? dayBefore(day) : day, step }, from, date.to));
}

/** Who has to act before a day has until the day before it. */
function dayBefore(day: IsoDate): IsoDate {
  const parsed = parseDay(day);
  return parsed === undefined ? day : formatDay(parsed - 1);
}

const RECEIVED = [
  /\b(?:must|should|needs? to|has to|have to|will|is to)\s(?:be (?:received|in our hands)|reach us|arrive|get to us)\b/gi,
  /\breceived (?:by us |by the plan |in our office )?(?:by|no later than|not later than|on or before|within|before)\b/gi,
  /\bwe (?:must |have to |need to )?(?:receive|get) (?:your |the |it|this )[^.;]{0,50}\b(?:by|within|no later than|before|on or before)\b/gi,
];
const POSTMARKED = [/\b(?:must be |should be )?postmarked\b/gi];

function countedWhen(letter: Letter): Found<CountedWhen> {
  const readings = [
    ...RECEIVED.flatMap((pattern) => matchesAs("received" as const, pattern, letter)),
    ...POSTMARKED.flatMap((pattern) => matchesAs("postmarked" as const, pattern, letter)),
  ];
  const aboutFiling = readings.filter(({ from }) =>
    /\b(?:appeals?|requests?|reviews?|hearing|form|letter|complaint)\b/i.test(sentenceAt(letter, from).text),
  );
  return foundOf(aboutFiling.map(({ value, from, to }) => readingOf(letter, value, from, to)));
}

function matchesAs<T>(value: T, pattern: RegExp, { plain }: Letter) {
  return [...plain.matchAll(pattern)].map((match) => ({ value, from: match.index, to: match.index + match[0].length }));
}
