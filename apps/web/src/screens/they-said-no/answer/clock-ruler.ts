import { WARNINGS } from "@afterscript/engine/public/coverage.ts";
import type { AppealClock } from "@afterscript/wording/public/coverage.ts";
import type { LastDayInput } from "../../../ruler/last-day-ruler.ts";
import { words } from "../../../words/words.ts";

/** What a ruler shows of a clock; undefined where it gives no day. */
export function clockRuler({ lastDay, letter, computed, from }: AppealClock, today: string): LastDayInput | undefined {
  if (lastDay === undefined) return undefined;
  const { ruler } = words().theySaidNo;
  return {
    title: ruler.title,
    today,
    lastDay,
    letter,
    computed,
    warnings: WARNINGS,
    ...(from !== undefined && { start: { day: from, label: ruler.from } }),
  };
}
