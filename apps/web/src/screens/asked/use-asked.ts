import { useState } from "react";
import type { Companion } from "../../browser/companion.ts";
import type { ScreenFailure } from "../../browser/failure.ts";
import { useLoaded } from "../use-loaded.ts";
import type { Answered, ReadFor, Words } from "./ask-here.ts";

export type AskedState =
  | { readonly is: "idle" }
  | { readonly is: "reading" }
  | { readonly is: "failed"; readonly failure: ScreenFailure; readonly again: () => void }
  | ({ readonly is: "answered" } & Answered);

type Asking = {
  readonly companion: Companion;
  /** Undefined while nothing is asked. */
  readonly ask: Words | undefined;
  readonly readFor: ReadFor;
  readonly told?: readonly object[];
};

/** The answer to what is asked now. The rules of every question are loaded with the first one; an older answer is never shown for a newer question. */
export function useAsked({ companion, ask, readFor, told = [] }: Asking): AskedState {
  const [turn, setTurn] = useState(0);
  const { settings } = companion.snapshot;
  const key =
    ask === undefined ? undefined : JSON.stringify([ask, readFor, told, settings.region, companion.asOf, turn]);
  const loaded = useLoaded(key, async () => {
    const { askHere } = await import("./ask-here.ts");
    return { key, answered: await askHere({ companion, ask: ask ?? {}, readFor, told }) };
  });
  if (key === undefined) return { is: "idle" };
  if (loaded.is === "failed") return { is: "failed", failure: loaded.failure, again: () => setTurn(turn + 1) };
  if (loaded.is === "loading" || loaded.value.key !== key) return { is: "reading" };
  return { is: "answered", ...loaded.value.answered };
}
