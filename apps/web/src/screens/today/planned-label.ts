import type { Report } from "@afterscript/wording";
import { name, sentenceCase } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import type { PlannedEntry } from "./next-thing.ts";

/** What is done in one window, in a few words: its tests by name, or how many. */
export function plannedLabel(entry: PlannedEntry, report: Report): string {
  const say = words().today.planned;
  if (isReview(entry, report)) return say.review;
  const tests = testsOf(entry, report);
  const [first = ""] = tests;
  return tests.length > 1 ? say.tests(tests.length) : sentenceCase(first);
}

/** The tests of a window by name. */
export function testsOf({ statements }: PlannedEntry, report: Report): readonly string[] {
  const topics = statements.map(
    (statement) => [...report.calendar, ...report.findings].find((one) => one.statement === statement)?.topic,
  );
  return [...new Set(topics.flatMap((topic) => (topic === undefined ? [] : [name(topic, "patient")])))];
}

export function isReview({ statements: [statement = ""] }: PlannedEntry, report: Report): boolean {
  return report.calendar.some((one) => one.statement === statement && one.kind === "response-review");
}
