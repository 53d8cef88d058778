import { expect, test } from "vitest";
import { alarmTriggers } from "./alarm-triggers.ts";

test.each([
  { on: "2026-09-15", days: [1, 7], triggers: ["-P6DT15H", "-PT15H"] },
  { on: "2026-09-15", days: [1, 1], triggers: ["-PT15H"] },
  { on: "2026-09-15", days: [0, 2], triggers: ["-P1DT15H", "PT9H"] },
  { on: "2026-07-09", days: [7, 1], triggers: ["-P6DT15H", "-PT15H"] },
  { on: "2026-07-08", days: [7, 1], triggers: ["-PT15H"] },
  { on: "2026-07-02", days: [7, 1], triggers: ["PT9H"] },
  { on: "2026-07-01", days: [7, 1], triggers: ["P1DT9H"] },
  { on: "2026-07-01", days: [], triggers: [] },
])("as of 1 July, for $on, $days days before: $triggers", ({ on, days, triggers }) => {
  expect(alarmTriggers(on, "2026-07-01", days)).toEqual(triggers);
});
