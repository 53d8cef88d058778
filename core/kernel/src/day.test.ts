import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMonths,
  ageInYears,
  dayOf,
  formatDay,
  formatDaySpan,
  isOlderThan,
  parseDay,
  parseDaySpan,
  partsOf,
} from "./day.ts";

test("a day, its parts and its text agree with the calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_000_000 }), (day) => {
      const parts = partsOf(day);
      const calendar = new Date(day * 86_400_000);
      expect(parts).toEqual({
        year: calendar.getUTCFullYear(),
        month: calendar.getUTCMonth() + 1,
        day: calendar.getUTCDate(),
      });
      expect(dayOf(parts.year, parts.month, parts.day)).toBe(day);
      expect(parseDay(formatDay(day))).toBe(day);
    }),
  );
});

describe("text to days", () => {
  test.each([
    { text: "2026-06-20", expected: "2026-06-20" },
    { text: "2026-06", expected: "2026-06" },
    { text: "2026", expected: "2026" },
    { text: "2026-06-20T23:30:00-02:30", expected: "2026-06-20" },
    { text: "2026-06-20T00:15:00+14:00", expected: "2026-06-20" },
    { text: "2024-02-29", expected: "2024-02-29" },
    { text: "2026-02-29", expected: undefined },
    { text: "2026-13-01", expected: undefined },
    { text: "2026-00-10", expected: undefined },
    { text: "2026-06-31", expected: undefined },
    { text: "20.6.2026", expected: undefined },
    { text: "2026-06T10:00", expected: undefined },
    { text: "2026-06-20Tnoon", expected: undefined },
    { text: "0000-01-01", expected: undefined },
    { text: "", expected: undefined },
  ])("$text -> $expected", ({ text, expected }) => {
    const span = parseDaySpan(text);
    expect(span && formatDaySpan(span)).toBe(expected);
  });
});

test.each([
  { from: "2026-01-31", months: 1, to: "2026-02-28" },
  { from: "2024-01-31", months: 1, to: "2024-02-29" },
  { from: "2026-11-30", months: 3, to: "2027-02-28" },
  { from: "2026-03-31", months: -1, to: "2026-02-28" },
])("$from and $months months is $to", ({ from, months, to }) => {
  expect(formatDay(addMonths(parseDay(from) ?? 0, months))).toBe(to);
});

test.each([
  { born: "1961-07-01", least: 65, most: 65 },
  { born: "1961-07-02", least: 64, most: 64 },
  { born: "1961", least: 64, most: 65 },
  { born: "1961-07", least: 64, most: 65 },
  { born: "1961-06", least: 65, most: 65 },
])("born $born is $least to $most on 1 July 2026", ({ born, least, most }) => {
  expect(ageInYears(parseDaySpan(born) ?? { earliest: 0, latest: 0 }, dayOf(2026, 7, 1))).toEqual({ least, most });
});

test.each([
  { span: "2026-04-02", expected: "no" },
  { span: "2026-04-01", expected: "yes" },
  { span: "2026-04", expected: "depends" },
  { span: "2026-05", expected: "no" },
  { span: "2026-03", expected: "yes" },
])("$span is more than 90 days before 1 July 2026: $expected", ({ span, expected }) => {
  expect(isOlderThan(parseDaySpan(span) ?? { earliest: 0, latest: 0 }, 90, dayOf(2026, 7, 1))).toBe(expected);
});
