import { Icon } from "../../parts/Icon.tsx";
import type { Action } from "./use-action.ts";

type Props<T> = {
  readonly state: Action<T>;
  readonly working: string;
  readonly done?: (result: T) => string;
};

/** What has become of what was asked for, told to readers of the screen as it changes. */
export function ActionLine<T>({ state, working, done }: Props<T>) {
  return (
    <div className="action-line">
      <p role="status" className={state.is === "done" && done !== undefined ? "tone-done" : "meta"}>
        {state.is === "working" && working}
        {state.is === "done" && done !== undefined && (
          <>
            <Icon name="check" /> {done(state.result)}
          </>
        )}
      </p>
      {state.is === "failed" && (
        <div role="alert" className="refusal tone-today">
          <p>
            <strong>{state.said.what}</strong>
          </p>
          <p>{state.said.mend}</p>
        </div>
      )}
    </div>
  );
}
