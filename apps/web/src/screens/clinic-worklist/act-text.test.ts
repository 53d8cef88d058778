import { expect, test } from "vitest";
import { actText } from "./act-text.ts";

test.each([
  [{ action: "done", done: "prescriber-told" }, "Done: Prescriber told by phone"],
  [{ action: "done" }, "Done"],
  [{ action: "hand-over", to: { name: "Ada Lindqvist" } }, "Hand over to Ada Lindqvist"],
  [{ action: "hand-over" }, "Hand over"],
  [{ action: "snooze", until: "2026-07-01" }, "Snooze until 1 Jul 2026"],
  [{ action: "will-monitor", until: "2026-07-28" }, "Will monitor on 28 Jul 2026"],
  // The day by which an ordered test is wanted ends nothing.
  [{ action: "test-ordered", until: "2026-07-28" }, "Test ordered"],
] as const)("%j is told as %s", (act, text) => expect(actText(act)).toBe(text));
