import type { DaySpan, Dose } from "@afterscript/kernel";
import type { Medication, MedicationState } from "@afterscript/record";

/** What a record says of medicines besides that they were given once: by substance, or by name where it is not known. */
export type Courses = Map<string, Medication[]>;

export function addCourse(courses: Courses, medication: Medication): void {
  for (const key of keysOf(medication)) courses.set(key, [...(courses.get(key) ?? []), medication]);
}

function keysOf({ substances, reported }: Pick<Medication, "substances" | "reported">): readonly string[] {
  return substances.length > 0 ? substances : [reported];
}

type Given = {
  readonly substances: readonly string[];
  readonly reported: string;
  readonly start: DaySpan | undefined;
  readonly end: DaySpan | undefined;
  readonly dose: Dose | undefined;
};

type Use = { readonly state: MedicationState; readonly stop?: DaySpan; readonly supplyEnds?: DaySpan };

/**
 * What one giving says of use: with an interval, that it is taken until the next dose is due; where another entry of
 * the medicine says whether it goes on, nothing beyond its day; else that nobody knows.
 */
export function useOf(given: Given, courses: Courses): Use {
  const { start, end, dose } = given;
  if (dose !== undefined && start !== undefined) {
    const days = Math.max(1, Math.ceil(dose.perDay.d / dose.perDay.n));
    return { state: "active", supplyEnds: { earliest: start.earliest + days, latest: start.latest + days } };
  }
  const isSaidElsewhere = keysOf(given).some((key) => courses.get(key)?.some((one) => saysWhether(one, start)));
  if (!isSaidElsewhere) return { state: "unknown" };
  const stop = end ?? start;
  return stop === undefined ? { state: "stopped" } : { state: "stopped", stop };
}

/** A plan does not say that a medicine is taken, and a course that was over before does not say that it was not begun again. */
function saysWhether({ state, stop, supplyEnds, resource }: Medication, start: DaySpan | undefined): boolean {
  const end = stop ?? supplyEnds;
  const isOver = end !== undefined && start !== undefined && end.latest < start.earliest;
  return state !== "planned" && (!isOver || resource.startsWith("MedicationAdministration"));
}
