import { expect, test } from "vitest";
import { deadlineRuler } from "./deadline-ruler.ts";

const common = { title: "The coming weeks", today: "2026-07-01", until: "2026-09-23" } as const;
const ruler = (from: string, by: string, status: "upcoming" | "due" | "overdue") =>
  deadlineRuler({ ...common, deadlines: [{ label: "Lipids", from, by, status }] });
const [today, until] = [ruler("2026-07-01", "2026-07-01", "due").from, ruler("2026-07-01", "2026-07-01", "due").to];

test.each([
  { from: "2026-07-15", by: "2026-08-05", status: "upcoming", zone: [14, 35], says: "15 Jul 2026 to 5 Aug 2026" },
  { from: "2026-07-15", by: "2026-07-15", status: "upcoming", zone: [14, 14], says: "on 15 Jul 2026" },
  { from: "2026-06-15", by: "2026-07-15", status: "due", zone: [0, 14], says: "15 Jun 2026 to 15 Jul 2026" },
  { from: "2026-06-01", by: "2026-06-20", status: "overdue", zone: [0, 0], says: "overdue since 20 Jun 2026" },
  { from: "2026-09-20", by: "2026-10-20", status: "upcoming", zone: [81, 84], says: "20 Sep 2026 to 20 Oct 2026" },
] as const)("$status, $from to $by: $says", ({ from, by, status, zone, says }) => {
  expect(ruler(from, by, status).zones).toEqual([
    { from: today + zone[0], to: today + zone[1], label: `Lipids: ${says}` },
  ]);
});

test("what lies beyond the last day is not drawn", () => {
  expect(ruler("2026-09-24", "2026-10-20", "upcoming").zones).toEqual([]);
});

test("every tick lies on the line, the first one today", () => {
  const { ticks } = ruler("2026-07-15", "2026-08-05", "upcoming");
  expect(ticks[0]).toEqual({ at: today, label: "1 Jul" });
  for (const { at } of ticks) expect(at).toBeLessThanOrEqual(until);
});

test.each(["2026-07-01", "2026-06-01", "tomorrow"])("a last day of %s is refused", (last) => {
  expect(() => deadlineRuler({ ...common, until: last, deadlines: [] })).toThrow(RangeError);
});
