import type { CoverageAnswer } from "@afterscript/engine/public/coverage.ts";
import { formatDay } from "@afterscript/kernel";
import { date } from "../../en/date.ts";
import { list } from "../../en/sentence.ts";
import type { AppealReport } from "../appeal-report.ts";

/** When an approval ends, and when to ask again. */
export function printRenewal({
  ends,
  reminders,
}: NonNullable<CoverageAnswer["renewal"]>): NonNullable<AppealReport["renewal"]> {
  const days = reminders.map(formatDay);
  return {
    ends: formatDay(ends),
    reminders: days,
    text: `This approval ends on ${date(formatDay(ends))}. Ask for the next one in time: ${list(days.map(date))}.`,
  };
}
