import type { AppealForm } from "@afterscript/check/public/appeal.ts";
import type { AppealDoor } from "@afterscript/wording/public/coverage.ts";
import type { TimelineItem } from "../../../parts/Timeline.tsx";
import { words } from "../../../words/words.ts";

/** What happened, by its days, and the last days that are still ahead. */
export function momentsOf({ dated, received, steps = [] }: AppealForm, doors: readonly AppealDoor[]): TimelineItem[] {
  const say = words().theySaidNo.track;
  const done = (id: string, day: string | undefined, title: string): TimelineItem[] =>
    day === undefined ? [] : [{ id, sort: "done", day, title }];
  const nameOf = (id: string) => doors.find((one) => one.id === id)?.name ?? id;
  return [
    ...done("dated", dated, say.moment.dated),
    ...done("received", received, say.moment.received),
    ...steps.flatMap((step) => [
      ...done(`${step.door}-sent`, step.sent, say.moment.sent(nameOf(step.door))),
      ...done(`${step.door}-there`, step.received, say.moment.there(nameOf(step.door))),
      ...done(
        `${step.door}-decided`,
        step.decided ?? step.decisionReceived,
        say.moment.decided(nameOf(step.door), step.outcome && say.outcomes[step.outcome]),
      ),
    ]),
    ...doors.flatMap(({ id, name, clock }): TimelineItem[] =>
      clock.state === "open" && clock.lastDay !== undefined
        ? [{ id: `${id}-last`, sort: "planned", day: clock.lastDay, title: say.moment.last(name) }]
        : [],
    ),
  ].sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? -1 : 1));
}
