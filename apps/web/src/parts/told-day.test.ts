import { describe, expect, test } from "vitest";
import { partsOf, type ToldDay, toldDay } from "./told-day.ts";

const parts = (text: string) => {
  const [year = "", month = "", day = ""] = text.split("-");
  return { year, month, day };
};
const isOrWhat = (read: ToldDay) => (read.is === "fault" ? read.error.what : read.is === "told" ? read.day : read.is);

describe("a day as typed", () => {
  test.each([
    { typed: "--", is: "open" },
    { typed: "2026-06-12", is: "2026-06-12" },
    { typed: "2026-06-2", is: "2026-06-02" },
    { typed: "2026-06", is: "2026-06" },
    { typed: "2026", is: "2026" },
    { typed: "-06-12", is: "The year is missing." },
    { typed: "2026--12", is: "The month is missing." },
    { typed: "2026-02-30", is: "This is no day of the calendar." },
    { typed: "26-06-12", is: "This is no day of the calendar." },
    { typed: "2026-06-xx", is: "This is no day of the calendar." },
    { typed: "2024-02-29", is: "2024-02-29" },
  ])("$typed: $is", ({ typed, is }) => {
    expect(isOrWhat(toldDay(parts(typed)))).toBe(is);
  });

  test.each([
    { typed: "2026-07-01", is: "2026-07-01" },
    { typed: "2026-07-02", is: "This day is still to come." },
    { typed: "2026-07", is: "2026-07" },
    { typed: "2026-08", is: "This day is still to come." },
  ])("up to 1 Jul 2026, $typed: $is", ({ typed, is }) => {
    expect(isOrWhat(toldDay(parts(typed), { latest: "2026-07-01" }))).toBe(is);
  });

  test.each([
    { typed: "2026-07-01", is: "2026-07-01" },
    { typed: "2026-06-30", is: "This day has passed." },
    { typed: "2026", is: "2026" },
  ])("from 1 Jul 2026 on, $typed: $is", ({ typed, is }) => {
    expect(isOrWhat(toldDay(parts(typed), { earliest: "2026-07-01" }))).toBe(is);
  });

  test.each(["2026-06-12", "2026-06", "2026"])("%s keeps its precision", (day) => {
    expect(toldDay(partsOf(day))).toEqual({ is: "told", day });
  });
});
