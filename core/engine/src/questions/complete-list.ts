import type { CompleteList } from "@afterscript/record";
import type { Context } from "../context.ts";

/** Does the record itself say, on or before as-of, that this list is complete? */
export function isListComplete(context: Context, list: CompleteList["list"]): boolean {
  if (context.record.completeLists.length === 0) return false;
  return context.record.completeLists.some(
    (one) => one.list === list && one.day !== undefined && one.day.latest <= context.asOf,
  );
}
