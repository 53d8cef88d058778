import type { CoverageCase } from "./case.ts";

/**
 * The case without a last day that its own letter cannot name: one before the letter's date, or before its receipt where no date
 * is known. One between the two stays: a letter may come after the day that it names.
 */
export function withoutImpossibleLastDay(told: CoverageCase): CoverageCase {
  const { lastDay, ...denial } = told.denial;
  const written = denial.dated ?? denial.received;
  return lastDay === undefined || written === undefined || lastDay >= written ? told : { ...told, denial };
}
