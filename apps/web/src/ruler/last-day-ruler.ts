import { type Day, formatDay, parseDay } from "@afterscript/kernel";
import { date } from "../words/text.ts";
import { words } from "../words/words.ts";
import { shortDate, ticksBetween } from "./deadline-ruler.ts";
import type { RulerRow, RulerZone, ScaleRuler } from "./ruler.ts";

/** A last day, how it was counted, and where today stands. All days are ISO dates. */
export type LastDayInput = {
  readonly title: string;
  readonly today: string;
  /** What the count begins with, in words: "the day you got the letter". */
  readonly start?: { readonly day: string; readonly label: string } | undefined;
  /** The day that the letter itself names. */
  readonly letter?: string | undefined;
  /** The day that the rule gives. */
  readonly computed?: string | undefined;
  /** The earlier of the two: the one that is shown. */
  readonly lastDay: string;
  /** Days before the last one at which it becomes near. */
  readonly warnings: readonly number[];
};

/**
 * From the day the count begins to the last day, with today on the line, the letter's own day and the rule's below it, and
 * a notch where it becomes near.
 * @throws RangeError when a day is no ISO date.
 */
export function lastDayRuler({ title, today, start, letter, computed, lastDay, warnings }: LastDayInput): ScaleRuler {
  const say = words().parts.lastDay;
  const [now, last] = [dayOf(today), dayOf(lastDay)];
  const others = [letter, computed].flatMap((day) => (day === undefined ? [] : [dayOf(day)]));
  const from = Math.min(now, ...(start === undefined ? [] : [dayOf(start.day)]));
  const to = Math.max(now, last, ...others, from + 1);
  const near = warnings.map((days) => ({ days, at: last - days })).filter(({ at }) => at >= from);
  const zones: RulerZone[] = [
    ...(letter === undefined ? [] : [pointAt(letter, say.letter(date(letter)))]),
    ...(computed === undefined ? [] : [pointAt(computed, say.computed(date(computed)))]),
    ...(near.length === 0 ? [] : [nearZone(near, last)]),
  ];
  const rows: RulerRow[] = [
    ...(start === undefined ? [] : [{ what: start.label, value: date(start.day) }]),
    { what: say.today, value: date(today) },
    ...(letter === undefined ? [] : [{ what: say.letterRow, value: date(letter) }]),
    ...(computed === undefined ? [] : [{ what: say.computedRow, value: date(computed) }]),
    { what: say.last, value: date(lastDay) },
    ...near.map(({ days, at }) => ({ what: say.before(days), value: date(formatDay(at)) })),
  ];
  return {
    shape: "scale",
    title,
    description: rows.map((row) => `${row.what}: ${row.value}.`).join(" "),
    unit: "d",
    from,
    to,
    ticks: ticksBetween(from, to).map((at) => ({ at, label: shortDate(at) })),
    zones,
    limits: near.map(({ at, days }) => ({ at, label: say.before(days) })),
    marks: [
      { sort: "event", at: now, label: say.today, note: date(today) },
      ...(isFar(now, last, { from, to })
        ? [{ sort: "event", at: last, label: say.last, note: date(lastDay) } as const]
        : []),
    ],
    rows,
  };
}

/** Labels of two places stand beside each other only where there is room; the table has both in any case. */
function isFar(now: Day, last: Day, { from, to }: { readonly from: Day; readonly to: Day }): boolean {
  const share = (day: Day) => (day - from) / (to - from);
  return share(last) > RIGHT && share(now) < LEFT;
}

const LEFT = 0.5;
const RIGHT = 0.75;

function pointAt(day: string, label: string): RulerZone {
  return { from: dayOf(day), to: dayOf(day), label };
}

function nearZone(near: readonly { readonly days: number; readonly at: Day }[], last: Day): RulerZone {
  const from = Math.min(...near.map(({ at }) => at));
  return { from, to: last, label: words().parts.lastDay.near(near.map(({ days }) => days)) };
}

function dayOf(iso: string): Day {
  const day = parseDay(iso);
  if (day === undefined) throw new RangeError(`"${iso}" is no ISO date.`);
  return day;
}
