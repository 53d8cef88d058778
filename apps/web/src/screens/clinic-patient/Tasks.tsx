import { useState } from "react";
import type { ClinicTask, PatientPage } from "../../clinic/api.ts";
import { Button } from "../../parts/Button.tsx";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { mayAct, useClinic } from "../clinic-frame/clinic-context.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { useStoring } from "../clinic-frame/use-storing.ts";

type Part = { readonly page: PatientPage; readonly reload: () => Promise<PatientPage> };

/** What somebody said they would look at. */
export function Tasks({ page: { tasks }, reload }: Part) {
  const say = words().clinicPatient.tasks;
  return (
    <section className="clinic-part" aria-labelledby="tasks">
      <h2 id="tasks">{say.title}</h2>
      {tasks.length === 0 && <p className="mt-2">{say.none}</p>}
      <ul className="clinic-lines">
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} onDone={reload} />
        ))}
      </ul>
    </section>
  );
}

export type TaskLineProps = {
  readonly task: ClinicTask;
  /** Loads anew what stands round it. */
  readonly onDone: () => unknown;
  /** Among tasks of other patients: says whose it is. */
  readonly isOfMany?: boolean;
};

/** One task with its day, and the button that ends it. */
export function TaskLine({ task, onDone, isOfMany = false }: TaskLineProps) {
  const { me, facts, announce } = useClinic();
  const say = words().clinicPatient.tasks;
  const { isBusy, failure, store } = useStoring();
  // Said at once: the tasks are loaded anew only then.
  const [isEnded, setEnded] = useState(false);
  const state = isEnded ? "done" : task.state;
  const isOverdue = state === "open" && task.due < facts.day;
  const end = () =>
    store(async () => {
      await askClinic(`/clinic/api/tasks/${task.id}/done`, { body: {} });
      announce(say.ended(task.text));
      setEnded(true);
      await onDone();
    });
  return (
    <li>
      <div>
        {isOfMany && (
          <p>
            <a className="clinic-patient-link" href={`/clinic/patients/${task.patient.id}`}>
              <bdi>{task.patient.name}</bdi>
            </a>
          </p>
        )}
        <p>{task.text}</p>
        <p className={isOverdue ? "clinic-overdue" : "meta"}>
          {state === "done" ? say.done : isOverdue ? say.overdue(date(task.due)) : say.due(date(task.due))}
        </p>
        {failure && <FailureNotice failure={failure} />}
      </div>
      {state === "open" && mayAct(me) && (
        <Button kind="quiet" disabled={isBusy} onClick={() => void end()}>
          {say.end}
          <span className="sr-only">{`: ${task.text}`}</span>
        </Button>
      )}
    </li>
  );
}
