import { type ActRequest, type ItemAction, LANES, type Lane } from "@afterscript/web/public/clinic.ts";
import { DONE_IDS } from "@afterscript/wording";
import { expect, test } from "vitest";
import { actBody, backOn, dayMistake, doneMistake } from "./act-request.ts";

const TODAY = "2026-07-01";
const request = (action: ItemAction, until?: string): ActRequest => ({
  id: "8c2f4a3e-0000-4000-8000-000000000001",
  action,
  signature: "s",
  ...(until !== undefined && { until }),
});

test.each([
  ["snooze", "act-now", "2026-07-01", false],
  ["snooze", "act-now", "2026-07-02", true],
  ["snooze", "act-now", "2026-07-03", false],
  ["snooze", "not-judged", "2026-07-03", false],
  ["snooze", "limit-crossed", "2026-07-28", true],
  ["snooze", "limit-crossed", "2026-07-29", true],
  ["snooze", "limit-crossed", "2026-07-30", false],
  ["snooze", "overdue", "2026-06-30", false],
  ["snooze", "overdue", "2026-07-01", false],
  ["snooze", "overdue", "2026-07-02", true],
  ["snooze", "overdue", "2027-07-01", true],
  ["snooze", "overdue", "2027-07-02", false],
  ["will-monitor", "act-now", "2026-06-30", false],
  ["will-monitor", "act-now", "2026-07-01", true],
  ["will-monitor", "dose", "2027-07-01", true],
  ["will-monitor", "dose", "2027-07-02", false],
  ["test-ordered", "overdue", undefined, true],
] as const)("%s in %s until %s on 1 July 2026 fits: %s", (action, lane: Lane, until, fits) => {
  expect(dayMistake(request(action, until), lane, TODAY) === undefined).toBe(fits);
});

test.each([
  ["done", "act-now", undefined, "2026-07-08"],
  ["done", "not-judged", undefined, "2026-07-08"],
  ["done", "dose", undefined, "2026-07-29"],
  ["test-ordered", "act-now", undefined, "2026-07-08"],
  ["test-ordered", "overdue", undefined, "2026-07-15"],
  ["test-ordered", "overdue", "2026-07-06", "2026-07-06"],
  ["message-drafted", "missing-baseline", undefined, "2026-07-15"],
  ["will-monitor", "act-now", "2026-07-05", "2026-07-05"],
  ["will-monitor", "act-now", "2026-08-05", "2026-07-08"],
  ["will-monitor", "limit-crossed", "2026-08-05", "2026-08-05"],
  ["will-monitor", "limit-crossed", "2026-07-01", "2026-07-02"],
  ["snooze", "dose", "2027-01-01", "2027-01-01"],
] as const)("%s in %s until %s: looked at again on %s at the latest", (action, lane: Lane, until, on) => {
  expect(backOn(request(action, until), { lane, statement: "clinic.laboratory-flag" }, TODAY)).toBe(on);
});

test.each([
  ["held-or-stopped", "clinic.died", null],
  ["held-or-stopped", "clinic.not-judged.CHECK_FAILED", "2026-07-08"],
  ["prescriber-told", "clinic.died", "2026-07-08"],
  ["dealt-with-elsewhere", "clinic.died", "2026-07-08"],
  [undefined, "clinic.died", "2026-07-08"],
] as const)("done, %s, of %s: looked at again on %s", (done, statement, on) => {
  const given = { ...request("done"), ...(done === undefined ? { note: "Asked." } : { done }) };
  expect(backOn(given, { lane: "not-judged", statement }, TODAY)).toBe(on);
});

const isMistake = (lane: Lane, own: Partial<ActRequest>): boolean =>
  doneMistake({ ...request("done"), ...own }, lane) !== undefined;

test.each(LANES)("done in %s: without what was done it is none", (lane) => {
  expect(isMistake(lane, {})).toBe(true);
  expect(isMistake(lane, { note: "Called." })).toBe(false);
  expect(isMistake(lane, { action: "message-drafted" })).toBe(false);
  const refused = DONE_IDS.filter((done) => isMistake(lane, { done }));
  const isUrgent = lane === "act-now" || lane === "not-judged";
  expect(refused).toEqual(isUrgent ? ["nothing-more-to-do"] : []);
  expect(DONE_IDS.filter((done) => isMistake(lane, { done, note: "Called." }))).toEqual([]);
});

test.each([
  { given: { action: "done", done: "patient-told" }, isRead: true },
  { given: { action: "done", done: "anything" }, isRead: false },
  { given: { action: "done", done: "constructor" }, isRead: false },
  { given: { action: "test-ordered", done: "patient-told" }, isRead: false },
])("a body with $given is read: $isRead", ({ given, isRead }) =>
  expect(actBody.safeParse({ ...request("done"), ...given }).success).toBe(isRead));
