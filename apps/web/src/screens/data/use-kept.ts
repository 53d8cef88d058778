import { useEffect, useState } from "react";
import { type Snapshot, type Store, StoreFailure, type StoreFailureCode } from "../../browser/store/index.ts";
import { storeHere } from "../companion/use-companion.ts";

export type KeptState =
  | { readonly is: "opening" }
  | { readonly is: "failed"; readonly code: StoreFailureCode; readonly again: () => void }
  | { readonly is: "ready"; readonly store: Store; readonly snapshot: Snapshot };

/** What is kept, as it is, without reading or judging it: data care works when the rules cannot be loaded, too. */
export function useKept(): KeptState {
  const [state, setState] = useState<KeptState>({ is: "opening" });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is what opens it once more.
  useEffect(() => {
    let gone = false;
    let end: (() => void) | undefined;
    const show = async () => {
      try {
        const store = await storeHere();
        const snapshot = await store.snapshot();
        if (!gone) end ??= store.onChange(show);
        if (!gone) setState({ is: "ready", store, snapshot });
      } catch (thrown) {
        if (gone) return;
        setState(() => {
          if (!(thrown instanceof StoreFailure)) throw thrown;
          return { is: "failed", code: thrown.code, again: () => setTurn((before) => before + 1) };
        });
      }
    };
    show();
    return () => {
      gone = true;
      end?.();
    };
  }, [turn]);
  return state;
}
