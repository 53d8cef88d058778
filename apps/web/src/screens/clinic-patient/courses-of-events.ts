import { parseDay } from "@afterscript/kernel";
import type { TimelineEvent } from "../../clinic/api.ts";
import type { Course } from "../../trend/courses.ts";

const TAKEN: readonly TimelineEvent["sort"][] = ["start", "dose-change", "restart"];
const OF_COURSE: readonly TimelineEvent["sort"][] = [...TAKEN, "hold", "stop"];

/** Times at one dose and on hold, drawn under the charts: each lasts until the drug's next event. */
export function coursesOfEvents(events: readonly TimelineEvent[]): readonly Course[] {
  const drugs = [...new Set(events.flatMap(({ drug }) => drug ?? []))];
  return drugs.flatMap((drug) => {
    const own = events
      .filter((event) => event.drug === drug && OF_COURSE.includes(event.sort))
      .sort((a, b) => a.date.localeCompare(b.date));
    return own.flatMap((event, index) => courseFrom(drug, event, own[index + 1]));
  });
}

function courseFrom(drug: string, event: TimelineEvent, next: TimelineEvent | undefined): Course[] {
  const from = parseDay(event.date);
  if (from === undefined || event.sort === "stop") return [];
  const until = parseDay(next?.date ?? event.until ?? "");
  const end = until === undefined ? {} : { until };
  if (!TAKEN.includes(event.sort)) return [{ drug, is: "held", from, ...end }];
  return [{ drug, is: "taken", from, ...(event.dose !== undefined && { dose: event.dose }), ...end }];
}
