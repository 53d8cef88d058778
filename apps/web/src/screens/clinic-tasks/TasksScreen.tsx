import { useState } from "react";
import type { ClinicTask } from "../../clinic/api.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { useClinic } from "../clinic-frame/clinic-context.ts";
import { Room } from "../clinic-frame/Room.tsx";
import { TaskLine } from "../clinic-patient/Tasks.tsx";

/** Monitoring tasks: those that are due, and those that are to come. */
export function TasksScreen() {
  const say = words().clinicRooms.tasks;
  const { facts } = useClinic();
  const [version, setVersion] = useState(0);
  return (
    <Room
      heading={say.heading}
      lead={say.lead}
      version={version}
      load={() => askClinic<readonly ClinicTask[]>("/clinic/api/tasks")}
    >
      {(tasks) => {
        const open = tasks.filter(({ state }) => state === "open");
        const again = async () => setVersion((count) => count + 1);
        if (open.length === 0) {
          return (
            <div className="mt-6 measure">
              <EmptyState title={say.empty.title} text={say.empty.text} />
            </div>
          );
        }
        return (
          <>
            <TaskGroup title={say.due} tasks={open.filter(({ due }) => due <= facts.day)} onDone={again} />
            <TaskGroup title={say.ahead} tasks={open.filter(({ due }) => due > facts.day)} onDone={again} />
          </>
        );
      }}
    </Room>
  );
}

type GroupProps = {
  readonly title: string;
  readonly tasks: readonly ClinicTask[];
  readonly onDone: () => Promise<void>;
};

function TaskGroup({ title, tasks, onDone }: GroupProps) {
  if (tasks.length === 0) return null;
  const sorted = [...tasks].sort((a, b) => a.due.localeCompare(b.due));
  return (
    <section className="clinic-part">
      <h2>
        {title}
        <span className="clinic-count">{tasks.length}</span>
      </h2>
      <ul className="clinic-lines">
        {sorted.map((task) => (
          <TaskLine key={task.id} task={task} onDone={onDone} isOfMany />
        ))}
      </ul>
    </section>
  );
}
