import { type Day, formatDay } from "@afterscript/kernel";
import type { PatientRecord } from "@afterscript/record";
import { type Course, coursesOf, type TimelineEvent } from "@afterscript/web/public/clinic.ts";
import { timelineWords } from "@afterscript/wording";

const say = timelineWords();

/** Starts, changes of dose, holds, restarts and stops of one drug up to a day, oldest first. */
export function courseEvents(drug: string, record: PatientRecord, today: Day): readonly TimelineEvent[] {
  const courses = coursesOf(drug, record).filter(({ from }) => from <= today);
  return courses.flatMap((course, index) => {
    const began = beginning(course, courses[index - 1], courses.slice(0, index));
    const ended = ending(course, courses[index + 1], today);
    return [
      ...(began === undefined ? [] : [{ ...began, drug, ...(course.dose !== undefined && { dose: course.dose }) }]),
      ...(ended === undefined ? [] : [{ ...ended, drug }]),
    ];
  });
}

function beginning(course: Course, before: Course | undefined, earlier: readonly Course[]): TimelineEvent | undefined {
  const { drug, dose, from } = course;
  const date = formatDay(from);
  if (course.is === "held") return { date, sort: "hold", text: say.hold(drug), ...untilOf(course) };
  if (before === undefined) return { date, sort: "start", text: say.start(drug, dose) };
  if (before.is === "taken" && follows(course, before)) {
    return { date, sort: "dose-change", text: say.doseChange(drug, before.dose, dose) };
  }
  const hasTaken = earlier.some(({ is }) => is === "taken");
  return hasTaken
    ? { date, sort: "restart", text: say.restart(drug, dose) }
    : { date, sort: "start", text: say.start(drug, dose) };
}

/** A course that the next one follows did not end in a stop. */
function ending(course: Course, next: Course | undefined, today: Day): TimelineEvent | undefined {
  if (course.until === undefined || course.until > today) return undefined;
  if (next !== undefined && (next.is === "held" || follows(next, course))) return undefined;
  return { date: formatDay(course.until), sort: "stop", text: say.stop(course.drug) };
}

function follows(next: Course, before: Course): boolean {
  return before.until === undefined || next.from <= before.until + 1;
}

function untilOf({ until }: Course): { readonly until?: string } {
  return until === undefined ? {} : { until: formatDay(until) };
}
