import { expect, test } from "vitest";
import { ORDER } from "../en/plain-language.ts";
import { DONE_IDS, DONE_WORDS } from "./done-words.ts";

test.each(DONE_IDS)("%s states a fact in words of its own, and is no order", (id) => {
  expect(DONE_WORDS[id]).toMatch(/^[A-Z][^.!]+$/);
  expect(DONE_WORDS[id]).not.toMatch(ORDER);
  expect(DONE_IDS.filter((one) => DONE_WORDS[one] === DONE_WORDS[id])).toEqual([id]);
});

test("each has a digit of its own", () => expect(DONE_IDS.length).toBeLessThanOrEqual(9));
