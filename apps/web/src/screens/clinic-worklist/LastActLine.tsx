import { Icon } from "../../parts/Icon.tsx";
import { words } from "../../words/words.ts";
import { actText } from "./act-text.ts";
import type { LastAct } from "./worklist-state.ts";

/** Where the patient page has what an act brought about. */
const PLACES = { letter: "letters", order: "actions", task: "tasks" } as const;

/** What was stored last, and what it brought about. */
export function LastActLine({ last }: { readonly last: LastAct | undefined }) {
  if (last === undefined) return null;
  const { row, made } = last;
  const say = words().clinic.act;
  const patient = `/clinic/patients/${row.patient.id}`;
  const place = made === undefined ? "" : `#${PLACES[made.sort]}`;
  return (
    <p className="clinic-last tone-done">
      <Icon name="check" />
      <span>
        {say.stored(actText(last), row.patient.name)}{" "}
        <a href={`${patient}${place}`}>{made === undefined ? words().clinic.row.patientPage : say.made[made.sort]}</a>
      </span>
    </p>
  );
}
