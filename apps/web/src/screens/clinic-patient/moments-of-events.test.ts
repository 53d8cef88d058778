import { expect, test } from "vitest";
import type { TimelineEvent } from "../../clinic/api.ts";
import { momentsOf } from "./moments-of-events.ts";

const TODAY = "2026-07-01";

test.each<[TimelineEvent["sort"], string, string]>([
  ["start", "2026-07-01", "done"],
  ["stop", "2026-07-02", "planned"],
  ["gap", "2026-04-09", "missed"],
  ["gap", "2026-07-01", "missed"],
  ["task", "2026-06-30", "missed"],
  ["task", "2026-07-01", "planned"],
  ["task", "2026-07-02", "planned"],
  ["note", "2026-06-30", "done"],
])("a %s of %s is %s on 1 Jul 2026", (sort, date, drawn) =>
  expect(momentsOf([{ sort, date, text: "" }], TODAY)).toMatchObject([{ sort: drawn }]));

test("a task that was done is done, whatever its day", () =>
  expect(momentsOf([{ sort: "task", state: "done", date: "2026-07-02", text: "" }], TODAY)).toMatchObject([
    { sort: "done" },
  ]));

test("what was snoozed does not read as what the row called for", () =>
  expect(
    momentsOf([{ sort: "action", action: "snooze", date: TODAY, text: "Interrupt exampletinib" }], TODAY)[0]?.title,
  ).toBe("Snooze: Interrupt exampletinib"));

test("a gap says in words until when", () =>
  expect(momentsOf([{ sort: "gap", date: "2026-04-09", until: "2026-09-01", text: "" }], TODAY)[0]?.note).toBe(
    "gap · until 1 Sep 2026",
  ));
