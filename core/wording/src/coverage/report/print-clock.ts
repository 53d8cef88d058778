import type { Clock } from "@afterscript/engine/public/coverage.ts";
import { formatDay } from "@afterscript/kernel";
import type { AppealClock } from "../appeal-report.ts";
import { clockText, sumText } from "../en/clock-words.ts";
import type { Printing } from "./appeal-report-of.ts";
import { citesOf } from "./print-cites.ts";

/** A clock with its sum and its sentence. */
export function printClock(clock: Clock, { coverage }: Printing): AppealClock {
  const { state, computed, letter, lastDay, governs, daysLeft, warning, counts, needs, reviewBy, cite, seen } = clock;
  return {
    state,
    ...(lastDay !== undefined && { lastDay: formatDay(lastDay) }),
    ...(governs !== undefined && { governs }),
    ...(letter !== undefined && { letter: formatDay(letter) }),
    ...(computed !== undefined && {
      computed: formatDay(computed.lastDay),
      sum: sumText(computed),
      from: formatDay(computed.from),
      starts: computed.starts,
    }),
    ...(daysLeft !== undefined && { daysLeft }),
    ...(clock.isAtMost && { isAtMost: true as const }),
    ...(warning !== undefined && { warning }),
    ...(counts !== undefined && { counts }),
    ...(needs !== undefined && { needs }),
    reviewBy,
    cite: citesOf(cite, coverage),
    seen,
    text: clockText(clock),
  };
}
