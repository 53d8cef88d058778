import { type Day, formatDay, parseDay } from "@afterscript/kernel";
import { date } from "../words/text.ts";
import { words } from "../words/words.ts";
import type { RulerZone, ScaleRuler } from "./ruler.ts";

/** Something with a window in time. All days are ISO dates. */
export type Deadline = {
  readonly label: string;
  readonly from: string;
  readonly by: string;
  readonly status: "upcoming" | "due" | "overdue" | "done";
};

export type DeadlineInput = {
  readonly title: string;
  readonly today: string;
  /** The last day that is drawn. */
  readonly until: string;
  readonly deadlines: readonly Deadline[];
};

const WEEK = 7;
const MOST_TICKS = 6;

/**
 * Today at the left end, the windows to come below the line. What is overdue stands at today with its day. What lies
 * beyond the last day is not drawn.
 * @throws RangeError when `today` or `until` is no ISO date, or `until` is not after `today`.
 */
export function deadlineRuler({ title, today, until, deadlines }: DeadlineInput): ScaleRuler {
  const [from, to] = [dayOf(today), dayOf(until)];
  if (to <= from) throw new RangeError("A ruler of days needs a last day after today.");
  const shown = deadlines.filter(({ from: first }) => dayOf(first) <= to);
  const say = words().parts.deadlines;
  const zones = shown.map((one): RulerZone => {
    const [first, last] = [Math.max(from, dayOf(one.from)), Math.min(to, Math.max(from, dayOf(one.by)))];
    return { from: first, to: last, label: `${one.label}: ${when(one)}` };
  });
  const rows = [
    { what: say.today, value: date(today) },
    ...shown.map((one) => ({ what: one.label, value: when(one) })),
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
    limits: [],
    marks: [{ sort: "event", at: from, label: say.today, note: date(today) }],
    rows,
  };
}

function when({ from, by, status }: Deadline): string {
  const say = words().parts.deadlines;
  if (status === "overdue") return say.overdue(date(by));
  return from === by ? say.on(date(by)) : say.between(date(from), date(by));
}

/** Whole weeks apart, a few of them. */
export function ticksBetween(from: Day, to: Day): Day[] {
  const weeks = Math.max(1, Math.ceil((to - from) / WEEK / MOST_TICKS));
  const count = Math.floor((to - from) / (weeks * WEEK));
  return Array.from({ length: count + 1 }, (_, index) => from + index * weeks * WEEK);
}

/** "6 Jul": the year stands with the label of its window. */
export function shortDate(day: Day): string {
  return date(formatDay(day)).replace(/\s\d{4}$/, "");
}

function dayOf(iso: string): Day {
  const day = parseDay(iso);
  if (day === undefined) throw new RangeError(`"${iso}" is no ISO date.`);
  return day;
}
