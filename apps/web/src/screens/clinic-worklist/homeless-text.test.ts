import { expect, test } from "vitest";
import { homelessText } from "./homeless-text.ts";

const draft = (note: string, done = "") => ({
  by: "ada",
  at: "/clinic",
  item: "a",
  about: { patient: "p1", title: "Hold" },
  act: { action: done === "" ? "snooze" : "done", done, note },
});

test.each([
  { says: "its row is there", rows: ["b", "a"], mayAct: true, note: "away", text: undefined },
  { says: "its row is gone", rows: ["b"], mayAct: true, note: " away ", text: "away" },
  { says: "the list is empty", rows: [], mayAct: true, note: "away", text: "away" },
  { says: "the role may only read by now", rows: ["a"], mayAct: false, note: "away", text: "away" },
  { says: "nothing was typed", rows: [], mayAct: true, note: " ", text: undefined },
])("what was typed, where $says: $text", ({ rows, mayAct, note, text }) => {
  const found = homelessText(draft(note), { rows: rows.map((id) => ({ id })), mayAct });
  expect(found && { patient: found.patient, title: found.title, text: found.text }).toEqual(
    text && { patient: "p1", title: "Hold", text },
  );
});

test.each([
  { done: "patient-told", note: "", text: "Patient told by phone" },
  { done: "patient-told", note: "at noon", text: "Patient told by phone: at noon" },
  { done: "no-such-thing", note: "", text: undefined },
])("what was chosen as done goes with it: $done", ({ done, note, text }) =>
  expect(homelessText(draft(note, done), { rows: [], mayAct: true })?.text).toBe(text));
