import type {
  FilingPeriod,
  Found,
  LastDay,
  LetterReading,
  OmissionCode,
  Reading,
  UnplacedTime,
} from "@afterscript/denial-letter";

/** One thing that was read in a letter, for a person to check. */
export type LetterLine = { readonly name: string; readonly value: string; readonly words: string };

/** Everything that was read, in the order in which a person checks it; where two differ, both stand here. */
export function letterLines(letter: LetterReading): LetterLine[] {
  const { dates, filing, request, numbers, appealTo } = letter;
  return [
    ...found("what it is", letter.decision, plain),
    ...found("date of the letter", dates.letter, asIs),
    ...found("date of the decision", dates.decided, asIs),
    ...found("ends", dates.ends, asIs),
    ...found("last day", filing.lastDay, lastDayText),
    ...found("time to file", filing.period, periodText),
    ...others(filing.allPeriods, filing.period).map((one) => line("time for another step", one, periodText)),
    ...others(filing.allLastDays, filing.lastDay).map((one) => line("last day for another step", one, lastDayText)),
    ...filing.unplaced.map((one) => line("time that could not be placed", one, timeText)),
    ...found("counts when", filing.countedWhen, asIs),
    ...letter.reasons.map((one) => line("reason", one, plain)),
    ...letter.requiredFirst.map((one) => line("wanted first", one, ({ name }) => name)),
    ...letter.coveredAlternatives.map((one) => line("covered instead", one, ({ name }) => name)),
    ...found("tried for", letter.trialLength, ({ amount, unit }) => `${amount} ${unit}`),
    ...found("reviewer", letter.reviewer, ({ name, title, specialty }) =>
      [name, title, specialty].filter((part) => part !== undefined).join(", "),
    ),
    ...found("medicine", request.drug, ({ name }) => name),
    ...found("strength", request.strength, asIs),
    ...found("quantity", request.quantity, asIs),
    ...found("member number", numbers.member, asIs),
    ...found("group", numbers.group, asIs),
    ...found("reference", numbers.reference, asIs),
    ...found("send to", appealTo.address, asIs),
    ...found("fax", appealTo.fax, asIs),
    ...found("telephone", appealTo.phone, asIs),
    ...found("fast way", appealTo.expedited, asIs),
    ...found("policy", letter.policy, asIs),
    ...letter.criteriaClauses.map((one) => line("rule not met", one, asIs)),
    ...letter.planHints.map((one) => line("hint at the plan: say --plan", one, asIs)),
    ...(letter.mayBeIncomplete === undefined ? [] : [line("may be cut", letter.mayBeIncomplete, plain)]),
  ];
}

/** Those that the first step's own lines do not show. */
function others<T extends { readonly step: string }>(all: readonly Reading<T>[], own: Found<T>): readonly Reading<T>[] {
  const shown = own.is === "found" ? [own.reading] : own.is === "several" ? own.alternatives : [];
  return all.filter(({ value }) => !shown.some((one) => one.value.step === value.step));
}

function periodText({ amount, unit, dayKind, from, step }: FilingPeriod): string {
  const kind = dayKind === "not-said" ? "" : `${dayKind} `;
  return `${amount} ${kind}${unit}, from ${plain(from)} (${plain(step)})`;
}

function lastDayText({ day, step }: LastDay): string {
  return `${day} (${plain(step)})`;
}

function timeText(time: UnplacedTime): string {
  return time.is === "day" ? time.day : `${time.amount} ${time.unit}`;
}

function found<T>(name: string, one: Found<T>, say: (value: T) => string): LetterLine[] {
  if (one.is === "found") return [line(name, one.reading, say)];
  return one.is === "several" ? one.alternatives.map((reading) => line(`${name}, one of several`, reading, say)) : [];
}

function line<T>(name: string, { value, words }: Reading<T>, say: (value: T) => string): LetterLine {
  return { name, value: say(value), words: words.replace(/\s+/g, " ").trim() };
}

function asIs(value: string): string {
  return value.replace(/\s+/g, " ");
}

function plain(id: string): string {
  return id.replaceAll("-", " ");
}

const OMISSIONS: Readonly<Record<OmissionCode, string>> = {
  "criteria-not-named": "which rule was not met",
  "reviewer-not-named": "who decided, and in which field of medicine",
  "alternatives-not-named": "which medicines it would pay for instead",
  "reason-not-specific": "a reason about this person",
  "appeal-period-not-stated": "how long there is to answer",
  "appeal-address-not-stated": "where to send the answer",
  "expedited-route-not-stated": "how to ask for a fast decision",
  "external-review-not-stated": "that somebody outside can look at it",
  "claim-file-not-offered": "that a copy of the file can be had",
};

/** What the letter does not say; where pages may be missing, what the given text does not. */
export function omissionLines({ omissions }: LetterReading): string[] {
  return omissions.map(
    ({ code, where }) => `${OMISSIONS[code]}${where === "not-in-letter" ? "" : " (in what was given)"}`,
  );
}
