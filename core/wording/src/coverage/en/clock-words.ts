import type { Clock, Period, Sum } from "@afterscript/engine/public/coverage.ts";
import { formatDay } from "@afterscript/kernel";
import { date } from "../../en/date.ts";
import { sentences } from "../../en/sentence.ts";
import { startNames } from "./names.ts";

/** "72 hours", "1 day", "4 months". */
export function periodText({ amount, unit }: Period): string {
  return `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
}

/** "8 Jun 2026, the date on the letter, + 5 days to arrive + 60 days = 12 Aug 2026". */
export function sumText({
  starts,
  from,
  isFromAsOf,
  isFromLetterDate,
  presumed,
  period,
  noSuchDay,
  lastDay,
}: Sum): string {
  const begins =
    isFromAsOf === true
      ? "today"
      : isFromLetterDate === true || presumed !== undefined
        ? startNames["denial-dated"]
        : startNames[starts];
  const noDay =
    noSuchDay === "last-of-month"
      ? " (that month has no such day: its last one)"
      : noSuchDay === undefined
        ? ""
        : " (that month has no such day: the first of the next)";
  const arrives = presumed === undefined ? "" : ` + ${periodText(presumed)} to arrive`;
  return `${date(formatDay(from))}, ${begins},${arrives} + ${periodText(period)} = ${date(formatDay(lastDay))}${noDay}`;
}

/** How many whole days: "today", "1 day left", "161 days left", "2 days ago". */
export function daysLeftText(days: number): string {
  if (days === 0) return "that is today";
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"}`;
  return days > 0 ? `${count} left` : `${count} ago`;
}

const NEEDS = {
  enrolled: "the day you joined",
  "first-appeal-denied": "the day the first appeal was denied",
  "letter-dated": "the date on the letter",
  "letter-received": "the day you got the letter",
  "decision-received": "the day you got the decision",
} as const;

const KEEP_SAFE = "Read your letter today, and call whoever sent it.";

/** What a clock says, in one to three plain sentences. */
export function clockText(clock: Clock): string {
  const letter = clock.letter === undefined ? undefined : date(formatDay(clock.letter));
  const last = clock.lastDay === undefined ? undefined : date(formatDay(clock.lastDay));
  switch (clock.state) {
    case "open":
      return sentences([
        last === undefined ? "This is open." : `File by ${last}: ${daysLeftText(clock.daysLeft ?? 0)}.`,
        clock.governs === "letter" && "Your letter names this day, and it comes before the one that the rule gives.",
        clock.isAtMost &&
          clock.governs === "computed" &&
          "This is the longest time that the rule lets a plan give: your letter may name an earlier day.",
        clock.counts === "received" && "It counts on the day the plan has it, not on the day you send it.",
        clock.warning !== undefined && "That is near: send it in a way that proves the day.",
      ]);
    case "passed":
      return sentences([
        last === undefined
          ? "The last day has passed."
          : `The last day was ${last}, ${daysLeftText(clock.daysLeft ?? 0)}.`,
        clock.governs === "letter" && stillByRule(clock),
        "Call today and ask what is still open to you.",
      ]);
    case "not-yet":
      return "This opens when the step before it was denied.";
    case "done":
      return "You told us that this was sent.";
    case "decided":
      return "This was decided.";
    case "no-limit-read":
      return sentences([
        letter !== undefined && `Your letter names ${letter}: keep to it.`,
        "We found no last day for this step in what we read. It is best asked for soon.",
      ]);
    case "needs-a-day":
      return sentences([
        letter !== undefined && `Your letter names ${letter}: keep to it.`,
        `To count the last day, we need ${(clock.needs ?? []).map((need) => NEEDS[need]).join(" or ")}.`,
      ]);
    case "withheld":
      return sentences([
        letter !== undefined && `Your letter names ${letter}: keep to it.`,
        `This rule was to be read again by ${date(clock.reviewBy)}, so no date is counted from it.`,
        KEEP_SAFE,
      ]);
    case "not-confirmed":
      return sentences([
        letter !== undefined && `Your letter names ${letter}: keep to it.`,
        "Not confirmed: we have not seen this rule in its source.",
        KEEP_SAFE,
      ]);
  }
}

/** A letter can name a shorter time than the rule gives: then the rule's own day is worth saying. */
function stillByRule({ computed, lastDay, daysLeft }: Clock): string | undefined {
  if (computed === undefined || lastDay === undefined || daysLeft === undefined) return undefined;
  const isStillOpen = computed.lastDay >= lastDay - daysLeft;
  return isStillOpen
    ? `The letter names this day; the rule gives until ${date(formatDay(computed.lastDay))}. Say so.`
    : undefined;
}
