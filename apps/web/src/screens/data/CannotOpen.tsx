import { download } from "../../browser/download.ts";
import { deleteEverything } from "../../browser/store/delete-everything.ts";
import type { StoreFailureCode } from "../../browser/store/index.ts";
import { rescueRows } from "../../browser/store/rescue-rows.ts";
import { today } from "../../browser/today.ts";
import { words } from "../../words/words.ts";
import { ActionLine } from "../companion/ActionLine.tsx";
import { DeleteAll } from "./DeleteAll.tsx";
import { useAction } from "./use-action.ts";

type Props = { readonly code: StoreFailureCode; readonly again: () => void };

/** Where something is there and no reader of ours understands it: its owner can still save it as it is, or delete it. */
const SOMETHING_IS_THERE: readonly StoreFailureCode[] = ["STORE_BROKEN", "STORE_NEWER", "STORE_UNREADABLE"];

/** Why what is kept cannot be opened, and what can be done all the same. */
export function CannotOpen({ code, again }: Props) {
  const { data, keeping, screens } = words();
  const { state, run } = useAction<string>();
  const { what, mend } = keeping.store[code];
  const save = () =>
    run(async () => {
      const name = `afterscript-${today()}.json`;
      download(name, await rescueRows(), "application/json");
      return name;
    });
  return (
    <>
      <section role="alert" className="card measure mt-6">
        <h2>{screens.failed}</h2>
        <p className="mt-3">{what}</p>
        <p className="mt-2">{mend}</p>
        <button type="button" className="button mt-4" onClick={again}>
          {screens.again}
        </button>
      </section>
      {SOMETHING_IS_THERE.includes(code) && (
        <>
          <section className="data-part" aria-labelledby="rescue">
            <h2 id="rescue">{data.rescue.heading}</h2>
            <p className="measure mt-3">{data.rescue.text}</p>
            <button type="button" className="button mt-4" onClick={save}>
              {data.rescue.button}
            </button>
            <ActionLine state={state} working={data.rescue.working} done={data.save.done} />
          </section>
          <DeleteAll onDelete={deleteEverything} />
        </>
      )}
    </>
  );
}
