import { useEffect, useState } from "react";
import { failureOf, type ScreenFailure } from "../browser/failure.ts";

export type Loaded<T> =
  | { readonly is: "loading" }
  | { readonly is: "failed"; readonly failure: ScreenFailure }
  | { readonly is: "ready"; readonly value: T };

/**
 * What a screen loads for itself, loaded anew when its key changes. While a new one is under way the last one stays.
 * Without a key nothing is loaded.
 */
export function useLoaded<T>(key: string | undefined, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Loaded<T>>({ is: "loading" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is loaded; the function is new at each drawing.
  useEffect(() => {
    if (key === undefined) return;
    let isGone = false;
    load().then(
      (value) => isGone || setState({ is: "ready", value }),
      (error: unknown) => {
        // A bug is thrown while drawing, where the screen's own catch shows it.
        if (!isGone) setState(() => ({ is: "failed", failure: failureOf(error) }));
      },
    );
    return () => {
      isGone = true;
    };
  }, [key]);
  return state;
}
