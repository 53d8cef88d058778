import { addMonths, type Day, formatDay, parseDaySpan } from "@afterscript/kernel";

/** YYYY-MM. */
export type Month = string;

export function monthOf(day: Day): Month {
  return formatDay(day).slice(0, 7);
}

/** First and last day of a month. @throws Error when it is none. */
export function daysOf(month: Month): { readonly first: Day; readonly last: Day } {
  const span = parseDaySpan(month);
  if (span === undefined || month.length !== 7) throw new Error(`"${month}" is no month.`);
  return { first: span.earliest, last: span.latest };
}

/** Every month from one to another, both included; none when they are the wrong way round. */
export function monthsBetween(from: Month, until: Month): readonly Month[] {
  const months: Month[] = [];
  for (let day = daysOf(from).first; day <= daysOf(until).last; day = addMonths(day, 1)) months.push(monthOf(day));
  return months;
}
