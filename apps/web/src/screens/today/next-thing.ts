import { ACTIONS, type Kind, URGENCIES } from "@afterscript/engine";
import {
  type CalendarPlan,
  isOnlyNotListed,
  type Report,
  type ReportFinding,
  worstFinding,
} from "@afterscript/wording";

/** The one thing that a person's day opens with. */
export type NextThing =
  /** Something that applies, or something unknown that matters. */
  | { readonly is: "finding"; readonly finding: ReportFinding }
  /** The planned day of the first dose is past, and nobody said whether it was taken. */
  | { readonly is: "first-dose"; readonly drug: string; readonly day: string }
  /** Tests before the first dose that were not found, or that cannot be used. */
  | { readonly is: "before"; readonly drug: string; readonly open: number; readonly of: number }
  | { readonly is: "due"; readonly entry: PlannedEntry }
  | { readonly is: "ahead"; readonly entry: PlannedEntry }
  | { readonly is: "nothing-dated" };

export type PlannedEntry = CalendarPlan["entries"][number];

export type NextInput = {
  readonly report: Report;
  readonly plan: Pick<CalendarPlan, "entries">;
  /** Medicines whose planned first day has passed. */
  readonly passed: readonly { readonly drug: string; readonly day: string }[];
};

/**
 * The worst that applies and cannot wait; whether a planned first dose was taken; what is missing before a first dose; what
 * is due; what applies and can wait; the first thing unknown that a rule of weight rests on; else the next date.
 */
export function nextThing({ report, plan, passed }: NextInput): NextThing {
  const worst = worstFinding(report);
  if (worst !== undefined && isPressing(worst)) return { is: "finding", finding: worst };
  const [late] = passed;
  if (late !== undefined) return { is: "first-dose", ...late };
  const before = openBeforeStart(report);
  if (before !== undefined) return before;
  const due = plan.entries.find(({ status }) => status === "overdue") ?? plan.entries.find(isDue);
  if (due !== undefined) return { is: "due", entry: due };
  const other = worst ?? firstUnknown(report);
  if (other !== undefined) return { is: "finding", finding: other };
  const [ahead] = plan.entries;
  return ahead === undefined ? { is: "nothing-dated" } : { is: "ahead", entry: ahead };
}

const SOON = URGENCIES.indexOf("soon");

function isPressing({ urgency }: ReportFinding): boolean {
  return URGENCIES.indexOf(urgency) <= SOON;
}

function isDue({ status }: PlannedEntry): boolean {
  return status === "due";
}

function openBeforeStart({ beforeStart }: Report): NextThing | undefined {
  for (const { drug, items } of beforeStart) {
    const open = items.filter(({ found }) => found !== "found").length;
    if (open > 0) return { is: "before", drug, open, of: items.length };
  }
  return undefined;
}

/** What a missing fact is asked for first: limits on results, then the rest by what the rule would call for. */
const FIRST_KINDS: readonly Kind[] = ["lab-threshold", "reproduction", "dose", "who-must-not", "infection"];

/** The unknown whose rule would call for most. What only a list does not hold, and what a document leaves unsaid, wait. */
export function firstUnknown({ findings }: Pick<Report, "findings">): ReportFinding | undefined {
  const open = findings.filter(
    (one) => one.state === "unknown" && !isOnlyNotListed(one) && one.gaps.every(({ why }) => why !== "label-silent"),
  );
  return [...open].sort((a, b) => rankOf(a) - rankOf(b) || weightOf(a) - weightOf(b))[0];
}

function rankOf({ kind }: ReportFinding): number {
  const rank = FIRST_KINDS.indexOf(kind);
  return rank === -1 ? FIRST_KINDS.length : rank;
}

function weightOf({ action, ifApplies = action }: ReportFinding): number {
  return ACTIONS.indexOf(ifApplies);
}

/** Where the one thing to do about a finding is done. */
export type Doing = "result" | "before" | "start" | "medicines" | "visit";

/** Which screen closes a finding: a test where results are added, a medicine on the list of medicines, all else at the visit. */
export function doingOf({ kind, state, gaps }: ReportFinding, report: Report): Doing {
  const facts = gaps.map(({ fact }) => fact);
  if (state === "unknown" && facts.some((fact) => ["dose", "start", "condition", "age", "sex"].includes(fact)))
    return "start";
  if (kind === "baseline-test") return report.beforeStart.length > 0 ? "before" : "result";
  if (kind === "follow-up-test" || (kind === "lab-threshold" && state === "unknown")) return "result";
  return kind === "interaction" || kind === "duplicate-therapy" ? "medicines" : "visit";
}
