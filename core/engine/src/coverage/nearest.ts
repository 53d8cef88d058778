import type { Day } from "@afterscript/kernel";
import type { BridgeAnswer, Clock, CoverageAnswer, DoorAnswer } from "./answer.ts";

/** What the nearest last day is of, where no door is known: the letter itself. */
export const LETTER = "letter";

export type NearestInput = {
  readonly doors: readonly DoorAnswer[];
  readonly bridges: readonly BridgeAnswer[];
  readonly letter: Day | undefined;
  readonly asOf: Day;
  /** Told, or shown by the record; undefined: not known. */
  readonly isOnTreatment: boolean | undefined;
};

/**
 * The nearest last day that is not over, of doors and bridges; of the letter itself where no door has taken up its day. Who does
 * not take the medicine has nothing to keep running. Where a rule gives only the longest time, the day has to come from the letter.
 */
export function nearestOf({ doors, bridges, letter, asOf, isOnTreatment }: NearestInput): CoverageAnswer["nearest"] {
  const clocks = [
    ...doors
      .filter(({ door }) => door.sort !== "keep-benefits" || isOnTreatment !== false)
      .map(({ door, clock }) => ({ of: door.id, clock })),
    ...bridges.flatMap((bridge) =>
      bridge.clocks.map(({ id, clock }) => ({ of: `${bridge.assistance.id}.${id}`, clock })),
    ),
  ];
  const open = clocks.flatMap(({ of, clock }) => openDay(of, clock));
  const isTaken = doors.some(({ clock }) => clock.letter !== undefined);
  const own = letter === undefined || isTaken || letter < asOf ? [] : [{ of: LETTER, lastDay: letter }];
  const [first] = [...open, ...own].sort((a, b) => a.lastDay - b.lastDay);
  return first && { ...first, daysLeft: first.lastDay - asOf };
}

function openDay(of: string, { state, lastDay, isAtMost, letter }: Clock): readonly { of: string; lastDay: Day }[] {
  // The longest time that may be given is nobody's last day: the letter may give less.
  const isUnsure = isAtMost === true && letter === undefined;
  return lastDay === undefined || isUnsure || OVER.has(state) ? [] : [{ of, lastDay }];
}

const OVER: ReadonlySet<Clock["state"]> = new Set(["passed", "not-yet", "done", "decided"]);
