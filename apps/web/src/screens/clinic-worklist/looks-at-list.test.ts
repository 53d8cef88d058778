import { expect, test } from "vitest";
import { looksAtList } from "./looks-at-list.ts";

test("of two looks the later one is kept, whichever is answered last", () => {
  const looks = looksAtList();
  const [first, second] = [looks.begin(), looks.begin()];
  expect(looks.isNews(second)).toBe(true);
  expect(looks.isNews(first)).toBe(false);
});

test("in their order both are news", () => {
  const looks = looksAtList();
  const [first, second] = [looks.begin(), looks.begin()];
  expect([looks.isNews(first), looks.isNews(second)]).toEqual([true, true]);
});

test("what was asked for before an act does not bring its row back; what is asked for after it is news", () => {
  const looks = looksAtList();
  const before = looks.begin();
  looks.acted();
  const after = looks.begin();
  expect([looks.isNews(before), looks.isNews(after)]).toEqual([false, true]);
});
