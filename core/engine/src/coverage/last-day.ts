import { addMonths, type Day, partsOf } from "@afterscript/kernel";
import type { FileWithin, Period } from "./knowledge.ts";

const HOURS_OF_A_DAY = 24;

type Counted = Period & { readonly noSuchDay?: FileWithin["noSuchDay"] };

/**
 * The last day of a period: start plus so many days; the same day of a later month; hours as whole days, from the day of
 * receipt, because nobody tells the hour. A month without such a day gives its last day, the earlier, unless the law says
 * that it gives the first of the month after. Never moved for a weekend.
 */
export function addPeriod(start: Day, { amount, unit, noSuchDay }: Counted): Day {
  if (unit !== "months") return start + (unit === "days" ? amount : Math.ceil(amount / HOURS_OF_A_DAY));
  const day = addMonths(start, amount);
  return noSuchDay === "first-of-next-month" && hasNoSuchDay(start, { amount, unit }) ? day + 1 : day;
}

/** Has the last month no such day as the one that the period began on? */
export function hasNoSuchDay(start: Day, { amount, unit }: Period): boolean {
  return unit === "months" && partsOf(addMonths(start, amount)).day < partsOf(start).day;
}
