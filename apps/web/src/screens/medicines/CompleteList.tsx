import type { Companion } from "../../browser/companion.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import type { Undoable } from "../../trend/undoable.ts";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { ActionLine } from "../companion/ActionLine.tsx";
import { useAction } from "../companion/use-action.ts";
import { completeList } from "./complete-list.ts";

type Props = { readonly companion: Companion; readonly onDone: (done: Undoable) => void };

/** Only a person can say that nothing is missing: until then a medicine that is not listed is not known, and not "no". */
export function CompleteList({ companion, onDone }: Props) {
  const say = words().medicines.complete;
  const list = completeList(companion.snapshot.entries);
  const { run, state } = useAction<void>();
  const tell = async (isComplete: boolean) => {
    const { saveMedicines } = await import("./save-medicines.ts");
    const saved = await saveMedicines({ isComplete }, companion);
    if (saved.is === "saved" && !isComplete) onDone(saved.undo);
  };
  if (list !== undefined) {
    return (
      <div className="mt-4">
        <Notice sort="done" title={list.day === undefined ? say.told : say.toldOn(date(list.day))}>
          <Button kind="quiet" className="mt-2" onClick={() => run(() => tell(false))}>
            {say.takeBack}
          </Button>
          <ActionLine state={state} working={words().screens.saving} />
        </Notice>
      </div>
    );
  }
  return (
    <div className="mt-4">
      <Notice sort="unknown" title={say.open}>
        <p>{say.why}</p>
        <Button kind="second" className="mt-3" onClick={() => run(() => tell(true))}>
          {say.tell}
        </Button>
        <ActionLine state={state} working={words().screens.saving} />
      </Notice>
    </div>
  );
}
