import { expect, test } from "vitest";
import { ITEM_ACTIONS } from "../../clinic/api.ts";
import { type ActDraft, dayAtFirst, daysAfter, daysOffered, faultsOf, requestOf } from "./act-form.ts";

const draft = (given: Partial<ActDraft>): ActDraft => ({
  id: "1",
  action: "done",
  done: "",
  note: "",
  until: "",
  to: "",
  ...given,
});

test.each([
  { action: "done", missing: ["note"] },
  { action: "message-drafted", missing: [] },
  { action: "test-ordered", missing: [] },
  { action: "snooze", missing: ["note", "until"] },
  { action: "will-monitor", missing: ["note", "until"] },
  { action: "hand-over", missing: ["to"] },
] as const)("$action left empty: $missing", ({ action, missing }) =>
  expect(Object.keys(faultsOf(draft({ action }), "2026-11-23"))).toEqual(missing));

test("every act is looked at", () => expect(ITEM_ACTIONS).toHaveLength(6));

test.each([
  { until: "2026-11-22", isFault: true },
  { until: "2026-11-23", isFault: true },
  { until: "2026-11-24", isFault: false },
])("snoozed on 2026-11-23 until $until: fault $isFault", ({ until, isFault }) =>
  expect(faultsOf(draft({ action: "snooze", note: "away", until }), "2026-11-23").until !== undefined).toBe(isFault));

test.each([
  { done: "patient-told", note: "", isFault: false },
  { done: "", note: "called", isFault: false },
  { done: "", note: " ", isFault: true },
] as const)('done as $done, in words "$note": fault $isFault', ({ isFault, ...given }) =>
  expect(faultsOf(draft(given), "2026-11-23").note !== undefined).toBe(isFault));

test("a note of blanks is none", () =>
  expect(faultsOf(draft({ action: "snooze", note: "  ", until: "2026-12-01" }), "2026-11-23")).toHaveProperty("note"));

test("only what the act asks for is sent", () => {
  const all = draft({ done: "patient-told", note: " called ", until: "2026-12-01", to: "s2" });
  const done = { id: "1", action: "done", signature: "x" };
  expect(requestOf(all, "x")).toEqual({ ...done, done: "patient-told", note: "called" });
  expect(requestOf({ ...all, done: "" }, "x")).toEqual({ ...done, note: "called" });
  expect(requestOf({ ...all, action: "hand-over", note: "" }, "x")).toEqual({
    id: "1",
    action: "hand-over",
    signature: "x",
    to: "s2",
  });
});

test.each([
  ["2026-12-28", 7, "2027-01-04"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2026-03-22", 14, "2026-04-05"],
] as const)("%s and %i days: %s", (day, days, then) => expect(daysAfter(day, days)).toBe(then));

test.each([
  { action: "snooze", lane: "act-now", offered: [1] },
  { action: "snooze", lane: "not-judged", offered: [1] },
  { action: "snooze", lane: "overdue", offered: [1, 7, 14, 28] },
  { action: "will-monitor", lane: "act-now", offered: [1, 7, 14, 28] },
] as const)("$action in $lane offers $offered days", ({ offered, ...given }) =>
  expect(daysOffered(given)).toEqual(offered));

test.each([
  { action: "snooze", lane: "act-now", day: "2026-11-24" },
  { action: "snooze", lane: "overdue", day: "2026-11-24" },
  { action: "will-monitor", lane: "act-now", day: "2026-11-30" },
  { action: "will-monitor", lane: "not-judged", day: "2026-11-30" },
  { action: "will-monitor", lane: "overdue", day: "2026-12-21" },
  { action: "test-ordered", lane: "overdue", day: "" },
  { action: "hand-over", lane: "overdue", day: "" },
] as const)("$action in $lane, begun on 2026-11-23, has the day $day at first", ({ day, ...given }) =>
  expect(dayAtFirst(given, "2026-11-23")).toBe(day));
