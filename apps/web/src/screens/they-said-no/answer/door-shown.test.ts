import type { AppealDoor } from "@afterscript/wording/public/coverage.ts";
import { expect, test } from "vitest";
import { doorShown } from "./door-shown.ts";

type Part = { readonly id: string; readonly state: AppealDoor["clock"]["state"]; readonly lastDay?: string };

const door = ({ id, state, lastDay }: Part, isNext = false) =>
  ({ id, clock: { state, ...(lastDay !== undefined && { lastDay }) }, ...(isNext && { isNext }) }) as AppealDoor;

const EXCEPTION = door({ id: "exception", state: "no-limit-read" }, true);
const APPEAL = door({ id: "appeal", state: "open", lastDay: "2026-12-05" });
const OVER = door({ id: "over", state: "passed", lastDay: "2026-06-13" });
const LONG_OVER = door({ id: "long-over", state: "passed", lastDay: "2026-03-04" });
const NEAREST = { of: "appeal", name: "Appeal", lastDay: "2026-12-05", daysLeft: 157 };

test.each(
  [
    { is: "the next one's own day", doors: [APPEAL, door({ id: "next", state: "open", lastDay: "2026-08-01" }, true)] },
    { is: "the nearest, where the next one has no day", doors: [EXCEPTION, OVER, APPEAL], nearest: NEAREST },
    { is: "one that is over, where no day is ahead", doors: [EXCEPTION, LONG_OVER, OVER] },
    { is: "none without any day", doors: [EXCEPTION] },
  ].map((one, at) => ({ ...one, shown: ["next", "appeal", "over", undefined][at] })),
)("$is", ({ doors, nearest, shown }) => {
  expect(doorShown({ doors, ...(nearest && { nearest }) })?.id).toBe(shown);
});
