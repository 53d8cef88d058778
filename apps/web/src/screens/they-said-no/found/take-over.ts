import { isAnswered, QUESTIONS } from "../questions.ts";
import type { Decided, Told } from "../told.ts";
import { givenBetween, withoutGiven } from "../with-letter.ts";
import { withMedicine } from "../with-medicine.ts";
import type { FoundRow } from "./found-rows.ts";

/** Before anything is decided: one reading is ticked, of several none is. */
export function firstDecided({ readings }: FoundRow): Decided {
  return readings.length === 1 ? { isUsed: true, choice: 0 } : { isUsed: true };
}

/**
 * What is told, with every ticked row of its letter taken over in the place of what was taken over before: a row that is not
 * ticked leaves nothing behind. Where nothing was decided anew, what was answered since then stays as it is. The kind of plan
 * comes first: the step that was denied is one of that plan's.
 */
export function takeOver(told: Told, rows: readonly FoundRow[]): Told {
  const { letter } = told;
  if (letter === undefined || letter.taken?.by === letter.decided) return told;
  const isLast = ({ id }: FoundRow) => id === "decision";
  const ordered = [...rows.filter((row) => !isLast(row)), ...rows.filter(isLast)];
  const before = withoutGiven(told);
  const read = ordered.reduce((now, row) => taken(now, row, letter.decided[row.id] ?? firstDecided(row)), before);
  const after = withoutAnswered(withItsUse(told, read));
  return { ...after, letter: { ...letter, taken: { by: letter.decided, gave: givenBetween(before, after) } } };
}

/** What was said of another medicine's use is not said of this one. */
function withItsUse({ drug: before }: Told, { drug, ...read }: Told): Told {
  if (drug === undefined) return read;
  return before === undefined ? { ...read, drug } : withMedicine({ ...read, drug: before }, "drug", drug);
}

/** What has an answer now is no longer "I don't know". */
function withoutAnswered(told: Told): Told {
  const isOpen = (id: string) => {
    const question = QUESTIONS.find((one) => one === id);
    return question === undefined || !isAnswered(question, { ...told, open: [] });
  };
  return { ...told, open: told.open.filter(isOpen) };
}

function taken(told: Told, row: FoundRow, { isUsed, choice, typed }: Decided): Told {
  if (!isUsed) return told;
  if (typed !== undefined && row.takeTyped !== undefined) return row.takeTyped(told, typed);
  const reading = choice === undefined ? undefined : row.readings[choice];
  return reading?.use?.(told) ?? told;
}
