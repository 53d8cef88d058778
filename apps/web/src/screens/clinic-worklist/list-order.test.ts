import { expect, test } from "vitest";
import type { Worklist, WorklistRow } from "../../clinic/api.ts";
import { afterHandled, changeBetween, inLanes, orderOf, stepFrom, stillCurrent } from "./list-order.ts";

const row = (id: string, lane: WorklistRow["lane"], signature = "1") => ({ id, lane, signature }) as WorklistRow;
const list = (...rows: WorklistRow[]) => ({ rows }) as unknown as Worklist;

const rows = [row("c", "overdue"), row("a", "act-now"), row("d", "overdue"), row("b", "limit-crossed")];

test("lanes stand in their order, rows in the server's", () => {
  expect(inLanes(rows).map(({ lane }) => lane)).toEqual(["act-now", "limit-crossed", "overdue"]);
  expect(orderOf(rows)).toEqual(["a", "b", "c", "d"]);
});

test.each([
  { from: "a", step: "next", to: "b" },
  { from: "d", step: "next", to: "d" },
  { from: "a", step: "previous", to: "a" },
  { from: "c", step: "previous", to: "b" },
  { from: "c", step: "first", to: "a" },
  { from: "c", step: "here", to: "c" },
  { from: "gone", step: "here", to: "a" },
  { from: "a", step: "last", to: "d" },
  { from: undefined, step: "next", to: "a" },
  { from: "gone", step: "next", to: "a" },
] as const)("from $from $step: $to", ({ from, step, to }) => expect(stepFrom(orderOf(rows), from, step)).toBe(to));

test("of an empty list no step leads anywhere", () => expect(stepFrom([], "a", "next")).toBeUndefined());

test.each([
  ["a", "b"],
  ["d", "c"],
] as const)("once %s is handled, %s is next", (handled, next) =>
  expect(afterHandled(orderOf(rows), handled)).toBe(next));

test("once the only one is handled, none is next", () => expect(afterHandled(["a"], "a")).toBeUndefined());

test.each([
  { why: "it is still there", current: "b", now: ["x", "b"], is: "b" },
  { why: "the one after it has its place", current: "b", now: ["a", "c", "d"], is: "c" },
  { why: "none after it is left", current: "d", now: ["a", "b"], is: "b" },
  { why: "none of the old list is left", current: "b", now: ["x"], is: "x" },
  { why: "there was none", current: undefined, now: ["x"], is: "x" },
  { why: "the list is empty", current: "b", now: [], is: undefined },
])("$why: $is", ({ current, now, is }) => expect(stillCurrent(current, ["a", "b", "c", "d"], now)).toBe(is));

test("a newer list is told apart, the open row aside", () => {
  const newer = list(row("a", "act-now", "2"), row("b", "limit-crossed", "2"), row("c", "overdue"), row("e", "dose"));
  expect(changeBetween(list(...rows), newer, "a")).toEqual({ came: 1, went: 1, changed: 1 });
});
