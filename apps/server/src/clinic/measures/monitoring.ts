import type { Due, Finding } from "@afterscript/engine";
import { type Day, formatDay } from "@afterscript/kernel";
import type { Contribution } from "./contribution.ts";
import { daysOf, type Month, monthOf } from "./month.ts";
import type { Past } from "./past.ts";

const measure = "monitoring-on-time";

/** One window that the engine named for one test, and what became of it. */
export type FollowUpWindow = {
  readonly drug: string;
  readonly topic: string;
  readonly statement: string;
  readonly from: Day;
  readonly by: Day;
} & (
  | { readonly became: "on-time" | "late"; readonly done: Day }
  | { readonly became: "not-found" | "treatment-ended" | "moved" }
);

type Open = { readonly topic: string; readonly from: Day; readonly by: Day };

/**
 * The windows of one drug's follow-up tests that were open on or after a day, in the order in which they closed. The engine
 * is asked on every day on which the record changes; a window that has not ended yet is not told.
 */
export function followUpWindows(past: Past, drug: string, since: Day): readonly FollowUpWindow[] {
  const closed: FollowUpWindow[] = [];
  const open = new Map<string, Open>();
  const close = (statement: string, end: { readonly became: FollowUpWindow["became"]; readonly done?: Day }) => {
    const window = open.get(statement);
    // A window that was told as done on a day always names that day.
    if (window !== undefined) closed.push({ drug, statement, ...window, ...end } as FollowUpWindow);
    open.delete(statement);
  };
  for (const day of [since, ...past.eventDays.filter((one) => one > since)]) {
    const tests = new Map(followUpsOn(past, drug, day).map((finding) => [finding.base.statement, finding]));
    for (const [statement, window] of [...open]) {
      const finding = tests.get(statement);
      if (isSame(window, finding?.due)) continue;
      const isInside = day <= window.by;
      if (finding !== undefined && isDoneOn(finding, day)) {
        close(statement, { became: isInside ? "on-time" : "late", done: day });
      } else if (!isInside) close(statement, { became: "not-found" });
      else close(statement, { became: finding === undefined ? "treatment-ended" : "moved" });
    }
    for (const [statement, { base, due }] of tests) {
      if (due !== undefined && due.status !== "done" && !open.has(statement)) {
        open.set(statement, { topic: base.topic, from: due.from, by: due.by });
      }
    }
  }
  for (const [statement, window] of [...open]) {
    if (window.by < past.today) close(statement, { became: "not-found" });
  }
  return closed;
}

function followUpsOn(past: Past, drug: string, day: Day): readonly Finding[] {
  return past.findingsOn(drug, day).filter(({ base }) => base.kind === "follow-up-test");
}

function isSame(window: Open, due: Due | undefined): boolean {
  return due !== undefined && due.status !== "done" && due.from === window.from && due.by === window.by;
}

/** The test that the engine counts last was done on that day. */
function isDoneOn({ because }: Finding, day: Day): boolean {
  const written = formatDay(day);
  return because.some(({ fact, date }) => fact !== "start" && date === written);
}

const EXCLUDED: ReadonlySet<string> = new Set(["treatment-ended", "moved"]);

/** The windows that ended in the months asked for, and the tests of which nobody can say when they were due. */
export function monitoringOf(past: Past, drug: string, months: readonly Month[]): readonly Contribution[] {
  const [first] = months;
  if (first === undefined) return [];
  const windows = followUpWindows(past, drug, daysOf(first).first - 1).map(({ topic, by, became }): Contribution => {
    const common = { measure, drug, month: monthOf(by) } as const;
    if (EXCLUDED.has(became)) return { ...common, excluded: became, parts: [] };
    return { ...common, column: became, parts: [{ id: topic, column: became }] };
  });
  return [...windows, ...months.flatMap((month) => withoutStart(past, drug, month))].filter(({ month }) =>
    months.includes(month),
  );
}

function withoutStart(past: Past, drug: string, month: Month): readonly Contribution[] {
  const { first, last } = daysOf(month);
  if (first > past.today) return [];
  const unknown = followUpsOn(past, drug, Math.min(last, past.today)).filter(
    ({ due, gaps }) => due === undefined && gaps.some(({ fact }) => fact === "start"),
  );
  return unknown.map(({ base }) => ({
    measure,
    drug,
    month,
    column: "unknown",
    parts: [{ id: base.topic, column: "unknown" }],
  }));
}
