import type { ClinicTask } from "../../clinic/api.ts";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { useClinic } from "../clinic-frame/clinic-context.ts";
import { ListRoom } from "../clinic-frame/ListRoom.tsx";
import { TaskLine } from "../clinic-patient/Tasks.tsx";

const loadOpen = async () =>
  (await askClinic<readonly ClinicTask[]>("/clinic/api/tasks")).filter(({ state }) => state === "open");

/** Monitoring tasks: those that are due, and those that are to come. */
export function TasksScreen() {
  const say = words().clinicRooms.tasks;
  const { facts } = useClinic();
  return (
    <ListRoom heading={say.heading} lead={say.lead} empty={say.empty} load={loadOpen}>
      {(open, again) => (
        <>
          <TaskGroup title={say.due} tasks={open.filter(({ due }) => due <= facts.day)} onDone={again} />
          <TaskGroup title={say.ahead} tasks={open.filter(({ due }) => due > facts.day)} onDone={again} />
        </>
      )}
    </ListRoom>
  );
}

type GroupProps = {
  readonly title: string;
  readonly tasks: readonly ClinicTask[];
  readonly onDone: () => void;
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
