import { type Day, parseDay } from "@afterscript/kernel";
import { expect, test } from "vitest";
import { type Course, lasts } from "./course.ts";

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is no day.`);
  return parsed;
};
const course = (from: string, to: string, isEnded = true): Course => ({ from: day(from), to: day(to), isEnded });

test.each([
  { courses: [course("2026-03-01", "2026-03-28")], span: { forDays: 28 }, reading: "least", lasting: false },
  { courses: [course("2026-03-01", "2026-03-29")], span: { forDays: 28 }, reading: "least", lasting: true },
  { courses: [course("2026-03-01", "2026-03-27")], span: { forDays: 28 }, reading: "most", lasting: false },
  { courses: [course("2026-03-01", "2026-03-28")], span: { forDays: 28 }, reading: "most", lasting: true },
  { courses: [course("2026-02-01", "2026-02-28")], span: { forMonths: 1 }, reading: "least", lasting: false },
  { courses: [course("2026-02-01", "2026-03-01")], span: { forMonths: 1 }, reading: "least", lasting: true },
  { courses: [], span: { forDays: 28 }, reading: "most", lasting: false },
  {
    courses: [course("2026-01-01", "2026-01-15"), course("2026-03-01", "2026-03-15")],
    span: { forDays: 28 },
    reading: "least",
    lasting: true,
  },
] as const)("$courses.length courses, $span, read as $reading: $lasting", ({ courses, span, reading, lasting }) => {
  expect(lasts(courses, span, reading)).toBe(lasting);
});
