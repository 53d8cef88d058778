import type { ReactNode } from "react";
import type { Companion } from "../../browser/companion.ts";
import { words } from "../../words/words.ts";
import { CompanionBar, type CompanionRoom } from "./CompanionBar.tsx";
import { SavedLine } from "./SavedLine.tsx";
import { useCompanion } from "./use-companion.ts";

type Props = {
  readonly room: CompanionRoom;
  /** Left out: the record is judged. A room that asks its own question does without, and opens the sooner. */
  readonly judged?: boolean;
  readonly children: (companion: Companion) => ReactNode;
};

/** Every screen of the companion: opens what is kept, says what went wrong, and carries the bar and the saved line. */
export function CompanionFrame({ room, judged = true, children }: Props) {
  const state = useCompanion(judged);
  const { screens } = words();
  return (
    <div className="companion">
      {state.is === "opening" && (
        <p role="status" className="meta">
          {screens.opening}
        </p>
      )}
      {state.is === "failed" && (
        <section role="alert" className="card measure">
          <h1>{screens.failed}</h1>
          <p className="mt-3">{state.failure.what}</p>
          <p className="mt-2">{state.failure.mend}</p>
          <button type="button" className="button mt-4" onClick={state.again}>
            {screens.again}
          </button>
        </section>
      )}
      {state.is === "ready" && (
        <>
          {children(state.companion)}
          <SavedLine snapshot={state.companion.snapshot} asOf={state.companion.asOf} />
        </>
      )}
      <CompanionBar room={room} />
    </div>
  );
}
