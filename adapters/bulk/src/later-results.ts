import { formatDay, parseDay } from "@afterscript/kernel";
import { intakeProblem } from "./intake-problem.ts";
import type { IntakeEntry, IntakeProblem, IntakeReading } from "./intake-set.ts";
import { objectOf, textOf } from "./json.ts";

/** Somewhere it is tomorrow already. */
const DAYS_AHEAD = 1;

/**
 * Takes results of a later day than they came out of their sets: nothing judges them before that day, so that a wrong year
 * would hide a value that matters today. They become problems; what takes a result back stays. `received`: the day the
 * message came, YYYY-MM-DD or with a time; left out, nothing is later.
 */
export function setLaterResultsApart(reading: IntakeReading, received: string | undefined): IntakeReading {
  const came = parseDay(received?.slice(0, 10) ?? "");
  if (came === undefined) return reading;
  const last = formatDay(came + DAYS_AHEAD);
  const later: IntakeProblem[] = [];
  const sets = reading.sets.map((set) => ({
    ...set,
    entries: set.entries.filter((entry) => {
      const day = takenOn(entry);
      if (day === undefined || day <= last.slice(0, day.length)) return true;
      const text = JSON.stringify({ identity: set.identity, resource: entry.resource }, null, 1);
      const happened = `The result is of ${day}, which lies after ${formatDay(came)}.`;
      later.push(intakeProblem("DATE_AFTER_RECEIPT", set.where, happened, text));
      return false;
    }),
  }));
  if (later.length === 0) return reading;
  return {
    ...reading,
    sets: sets.filter(({ entries }) => entries.length > 0),
    problems: [...reading.problems, ...later],
  };
}

/** The day of a result, as exactly as it is known; undefined for anything else, and for what takes a result back. */
function takenOn({ rank, resource }: IntakeEntry): string | undefined {
  if (resource.resourceType !== "Observation" || rank === 3) return undefined;
  const taken =
    textOf(resource.effectiveDateTime) ??
    textOf(resource.effectiveInstant) ??
    textOf(objectOf(resource.effectivePeriod)?.start);
  return taken === undefined ? undefined : /^\d{4}(?:-\d\d){0,2}/.exec(taken)?.[0];
}
