import { today } from "../../browser/today.ts";
import { date } from "../../words/text.ts";

/** The day of an instant in the person's own calendar, in words. */
export function dayOf(instant: string): string {
  return date(today(new Date(instant)));
}
