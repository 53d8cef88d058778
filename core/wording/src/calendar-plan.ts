import { type Day, formatDay, parseDay } from "@afterscript/kernel";
import { type CalendarWords, calendarWordsOf, type WindowState } from "./calendar-words.ts";
import { patientSource } from "./en/words.ts";
import { messagesOf } from "./language.ts";
import type { Messages } from "./messages.ts";
import { plannedSeries, type Series } from "./planned-series.ts";
import type { Audience, Language, Report } from "./report-type.ts";

/** Whose eyes a calendar is for: neutral titles name no medicine, no illness and no single test. */
export const TITLES = ["neutral", "plain"] as const;
export type Titles = (typeof TITLES)[number];

/** One thing to do, on one day, in a calendar. */
export type CalendarEntry = {
  /** The same in every later export, whatever the day: the statement that leads it, and the how-manieth still to come. */
  readonly key: string;
  /** The first day of the window, or as-of when that day has passed. */
  readonly on: string;
  readonly from: string;
  readonly by: string;
  readonly status: WindowState;
  readonly statements: readonly string[];
  readonly title: string;
  readonly description: string;
};

/** A test or a review of which the record does not say when. */
export type UndatedEntry = { readonly statement: string; readonly title: string };

export type CalendarPlan = {
  /** Earliest first. */
  readonly entries: readonly CalendarEntry[];
  readonly undated: readonly UndatedEntry[];
  /** What is said of an entry of an earlier export that is not planned any more. */
  readonly cancelled: { readonly title: string; readonly description: string };
};

export type CalendarChoice = {
  readonly titles: Titles;
  readonly audience: Audience;
  readonly language?: Language;
};

/** What a calendar shows of a report: tests and reviews with a date, and those that have none. */
export function calendarPlan(report: Report, choice: CalendarChoice): CalendarPlan {
  const writer: Writer = {
    ...choice,
    report,
    messages: messagesOf(choice.language),
    words: calendarWordsOf(choice.language),
    asOf: parseDay(report.asOf) ?? 0,
  };
  const entries = plannedSeries(report).flatMap((series) => entriesOf(series, writer));
  const { cancelled, cancelledOn } = writer.words;
  return {
    entries: entries.sort((a, b) => compare(a.on, b.on) || compare(a.key, b.key)),
    undated: undatedOf(report, new Set(entries.flatMap(({ statements }) => statements))),
    cancelled: { title: cancelled, description: cancelledOn(writer.messages.date(report.asOf)) },
  };
}

type Writer = CalendarChoice & {
  readonly report: Report;
  readonly messages: Messages;
  readonly words: CalendarWords;
  readonly asOf: Day;
};

function entriesOf(series: Series, writer: Writer): CalendarEntry[] {
  const [leader] = series.statements;
  return series.windows.map(({ from, by }, index) => {
    const status = by < writer.asOf ? "overdue" : from <= writer.asOf ? "due" : "upcoming";
    return {
      key: `${leader} ${index}`,
      on: formatDay(Math.max(from, writer.asOf)),
      from: formatDay(from),
      by: formatDay(by),
      status,
      statements: series.statements,
      title: titleOf(series, writer),
      description: descriptionOf(series, { index, status }, writer),
    };
  });
}

function titleOf({ topics, drug, purpose }: Series, { words, titles, messages, audience }: Writer): string {
  if (titles === "neutral") return words.neutral[purpose];
  const tests = topics.map((topic) => messages.name(topic, audience)).join(", ");
  return words.plain[purpose](tests, messages.name(drug, audience));
}

type Place = { readonly index: number; readonly status: WindowState };

function descriptionOf(series: Series, { index, status }: Place, writer: Writer): string {
  const { words, audience, messages, report } = writer;
  const { from, by, isForecast } = series.windows[index] ?? { from: writer.asOf, by: writer.asOf, isForecast: false };
  const isLast = index === series.windows.length - 1;
  const day = (one: Day) => messages.date(formatDay(one));
  const asOf = messages.date(report.asOf);
  return [
    words.window[status](day(from), day(by)),
    status === "overdue" && words.ask[audience],
    status === "upcoming" && words.isNoBooking[audience],
    isStarting(series, report) && words.countedFromStart(asOf),
    isForecast && index > 0 && words.countedFromTest,
    series.purpose !== "review" && words.makeAgain[audience],
    isLast && series.purpose !== "review" && words.lastOfRow[audience],
    words.whose(sourcesOf(series, writer)),
    words.report[audience](asOf),
    writer.titles === "plain" && audience === "clinician" && words.statements(series.statements.join(", ")),
    messages.disclaimer,
  ]
    .filter((line) => line !== false)
    .join("\n");
}

function isStarting({ drug }: Series, { therapies }: Report): boolean {
  return therapies.some((therapy) => therapy.drug === drug && therapy.stage === "starting");
}

function sourcesOf({ authorities }: Series, { audience, messages }: Writer): string {
  const names = authorities.map((one) => (audience === "patient" ? patientSource[one] : messages.authority[one]));
  return [...new Set(names)].join(", ");
}

/** Follow-up tests without a date, and reviews that only the start of the therapy would date. */
function undatedOf({ findings }: Report, dated: ReadonlySet<string>): UndatedEntry[] {
  return findings
    .filter(({ state, kind, gaps }) => {
      if (state !== "unknown") return false;
      return kind === "follow-up-test" || (kind === "response-review" && gaps.some(({ fact }) => fact === "start"));
    })
    .filter(({ statement }) => !dated.has(statement))
    .map(({ statement, title }) => ({ statement, title }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
