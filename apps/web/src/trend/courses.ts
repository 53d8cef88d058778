import { type Day, formatDose } from "@afterscript/kernel";
import type { Medication, PatientRecord } from "@afterscript/record";

/** A time in which a medicine was taken at one dose, or was on hold. */
export type Course = {
  readonly drug: string;
  readonly is: "taken" | "held";
  /** "15 mg once daily"; undefined where the record does not say, and while on hold. */
  readonly dose?: string;
  readonly from: Day;
  /** Undefined: it goes on. */
  readonly until?: Day;
};

/**
 * The doses of a drug and its holds, in the order of their days. An entry without a first day, and one that is only
 * planned, has no place on a line of time.
 */
export function coursesOf(drug: string, { medicationsBySubstance }: Pick<PatientRecord, "medicationsBySubstance">) {
  const found = (medicationsBySubstance.get(drug) ?? []).flatMap((one) => coursesIn(drug, one));
  return joined(found.sort((a, b) => a.from - b.from));
}

function coursesIn(drug: string, medication: Medication): Course[] {
  const { state, start, stop, authored, heldSince, dose } = medication;
  const from = start?.earliest ?? authored?.earliest;
  if (from === undefined || state === "planned") return [];
  const end = stop?.latest ?? (state === "stopped" ? from : undefined);
  const named = dose === undefined ? {} : { dose: formatDose(dose) };
  const until = heldSince?.earliest ?? end;
  const taken: Course = { drug, is: "taken", ...named, from, ...(until !== undefined && { until }) };
  if (state !== "on-hold" || heldSince === undefined) return [taken];
  return [taken, { drug, is: "held", from: heldSince.earliest, ...(end !== undefined && { until: end }) }];
}

/** An order and its renewals at one dose are one course. */
function joined(courses: readonly Course[]): Course[] {
  const list: Course[] = [];
  for (const course of courses) {
    const last = list.at(-1);
    const goesOn =
      last !== undefined &&
      last.is === course.is &&
      last.dose === course.dose &&
      (last.until === undefined || last.until + 1 >= course.from);
    if (last === undefined || !goesOn) list.push(course);
    else list[list.length - 1] = mergedCourse(last, course);
  }
  return list;
}

function mergedCourse(first: Course, second: Course): Course {
  const { until: _first, ...rest } = first;
  if (first.until === undefined || second.until === undefined) return rest;
  return { ...rest, until: Math.max(first.until, second.until) };
}
