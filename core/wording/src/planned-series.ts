import type { Authority } from "@afterscript/engine";
import { type Day, parseDay } from "@afterscript/kernel";
import { type Purpose, purposeOf } from "./purpose.ts";
import type { Report } from "./report-type.ts";

export type Window = {
  readonly from: Day;
  readonly by: Day;
  /** Counted from something that has not happened yet. */
  readonly isForecast: boolean;
};

/** Tests of one drug that fall due together from now on, or one review: one row of entries in a calendar. */
export type Series = {
  readonly drug: string;
  readonly purpose: Purpose;
  /** In the order of their ids: the first one leads. */
  readonly statements: readonly [string, ...string[]];
  readonly topics: readonly string[];
  readonly authorities: readonly Authority[];
  readonly windows: readonly Window[];
};

/** One statement with all its windows. */
type Schedule = Omit<Series, "statements" | "topics" | "authorities"> & {
  readonly statement: string;
  readonly topic: string;
  readonly authority: Authority;
};

/**
 * The dates of a report by what is done together. Statements join only where all their windows agree, so that the same
 * record a day later gives the same rows.
 */
export function plannedSeries(report: Report): readonly Series[] {
  const asOf = parseDay(report.asOf) ?? 0;
  const rows = new Map<string, Schedule[]>();
  for (const schedule of schedulesOf(report, asOf)) {
    const { drug, purpose, windows, statement } = schedule;
    const days = windows.map(({ from, by }) => [from, by]);
    const key = JSON.stringify([drug, purpose, purpose === "review" ? statement : days]);
    rows.set(key, [...(rows.get(key) ?? []), schedule]);
  }
  return [...rows.values()].flatMap((schedules): Series[] => {
    const sorted = [...schedules].sort((a, b) => (a.statement < b.statement ? -1 : 1));
    const [first, ...more] = sorted;
    if (first === undefined) return [];
    const { drug, purpose, windows } = first;
    return [
      {
        drug,
        purpose,
        windows,
        statements: [first.statement, ...more.map(({ statement }) => statement)],
        topics: [...new Set(sorted.map(({ topic }) => topic))],
        authorities: [...new Set(sorted.map(({ authority }) => authority))].sort(),
      },
    ];
  });
}

type Dated = Omit<Report["calendar"][number], "overdue">;

function schedulesOf(report: Report, asOf: Day): Schedule[] {
  const byStatement = new Map<string, Dated[]>();
  for (const one of [...report.calendar, ...dueBesides(report)]) {
    byStatement.set(one.statement, [...(byStatement.get(one.statement) ?? []), one]);
  }
  return [...byStatement.values()].flatMap((dates): Schedule[] => {
    const [first] = dates;
    if (first === undefined) return [];
    const { drug, statement, topic, authority, kind } = first;
    const windows = dates
      .map(({ from, by, planned }) => ({
        from: parseDay(from) ?? 0,
        by: parseDay(by) ?? 0,
        isForecast: planned === true,
      }))
      .sort((a, b) => a.from - b.from || a.by - b.by);
    const kept = windows.slice(0, mostInAYear(windows, asOf));
    return [
      {
        drug,
        statement,
        topic,
        authority,
        purpose: purposeOf(kind, topic),
        windows: kept,
      },
    ];
  });
}

/** Tests that are due or overdue, and stand in the findings alone. */
function dueBesides({ findings, calendar }: Report): Dated[] {
  const planned = new Set(calendar.map(({ statement }) => statement));
  return findings.flatMap(({ drug, statement, kind, topic, authority, due }): Dated[] => {
    if (kind !== "follow-up-test" || due === undefined || planned.has(statement)) return [];
    if (due.status !== "due" && due.status !== "overdue") return [];
    return [{ drug, statement, kind, topic, authority, from: due.from, by: due.by }];
  });
}

const YEAR = 365;

/**
 * How many tests a year holds. One that is late today makes room for one more at the far end, which would stand there
 * twice once the late one is done: a row always shows the same number.
 */
function mostInAYear(windows: readonly Window[], asOf: Day): number {
  const last = windows.at(-1);
  const before = windows.at(-2);
  if (last === undefined || before === undefined) return 1;
  const interval = middle(last) - Math.max(asOf, middle(before));
  return interval <= 0 ? windows.length : Math.max(1, Math.floor(YEAR / interval));
}

function middle({ from, by }: Window): Day {
  return Math.floor((from + by) / 2);
}
