import { describe, expect, test } from "vitest";
import { lastDayRuler } from "./last-day-ruler.ts";

const MAYA = {
  title: "From the letter to the last day",
  today: "2026-07-01",
  start: { day: "2026-06-12", label: "The count begins" },
  letter: "2026-12-05",
  computed: "2026-12-09",
  lastDay: "2026-12-05",
  warnings: [14, 7, 3],
} as const;

describe("Maya's last day", () => {
  const ruler = lastDayRuler(MAYA);

  test("the line goes from the letter to the later of both days", () => {
    expect(ruler.to - ruler.from).toBe(180);
  });

  test("both days stand below the line, and the earlier one above it", () => {
    expect(ruler.zones.map(({ label }) => label)).toEqual([
      "5 Dec 2026: in the letter",
      "9 Dec 2026: by the rule",
      "14, 7, 3 days before",
    ]);
    expect(ruler.marks.map(({ label, note }) => [label, note])).toEqual([
      ["Today", "1 Jul 2026"],
      ["Last day", "5 Dec 2026"],
    ]);
  });

  test("a notch stands where it becomes near, counted from the day that is shown", () => {
    expect(ruler.limits.map(({ at }) => ruler.to - at)).toEqual([18, 11, 7]);
  });

  test("the table has every day", () => {
    expect(ruler.rows).toEqual([
      { what: "The count begins", value: "12 Jun 2026" },
      { what: "Today", value: "1 Jul 2026" },
      { what: "The letter's own day", value: "5 Dec 2026" },
      { what: "Day by the rule", value: "9 Dec 2026" },
      { what: "Last day", value: "5 Dec 2026" },
      { what: "14 days before", value: "21 Nov 2026" },
      { what: "7 days before", value: "28 Nov 2026" },
      { what: "3 days before", value: "2 Dec 2026" },
    ]);
  });
});

test.each([
  { says: "the day before the last", today: "2026-12-04", marks: ["Today"] },
  { says: "the last day itself", today: "2026-12-05", marks: ["Today"] },
  { says: "after the last day", today: "2027-01-02", marks: ["Today"] },
  { says: "long before", today: "2026-06-12", marks: ["Today", "Last day"] },
])("on $says the labels do not stand on each other, and today is on the line", ({ today, marks }) => {
  const ruler = lastDayRuler({ ...MAYA, today });
  expect(ruler.marks.map(({ label }) => label)).toEqual(marks);
  const at = ruler.marks[0]?.at ?? Number.NaN;
  expect(at >= ruler.from && at <= ruler.to).toBe(true);
});

test("without a day for its start it begins today, and without a rule's day only the letter's stands there", () => {
  const ruler = lastDayRuler({ ...MAYA, start: undefined, computed: undefined });
  expect(ruler.from).toBe(ruler.marks[0]?.at);
  expect(ruler.zones.map(({ label }) => label)).toEqual(["5 Dec 2026: in the letter", "14, 7, 3 days before"]);
});

test("a last day that is today makes a line all the same", () => {
  const ruler = lastDayRuler({ title: "", today: "2026-07-01", lastDay: "2026-07-01", warnings: [3] });
  expect(ruler.to).toBeGreaterThan(ruler.from);
});

test("what is no day is refused", () => {
  expect(() => lastDayRuler({ ...MAYA, lastDay: "2026-13-01" })).toThrow(RangeError);
});
