import { type UseAction, useAction as useSaidAction } from "../companion/use-action.ts";
import { saidOf } from "./said.ts";

export type { Action, UseAction } from "../companion/use-action.ts";

/** An action of this room: what can go wrong with a copy is said too. */
export function useAction<T>(): UseAction<T> {
  return useSaidAction<T>(saidOf);
}
