import type { Told } from "../told.ts";
import type { FoundRow } from "./found-rows.ts";

/** What somebody decided of one row. */
export type Decided = {
  readonly isUsed: boolean;
  /** Which of several readings; left out: none is chosen. */
  readonly choice?: number;
  /** What was typed in its place. */
  readonly typed?: string;
};

/** Before anything is decided: one reading is ticked, of several none is. */
export function firstDecided({ readings }: FoundRow): Decided {
  return readings.length === 1 ? { isUsed: true, choice: 0 } : { isUsed: true };
}

/**
 * What is told, with every ticked row taken over. Only the letter's own fields are written anew, so a row that was unticked
 * leaves nothing behind. The kind of plan comes first: the step that was denied is one of that plan's.
 */
export function takeOver(told: Told, rows: readonly FoundRow[], decided: Readonly<Record<string, Decided>>): Told {
  const isLast = ({ id }: FoundRow) => id === "decision";
  const ordered = [...rows.filter((row) => !isLast(row)), ...rows.filter(isLast)];
  const { reasons: _reasons, quoted: _quoted, wantedFirst: _wanted, ...form } = told.form;
  const { period: _period, ...rest } = told;
  return ordered.reduce<Told>((before, row) => taken(before, row, decided[row.id] ?? firstDecided(row)), {
    ...rest,
    form,
  });
}

function taken(told: Told, row: FoundRow, { isUsed, choice, typed }: Decided): Told {
  if (!isUsed) return told;
  if (typed !== undefined && row.takeTyped !== undefined) return row.takeTyped(told, typed);
  const reading = choice === undefined ? undefined : row.readings[choice];
  return reading?.use?.(told) ?? told;
}
