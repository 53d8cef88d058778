import { type LastDayInput, lastDayRuler } from "../ruler/last-day-ruler.ts";
import { words } from "../words/words.ts";
import { Ruler } from "./Ruler.tsx";
import { RulerTable } from "./RulerTable.tsx";

export type LastDayRulerProps = LastDayInput & { readonly id: string };

/** A last day on one line: where the count begins, today, the letter's own day, the rule's, and when it becomes near. */
export function LastDayRuler({ id, ...input }: LastDayRulerProps) {
  const ruler = lastDayRuler(input);
  return (
    <div>
      <Ruler ruler={ruler} id={id} />
      <details className="fold mt-2">
        <summary>{words().parts.lastDay.table}</summary>
        <RulerTable ruler={ruler} />
      </details>
    </div>
  );
}
