import type { Entry } from "../../browser/store/index.ts";

export const COMPLETE_LIST_ID = "told-medicines";

/** The day on which the list of medicines was last told to be complete; undefined where it was not. */
export function completeList(entries: readonly Entry[]): { readonly day: string | undefined } | undefined {
  const list = entries.find(({ id }) => id === `List/${COMPLETE_LIST_ID}`)?.resource;
  return list === undefined ? undefined : { day: typeof list.date === "string" ? list.date : undefined };
}
