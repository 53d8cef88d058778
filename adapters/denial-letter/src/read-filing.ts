import { formatDay, parseDay } from "@afterscript/kernel";
import type { FoundDate } from "./find-dates.ts";
import { foundOf, type Letter, readingOf, type Sentence, sentenceAt } from "./letter.ts";
import type { CountedWhen, FilingPeriod, Found, IsoDate, LastDay, LetterReading, Reading } from "./letter-reading.ts";
import { amountOf, type SaidPeriod, saidPeriods } from "./said-periods.ts";
import { ofFirstStep, stepIn, stepOf } from "./steps.ts";

/** What is said of filing, before what is left over is looked for. */
export type Filed = Omit<LetterReading["filing"], "unplaced">;

/** Every period and last day that a letter prints for something that the person has to send. */
export function readFiling(letter: Letter, dates: readonly FoundDate[]): Filed {
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

/** What leads to a period that somebody has, never to how long a medicine was tried. */
const LEADS =
  /\b(?:within|no later than|not later than|no more than|not more than|have|has|had|in|inside|up to|only|is|deadline|period of|limit of|limit)\s*:?\s*(?:the (?:first|next)\s*)?(?:a (?:period|maximum) of\s*)?$|:\s*$/i;
const FOLLOWS =
  /^\s*(?:from|after|of|following|to (?:file|appeal|ask|request|submit|send|respond|dispute|write)|in which)\b/i;
const FILES =
  /\b(?:appeal\w*|fil(?:e|ed|ing)|submit\w*|request\w*|ask\w*|send\w*|sent|writ(?:e|ten|ing)|receive\w*|postmark\w*|apply|deadline|time limit|respond|contact|hearing|review|dispute|call|re-?submit\w*)\b/i;
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
/** How long something was taken or had, or is counted for something else. */
const OTHERWISE =
  /\b(?:tried|try|trial|therapy of|treatment of|use of|supply of|approved for|prescribed|symptoms|wait(?:ing)?|dispens\w+|per|every|each|past|last|previous|prior)\b[^.;]{0,30}$/i;
const OF_TESTS = /\b(?:tested|test(?:s|ed)?|result)\b[^.;]{0,30}$/i;
/** "to ask for a state hearing", right behind a period: it says what the period is for. */
const PURPOSE =
  /^[^.;]{0,60}?\b(?:to|in which to) (?:ask|request|file|appeal|keep|continue|submit|send|start|make|apply)\b[^.;]*/i;

/** The plan's own clock, or how long a medicine was taken: never a time that the person has. */
export function isOfOthers({ clause }: Pick<SaidPeriod, "clause">): boolean {
  const ownPart = clause.replace(YOU, "");
  return DECIDES.some((pattern) => pattern.test(ownPart)) || isOtherwise(clause);
}

/** "The prior request may be sent again within" speaks of a request all the same. */
function isOtherwise(clause: string): boolean {
  const words = OTHERWISE.exec(clause)?.[0];
  return words !== undefined && !FILES.test(words);
}

function periodsIn(letter: Letter, sentence: Sentence): readonly Reading<FilingPeriod>[] {
  return saidPeriods(sentence).flatMap((period) => {
    const { start, end, counts, unit, dayKind, before, clause, after } = period;
    if (!LEADS.test(before) && !FOLLOWS.test(after)) return [];
    if (isOfOthers(period) || OF_TESTS.test(clause)) return [];
    if (!FILES.test(sentence.text) && stepOf(letter, sentence.from, sentence.to) === "not-said") return [];
    const origin = originOf(before, after);
    const step =
      stepIn(PURPOSE.exec(after)?.[0] ?? "") ??
      stepOf(letter, sentence.from + start - clause.length, sentence.from + end + after.length);
    const lead = /\b(?:within|no later than|not later than|up to|in)\s*(?:the (?:first|next)\s*)?$/i.exec(before);
    const from = sentence.from + (lead?.index ?? start);
    const to = sentence.from + end + origin.length;
    return counts.map((count) =>
      readingOf(letter, { ...amountOf(count, unit), dayKind, from: origin.from, step }, from, to),
    );
  });
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
  `${OF}today\\b|${OF}(?:this|the) (?:letter|notice)(?: date|'s date)?|${OF}(?:the )?(?:notice|letter|mailing) date(?: ?\\([^)]{6,30}\\))?|${OF}(?:the )?(?:date of )?mailing\\b(?: of this (?:letter|notice))?`,
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

/** "Your right to appeal ends on" a day; "appeals received after" a day "are dismissed". */
const RIGHT_ENDS =
  /\b(?:rights?|time|window|period|chance|opportunity)\b[^.;,]{0,60}\b(?:expires?|ends?|closes?|runs out)(?: on)?\s*$/i;
const TO_ACT = /\b(?:appeal\w*|hearing|review|reconsider\w*|disagree|re-?submit\w*)\b/i;
const TOO_LATE = {
  before: /\b(?:received|filed|sent|postmarked|submitted|made)(?: by us)? after\s*$/i,
  after: /^[^.;]{0,40}\b(?:not|late|dismissed|rejected|denied)\b/i,
};
const WHICHEVER = /^,? whichever (?:is|comes) \w+/i;

function lastDaysAt(letter: Letter, date: FoundDate): readonly Reading<LastDay>[] {
  const sentence = sentenceAt(letter, date.from);
  const before = letter.plain.slice(sentence.from, date.from);
  const after = letter.plain.slice(date.to, sentence.to);
  const by = saidLast(before, after);
  if (by === null || !(SENDS.test(sentence.text) || TO_ACT.test(sentence.text))) return [];
  const step = stepOf(letter, sentence.from, sentence.to);
  const verb = /\b(?:must|should|needs? to|has to|have to)? ?(?:be )?(?:received|postmarked)\s*$/i.exec(
    before.slice(0, by.index),
  );
  const from = sentence.from + (verb?.index ?? by.index);
  const to = date.to + (WHICHEVER.exec(after)?.[0].length ?? 0);
  const isBefore = /^before\b/i.test(by[0]);
  return date.days.map((day) => readingOf(letter, { day: isBefore ? dayBefore(day) : day, step }, from, to));
}

/** The words before a date that make it a last day, or null. */
function saidLast(before: string, after: string): RegExpExecArray | null {
  const by = BY.exec(before);
  if (by !== null) return NOT_LAST_DAY.test(before) ? null : by;
  const ends = TO_ACT.test(before) ? RIGHT_ENDS.exec(before) : null;
  return ends ?? (TOO_LATE.after.test(after) ? TOO_LATE.before.exec(before) : null);
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
