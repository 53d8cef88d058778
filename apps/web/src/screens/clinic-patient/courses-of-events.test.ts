import { parseDay } from "@afterscript/kernel";
import { expect, test } from "vitest";
import type { TimelineEvent } from "../../clinic/api.ts";
import { coursesOfEvents } from "./courses-of-events.ts";

const event = (date: string, sort: TimelineEvent["sort"], given: Partial<TimelineEvent> = {}): TimelineEvent => ({
  date,
  sort,
  text: "",
  drug: "exampletinib",
  ...given,
});
const day = (date: string) => parseDay(date);

test("a start, a change, a hold and a restart follow one another", () => {
  const events = [
    event("2026-01-01", "start", { dose: "15 mg once daily" }),
    event("2026-02-01", "dose-change", { dose: "30 mg once daily" }),
    event("2026-03-01", "hold"),
    event("2026-04-01", "restart", { dose: "15 mg once daily" }),
  ];
  expect(coursesOfEvents(events)).toEqual([
    { drug: "exampletinib", is: "taken", dose: "15 mg once daily", from: day("2026-01-01"), until: day("2026-02-01") },
    { drug: "exampletinib", is: "taken", dose: "30 mg once daily", from: day("2026-02-01"), until: day("2026-03-01") },
    { drug: "exampletinib", is: "held", from: day("2026-03-01"), until: day("2026-04-01") },
    { drug: "exampletinib", is: "taken", dose: "15 mg once daily", from: day("2026-04-01") },
  ]);
});

test("a stop ends a course and begins none", () =>
  expect(coursesOfEvents([event("2026-01-01", "start"), event("2026-02-01", "stop")])).toEqual([
    { drug: "exampletinib", is: "taken", from: day("2026-01-01"), until: day("2026-02-01") },
  ]));

test("a hold with an end of its own ends there", () =>
  expect(coursesOfEvents([event("2026-01-01", "hold", { until: "2026-02-01" })])).toMatchObject([
    { is: "held", until: day("2026-02-01") },
  ]));

test("two drugs do not end each other, and what has no drug is no course", () => {
  const events = [
    event("2026-01-01", "start"),
    event("2026-02-01", "start", { drug: "othertinib" }),
    { date: "2026-03-01", sort: "note", text: "called" } as const,
  ];
  expect(coursesOfEvents(events).map(({ drug, until }) => [drug, until])).toEqual([
    ["exampletinib", undefined],
    ["othertinib", undefined],
  ]);
});

test("a start that is only known as a month has no place on the line", () =>
  expect(coursesOfEvents([event("2026-01", "start")])).toEqual([]));
