import { calendar as english } from "./en/calendar.ts";
import type { Purpose } from "./purpose.ts";
import type { Audience, Language } from "./report-type.ts";

/** How a window stands to the as-of day. */
export const WINDOW_STATES = ["upcoming", "due", "overdue"] as const;
export type WindowState = (typeof WINDOW_STATES)[number];

type ForAudience<T> = Readonly<Record<Audience, T>>;

/** Everything that an exported calendar says in one language. Days come already written out. */
export type CalendarWords = {
  readonly neutral: Readonly<Record<Purpose, string>>;
  readonly plain: Readonly<Record<Purpose, (tests: string, drug: string) => string>>;
  readonly cancelled: string;
  readonly cancelledOn: (day: string) => string;
  readonly window: Readonly<Record<WindowState, (from: string, by: string) => string>>;
  readonly ask: ForAudience<string>;
  readonly isNoBooking: ForAudience<string>;
  readonly countedFromStart: (day: string) => string;
  readonly countedFromTest: string;
  readonly makeAgain: ForAudience<string>;
  /** Beside the last entry of a row of tests. */
  readonly lastOfRow: ForAudience<string>;
  readonly report: ForAudience<(day: string) => string>;
  readonly whose: (sources: string) => string;
  readonly statements: (ids: string) => string;
};

const WORDS = { en: english } satisfies Record<Language, CalendarWords>;

/** The words of one language for an exported calendar. */
export function calendarWordsOf(language: Language = "en"): CalendarWords {
  return WORDS[language];
}
