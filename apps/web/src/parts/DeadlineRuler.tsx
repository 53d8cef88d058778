import { type DeadlineInput, deadlineRuler } from "../ruler/deadline-ruler.ts";
import { words } from "../words/words.ts";
import { Ruler } from "./Ruler.tsx";
import { RulerTable } from "./RulerTable.tsx";

export type DeadlineRulerProps = DeadlineInput & { readonly id: string };

/** Windows in time after today, on one line. */
export function DeadlineRuler({ id, ...input }: DeadlineRulerProps) {
  const ruler = deadlineRuler(input);
  return (
    <div>
      <Ruler ruler={ruler} id={id} />
      <details className="fold mt-2">
        <summary>{words().parts.weeks.table}</summary>
        <RulerTable ruler={ruler} />
      </details>
    </div>
  );
}
