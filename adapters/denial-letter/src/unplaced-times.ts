import type { FoundDate } from "./find-dates.ts";
import { type Letter, readingOf, type Sentence, sentenceAt } from "./letter.ts";
import type { Reading, TextSpan, UnplacedTime } from "./letter-reading.ts";
import { isDateOfSomething } from "./read-dates.ts";
import { type Filed, isOfOthers } from "./read-filing.ts";
import { amountOf, saidPeriods } from "./said-periods.ts";

/** A sentence about what the person may do: a time in it may be one to keep. */
const ACTS =
  /\b(?:appeal\w*|hearing|external review|keep|continu\w+|re-?submit\w*|reconsider\w*|grievance|deadline|time limit|last day|disagree)\b|\byou(?:'ve)? (?:have|got|must|need|may|can)\b|\b(?:ask|send|file|write|call|reply|respond)\b[^.;]{0,60}\b(?:within|by|before|until)\b/i;

/** How long a medicine was not tried for. */
const NOT_TRIED =
  /^(?:(?!\bappeal|\bhearing|\bre-?submit).)*\byou (?:have|had) (?:not|never|only)\b(?:(?!\bappeal|\bhearing|\bre-?submit).)*$/is;

/** Each period and day beside such words that nothing else was read from, in the order of the letter. */
export function unplacedTimes(
  letter: Letter,
  dates: readonly FoundDate[],
  { allPeriods, allLastDays }: Filed,
): readonly Reading<UnplacedTime>[] {
  const placed = [...allPeriods, ...allLastDays].map(({ at }) => at);
  const isPlaced = (from: number, to: number) => {
    const span = letter.spanOf(from, to);
    return placed.some((one) => overlap(one, span));
  };
  const periods = letter.sentences.filter(isOfTheirs).flatMap((sentence) => periodsIn(letter, sentence, isPlaced));
  const days = dates
    .filter((date) => isOfTheirs(sentenceAt(letter, date.from)) && !isPlaced(date.from, date.to))
    .filter((date) => !isDateOfSomething(letter, date))
    .flatMap(({ from, to, days: all }) =>
      all.map((day) => readingOf<UnplacedTime>(letter, { is: "day", day }, from, to)),
    );
  return [...periods, ...days].sort((a, b) => a.at.from - b.at.from);
}

function isOfTheirs({ text }: Sentence): boolean {
  return ACTS.test(text) && !NOT_TRIED.test(text);
}

function periodsIn(
  letter: Letter,
  sentence: Sentence,
  isPlaced: (from: number, to: number) => boolean,
): readonly Reading<UnplacedTime>[] {
  return saidPeriods(sentence).flatMap((period) => {
    const from = sentence.from + period.start;
    const to = sentence.from + period.end;
    if (isOfOthers(period) || isPlaced(from, to)) return [];
    return period.counts.map((count) =>
      readingOf<UnplacedTime>(letter, { is: "period", ...amountOf(count, period.unit) }, from, to),
    );
  });
}

function overlap(one: TextSpan, other: TextSpan): boolean {
  return one.from < other.to && other.from < one.to;
}
