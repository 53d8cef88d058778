import { ScreenError } from "../../browser/failure.ts";
import { StoreFailure } from "../../browser/store/index.ts";
import { words } from "../../words/words.ts";

/** What happened, and what mends it. */
export type Said = { readonly what: string; readonly mend: string };

/** What is said when something could not be kept or loaded; undefined: it is a bug. */
export function saidOf(thrown: unknown): Said | undefined {
  if (thrown instanceof StoreFailure) return words().keeping.store[thrown.code];
  return thrown instanceof ScreenError ? thrown.failure : undefined;
}
