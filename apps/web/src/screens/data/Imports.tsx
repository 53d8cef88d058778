import { useState } from "react";
import type { Snapshot, Store } from "../../browser/store/index.ts";
import { words } from "../../words/words.ts";
import { ActionLine } from "../companion/ActionLine.tsx";
import { dayOf } from "./day-of.ts";
import { type Import, importsOf } from "./kept-counts.ts";
import { useAction } from "./use-action.ts";

type Props = { readonly store: Store; readonly snapshot: Snapshot };

/** Each file and pasted text that came in, with a way to take it out again whole. */
export function Imports({ store, snapshot }: Props) {
  const { imports } = words().data;
  const [asked, setAsked] = useState<string>();
  const { state, run } = useAction<number>();
  const all = importsOf(snapshot.entries);
  if (all.length === 0 && state.is !== "done") return null;
  const undo = (batch: string) => {
    setAsked(undefined);
    run(() => store.undoBatch(batch));
  };
  return (
    <section className="data-part" aria-labelledby="imports">
      <h2 id="imports">{imports.heading}</h2>
      <ul className="rows measure mt-3">
        {all.map((one) => (
          <li key={one.batch}>
            <p>{lineOf(one)}</p>
            {asked === one.batch ? (
              <fieldset className="sure">
                <legend>{imports.sure(one.count)}</legend>
                <button type="button" className="button" onClick={() => undo(one.batch)}>
                  {imports.yes}
                </button>
                <button type="button" className="button button-quiet" onClick={() => setAsked(undefined)}>
                  {imports.no}
                </button>
              </fieldset>
            ) : (
              <button
                type="button"
                className="button button-quiet"
                aria-label={imports.undoNamed(lineOf(one))}
                onClick={() => setAsked(one.batch)}
              >
                {imports.undo}
              </button>
            )}
          </li>
        ))}
      </ul>
      <ActionLine state={state} working={imports.working} done={imports.done} />
    </section>
  );
}

function lineOf({ from, added, count }: Import): string {
  const { imports } = words().data;
  return imports.line(imports.from[from], dayOf(added), count);
}
