import type { Action, Stage, Urgency } from "@afterscript/engine";
import { parseDay } from "@afterscript/kernel";
import type { HiddenReason, Lane } from "@afterscript/web/public/clinic.ts";
import { factSort, type ReportFinding, type ReportGap } from "@afterscript/wording";

/** Why one finding makes no row. */
export type FindingHidden = Extract<
  HiddenReason,
  "standing-caution" | "open-questions" | "only-counsel" | "nothing-called-for"
>;

export type Placed = { readonly lane: Lane } | { readonly hidden: FindingHidden };

export type Place = {
  readonly stage: Stage;
  /** ISO date. */
  readonly today: string;
};

/** How far ahead the list looks: a choice of this list, no clinical limit. */
export const DUE_SOON_DAYS = 14;

/**
 * The section of the list on which a finding belongs, or why it makes no row. What applies and is urgent or an emergency
 * always has a row. The table of all of it is in the folder's README.
 */
export function laneOf(finding: ReportFinding, place: Place): Placed {
  switch (finding.state) {
    case "applies":
      return whatApplies(finding, place);
    case "unknown":
      return whatIsUnknown(finding, place);
    default:
      return isDueSoon(finding, place.today) ? { lane: "due-soon" } : { hidden: "nothing-called-for" };
  }
}

/** What must not go on, or not begin, as it is. */
const AT_ONCE: ReadonlySet<Action> = new Set(["seek-emergency-care", "stop", "hold", "do-not-start", "treat-first"]);
const UNHURRIED: ReadonlySet<Urgency> = new Set(["routine", "info"]);
const COUNSEL: ReadonlySet<Action> = new Set(["counsel", "none"]);

function whatApplies(finding: ReportFinding, { stage }: Place): Placed {
  const { action, urgency, kind } = finding;
  if (urgency === "emergency" || urgency === "urgent") return { lane: "act-now" };
  if (AT_ONCE.has(action) && !UNHURRIED.has(urgency)) return { lane: "act-now" };
  if (COUNSEL.has(action) || urgency === "info") return { hidden: "only-counsel" };
  switch (kind) {
    case "lab-threshold":
      return { lane: "limit-crossed" };
    case "follow-up-test":
      return { lane: finding.due?.status === "due" ? "due-soon" : "overdue" };
    case "baseline-test":
      return { lane: "missing-baseline" };
    case "dose":
      return { lane: "dose" };
    case "response-review":
      return { lane: "due-soon" };
    case "duplicate-therapy":
      return finding.topic === "jak-inhibitor" ? { lane: secondInhibitor(stage) } : whatStands(finding, stage);
    default:
      return whatStands(finding, stage);
  }
}

/** Two that are taken must not go on as they are, whoever says so; one that is planned or on hold is not taken yet. */
function secondInhibitor(stage: Stage): Lane {
  if (stage === "on-treatment") return "act-now";
  return stage === "starting" ? "missing-baseline" : "dose";
}

/** A condition, a medicine, an infection, an age: what the person brings, not what a limit or a test says. */
function whatStands(finding: ReportFinding, stage: Stage): Placed {
  const isOrgan = finding.topic === "renal-impairment" || finding.topic === "hepatic-impairment";
  if (finding.because.some(({ fact }) => factSort(fact) === "test"))
    return { lane: isOrgan ? "dose" : "limit-crossed" };
  if (UNHURRIED.has(finding.urgency) || finding.authority === "guideline" || finding.topic === "line-of-therapy") {
    return { hidden: "standing-caution" };
  }
  return { lane: stage === "starting" ? "missing-baseline" : "dose" };
}

function whatIsUnknown(finding: ReportFinding, { stage }: Place): Placed {
  const { kind, urgency } = finding;
  const isBeforeStart = stage === "starting" && finding.action === "order-test";
  const gaps = finding.gaps.filter(isOpen);
  const unread = gaps.filter(isUnread);
  if (gaps.length === 0 && !(isBeforeStart && hasGapOfRecord(finding))) return { hidden: "open-questions" };
  if (urgency === "info" || TALK.has(kind) || ASKED.has(finding.topic)) return { hidden: "open-questions" };
  switch (kind) {
    case "follow-up-test":
      return { lane: "overdue" };
    case "baseline-test":
      return { lane: "missing-baseline" };
    case "dose":
      return { lane: "dose" };
    default:
      if (unread.length > 0) return { lane: "limit-crossed" };
      return { lane: gaps.some(({ why }) => why === "stale") ? "overdue" : "missing-baseline" };
  }
}

/** What is told to people, and what a visit answers: no result closes its gaps. */
const TALK: ReadonlySet<ReportFinding["kind"]> = new Set([
  "administration",
  "missed-dose",
  "washout",
  "expected-response",
  "response-review",
  "effect-rate",
  "coverage",
  "symptom",
  "vaccine",
]);

/** Asked at a visit: how much skin is treated with how much cream, and what was taken before. */
const ASKED: ReadonlySet<string> = new Set(["body-surface-area", "amount-applied", "line-of-therapy", "stop-reason"]);

/** A gap that a result, or an entry of the chart, closes. */
function isOpen({ fact, why }: ReportGap): boolean {
  if (why === "not-listed" || why === "label-silent" || ASKED.has(fact)) return false;
  const sort = factSort(fact);
  return sort === "test" || sort === "measure" || sort === "therapy" || sort === "person";
}

/** Something came, and it cannot be judged. */
function isUnread({ fact, why }: ReportGap): boolean {
  return factSort(fact) === "test" && why !== "absent" && why !== "stale";
}

function hasGapOfRecord({ gaps }: ReportFinding): boolean {
  return gaps.some(({ why }) => why !== "not-listed" && why !== "label-silent");
}

/** The window of a test that was read closes within the days that the list looks ahead. */
function isDueSoon({ kind, due }: ReportFinding, today: string): boolean {
  if (kind !== "follow-up-test" || due?.status !== "upcoming") return false;
  const [by, now] = [parseDay(due.by), parseDay(today)];
  return by !== undefined && now !== undefined && by - now <= DUE_SOON_DAYS;
}
