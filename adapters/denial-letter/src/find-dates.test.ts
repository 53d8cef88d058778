import { describe, expect, test } from "vitest";
import { findDates } from "./find-dates.ts";

const daysIn = (text: string, country?: "us" | "uk") => findDates(text, country).map(({ days }) => days);

describe.each([
  "June 12, 2026",
  "June 12 2026",
  "JUNE 12, 2026",
  "Jun. 12, 2026",
  "June 12th, 2026",
  "12 June 2026",
  "12th June 2026",
  "12th of June 2026",
  "12 Jun 2026",
  "12-Jun-2026",
  "12 June, 2026",
  "12 Jun 26",
  "2026-06-12",
  "2026/06/12",
])("%s", (text) => {
  test.each(["us", "uk", undefined] as const)("is one day in %s", (country) => {
    expect(daysIn(`on ${text}, we`, country)).toEqual([["2026-06-12"]]);
  });
});

test.each([
  { text: "06/12/2026", country: "us" as const, days: ["2026-06-12"] },
  { text: "06/12/2026", country: "uk" as const, days: ["2026-12-06"] },
  { text: "06/12/2026", country: undefined, days: ["2026-06-12", "2026-12-06"] },
  { text: "6-12-2026", country: "us" as const, days: ["2026-06-12"] },
  { text: "12.06.2026", country: "uk" as const, days: ["2026-06-12"] },
  { text: "06/06/2026", country: undefined, days: ["2026-06-06"] },
  { text: "25/12/2026", country: "us" as const, days: ["2026-12-25"] },
  { text: "12/25/2026", country: undefined, days: ["2026-12-25"] },
  { text: "6/8/26", country: "us" as const, days: ["2026-06-08"] },
  { text: "02/29/2028", country: "us" as const, days: ["2028-02-29"] },
  { text: "02/29/2026", country: "us" as const, days: [] },
  { text: "June 31, 2026", country: "us" as const, days: [] },
  { text: "31 November 2026", country: "uk" as const, days: [] },
  { text: "2026-13-01", country: undefined, days: [] },
  { text: "99/99/2026", country: undefined, days: [] },
])("$text in $country is $days", ({ text, country, days }) => expect(daysIn(text, country)).toEqual([days]));

test.each([
  "614-555-0142",
  "policy 5.01.88",
  "PA-26-0611843",
  "June 2026",
  "1-800-555-0119",
  "ID 5590-22-7714",
  "24/7",
])("%s is no date", (text) => expect(daysIn(text, "us")).toEqual([]));
