import { parseDaySpan } from "@afterscript/kernel";
import { expect, test } from "vitest";
import { readDate, readMinute } from "./read-date.ts";

test.each([
  "2026",
  "2026-06",
  "2024-02",
  "2026-06-20",
  "2024-02-29",
  "2026-06-20T23:30:00-02:30",
  "2026-06-20T00:00:00Z",
  "2026-06-20T08:15:30.123+14:00",
  "0001-01-01",
])("%s is read as the kernel reads it", (text) => {
  expect(readDate(text)).toEqual(parseDaySpan(text));
});

test.each([
  "",
  "26",
  "0000",
  "2026-13",
  "2026-00",
  "2026-6",
  "2026-02-29",
  "2026-06-31",
  "2026-06-2",
  "2026/06/20",
  "2026-06-20 10:00",
  "2026-06-20T",
  "2026-06-20T25:00:00Z",
  "20260620",
  "June 2026",
  "2026-06-",
])("%j is no date", (text) => {
  expect(readDate(text)).toBeUndefined();
});

test.each([
  { text: "2026-06-20T00:00:00Z", minute: 0 },
  { text: "2026-06-20T08:15:30-05:00", minute: 495 },
  { text: "2026-06-20", minute: undefined },
  { text: "2026-06-20T8:15", minute: undefined },
])("$text -> minute $minute", ({ text, minute }) => {
  expect(readMinute(text)).toBe(minute);
});

test.each([42, null, {}, []])("%j is no date", (value) => {
  expect(readDate(value)).toBeUndefined();
});
