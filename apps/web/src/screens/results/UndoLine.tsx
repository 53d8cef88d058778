import { useEffect, useRef } from "react";
import { Button } from "../../parts/Button.tsx";
import { words } from "../../words/words.ts";
import type { UndoState } from "./use-undo.ts";

/** What was just done, with the way back. It stays until something else is done: nobody has to be quick. */
export function UndoLine({ undo: { offered, isUndone, undo } }: { readonly undo: UndoState }) {
  const say = words().results.undo;
  const line = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its line: the way back takes its place, and after it the word that it was taken.
  useEffect(() => {
    if (offered !== undefined) line.current?.querySelector("button")?.focus();
    else if (isUndone) line.current?.focus();
  }, [offered, isUndone]);
  return (
    <div ref={line} tabIndex={-1} role="status" className="undo-line no-print">
      {offered && (
        <>
          <span>{offered.what === "added" ? say.added(offered.count) : say[offered.what]}</span>
          <Button kind="quiet" onClick={undo}>
            {say.undo}
          </Button>
        </>
      )}
      {!offered && isUndone && <span>{say.undone}</span>}
    </div>
  );
}
