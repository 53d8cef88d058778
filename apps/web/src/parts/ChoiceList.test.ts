import { describe, expect, test } from "vitest";
import { chosenAfter, DO_NOT_KNOW } from "./ChoiceList.tsx";

describe("one answer", () => {
  test.each([
    { chosen: [], value: "a", after: ["a"] },
    { chosen: ["a"], value: "b", after: ["b"] },
    { chosen: ["a"], value: DO_NOT_KNOW, after: [DO_NOT_KNOW] },
    { chosen: ["a"], value: "a", after: ["a"] },
  ])("$chosen, then $value: $after", ({ chosen, value, after }) => {
    expect(chosenAfter(value, chosen, false)).toEqual(after);
  });
});

describe("several answers: knowing and not knowing never stand together", () => {
  test.each([
    { chosen: [], value: "a", after: ["a"] },
    { chosen: ["a"], value: "b", after: ["a", "b"] },
    { chosen: ["a", "b"], value: "a", after: ["b"] },
    { chosen: ["a", "b"], value: DO_NOT_KNOW, after: [DO_NOT_KNOW] },
    { chosen: [DO_NOT_KNOW], value: "a", after: ["a"] },
    { chosen: [DO_NOT_KNOW], value: DO_NOT_KNOW, after: [] },
  ])("$chosen, then $value: $after", ({ chosen, value, after }) => {
    expect(chosenAfter(value, chosen, true)).toEqual(after);
  });
});
