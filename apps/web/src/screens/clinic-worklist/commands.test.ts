import { DONE_IDS } from "@afterscript/wording";
import { expect, test } from "vitest";
import { commandOf, DONE_KEYS, doneOf, type Pressed } from "./commands.ts";

const pressed = (given: Partial<Pressed>): Pressed => ({
  key: "d",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  on: "row",
  withLetters: true,
  ...given,
});

test.each([
  ["j", "next"],
  ["k", "previous"],
  ["ArrowDown", "next"],
  ["ArrowUp", "previous"],
  ["Home", "first"],
  ["End", "last"],
  ["d", "done"],
  ["m", "message-drafted"],
  ["t", "test-ordered"],
  ["s", "snooze"],
  ["w", "will-monitor"],
  ["h", "hand-over"],
  ["u", "release"],
  ["?", "help"],
  ["Escape", "close"],
  // A button opens by itself with these.
  ["Enter", undefined],
  [" ", undefined],
  ["D", undefined],
  ["constructor", undefined],
] as const)("%s on a row: %s", (key, command) => expect(commandOf(pressed({ key }))).toBe(command));

test.each([
  { why: "Ctrl", given: { key: "d", ctrlKey: true }, command: undefined },
  { why: "Alt", given: { key: "d", altKey: true }, command: undefined },
  { why: "Meta", given: { key: "d", metaKey: true }, command: undefined },
  { why: "typing", given: { key: "d", on: "text" }, command: undefined },
  { why: "Escape while typing", given: { key: "Escape", on: "text" }, command: "close" },
  { why: "arrow while typing", given: { key: "ArrowDown", on: "text" }, command: undefined },
  { why: "arrow on the page: it scrolls", given: { key: "ArrowDown", on: "page" }, command: undefined },
  { why: "letter on the page", given: { key: "j", on: "page" }, command: "next" },
  { why: "letters turned off", given: { key: "d", withLetters: false }, command: undefined },
  { why: "arrow with letters turned off", given: { key: "ArrowDown", withLetters: false }, command: "next" },
] as const)("$why: $command", ({ given, command }) => expect(commandOf(pressed(given))).toBe(command));

test.each(DONE_IDS.map((id, at) => [String(at + 1), id] as const))("%s after Done: %s", (key, id) => {
  expect(DONE_KEYS[id]).toBe(key);
  expect(doneOf(pressed({ key, on: "page" }))).toBe(id);
});

test.each([
  { why: "no such number", given: { key: "0" } },
  { why: "one past the last", given: { key: String(DONE_IDS.length + 1) } },
  { why: "typing", given: { key: "1", on: "text" } },
  { why: "Ctrl", given: { key: "1", ctrlKey: true } },
  { why: "Alt", given: { key: "1", altKey: true } },
  { why: "letters turned off", given: { key: "1", withLetters: false } },
] as const)("$why: nothing is said to be done", ({ given }) => expect(doneOf(pressed(given))).toBeUndefined());
