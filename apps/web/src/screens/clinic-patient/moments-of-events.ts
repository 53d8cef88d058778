import type { TimelineEvent } from "../../clinic/api.ts";
import type { TimelineItem, TimelineSort } from "../../parts/Timeline.tsx";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";

/** What happened and what is to come, as the timeline draws it. `today`: ISO date. */
export function momentsOf(events: readonly TimelineEvent[], today: string): TimelineItem[] {
  const say = words().clinicPatient.values;
  return events.map((event, index) => ({
    id: `${index}`,
    day: event.date,
    title: titleOf(event),
    sort: sortOf(event, today),
    note: [say.sort[event.sort], event.until === undefined ? "" : say.until(date(event.until))]
      .filter((part) => part !== "")
      .join(" · "),
  }));
}

/** An act is named: what was snoozed or handed over is not what the row called for. */
function titleOf({ action, text }: TimelineEvent): string {
  return action === undefined ? text : `${words().clinic.act.name[action]}: ${text}`;
}

/** A test that was not found by its last day is missed, and so is a task that is open after its day: neither is done. */
function sortOf({ date: day, sort, state }: TimelineEvent, today: string): TimelineSort {
  if (sort === "gap") return "missed";
  if (sort === "task") return state === "done" ? "done" : day < today ? "missed" : "planned";
  return day > today ? "planned" : "done";
}
