import { useCallback, useState } from "react";
import { type Said, saidOf } from "./said.ts";

/** Where something that a person asked for stands. */
export type Action<T> =
  | { readonly is: "idle" }
  | { readonly is: "working" }
  | { readonly is: "done"; readonly result: T }
  | { readonly is: "failed"; readonly said: Said };

export type UseAction<T> = {
  readonly state: Action<T>;
  /** Begins, unless it is at work already. A failure is said; a bug reaches the screen's own catch. */
  readonly run: (work: () => Promise<T>) => void;
  readonly reset: () => void;
};

/** @param say what is said of a failure; undefined from it: a bug */
export function useAction<T>(say: (thrown: unknown) => Said | undefined = saidOf): UseAction<T> {
  const [state, setState] = useState<Action<T>>({ is: "idle" });
  const run = useCallback(
    (work: () => Promise<T>) => {
      setState({ is: "working" });
      work().then(
        (result) => setState({ is: "done", result }),
        (thrown: unknown) =>
          setState(() => {
            const said = say(thrown);
            if (said === undefined) throw thrown;
            return { is: "failed", said };
          }),
      );
    },
    [say],
  );
  const reset = useCallback(() => setState({ is: "idle" }), []);
  return { state, run, reset };
}
