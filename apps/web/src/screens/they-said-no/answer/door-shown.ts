import type { AppealDoor, AppealReport } from "@afterscript/wording/public/coverage.ts";

/**
 * The step whose day stands at the head of the answer: the one to begin with, else the one whose day comes first. Where no
 * day is ahead, the one that was over last: a day that has passed is said as well.
 */
export function doorShown({ doors, nearest }: Pick<AppealReport, "doors" | "nearest">): AppealDoor | undefined {
  return (
    doors.find(({ isNext, clock }) => isNext && clock.lastDay !== undefined) ??
    doors.find(({ id }) => id === nearest?.of) ??
    doors.filter(({ clock }) => clock.state === "passed" && clock.lastDay !== undefined).sort(byLastDay)[0]
  );
}

/** ISO dates, the latest first. */
function byLastDay({ clock: a }: AppealDoor, { clock: b }: AppealDoor): number {
  return (a.lastDay ?? "") < (b.lastDay ?? "") ? 1 : -1;
}
