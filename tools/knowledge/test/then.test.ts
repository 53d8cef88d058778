import { expect, test } from "vitest";
import { compileThen } from "../src/compile/compile-then.ts";
import type { ThenForm } from "../src/schema/statement.ts";

test.each<{ written: ThenForm; stages: object }>([
  { written: "do-not-start", stages: { starting: "do-not-start" } },
  { written: "hold", stages: { "on-treatment": "hold", held: "hold" } },
  { written: "stop", stages: { "on-treatment": "stop", held: "stop" } },
  { written: "contraindicated", stages: { starting: "do-not-start", "on-treatment": "stop", held: "stop" } },
  { written: "treat-first", stages: { starting: "treat-first", "on-treatment": "tell-team", held: "tell-team" } },
  { written: "avoid", stages: { starting: "avoid", "on-treatment": "avoid", held: "avoid" } },
  { written: "order-test", stages: { starting: "order-test", "on-treatment": "order-test", held: "order-test" } },
  { written: { starting: "caution", stopped: "counsel" }, stages: { starting: "caution", stopped: "counsel" } },
  { written: { "on-treatment": "hold", held: "none" }, stages: { "on-treatment": "hold", held: "none" } },
])("$written", ({ written, stages }) => {
  expect(compileThen(written, "who-must-not")).toEqual(stages);
});

test("a symptom is a matter of concern at every stage", () => {
  expect(compileThen("call-today", "symptom")).toEqual({
    starting: "call-today",
    "on-treatment": "call-today",
    held: "call-today",
    stopped: "call-today",
  });
});
