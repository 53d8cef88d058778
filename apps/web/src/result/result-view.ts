import { ACTIONS, type Action } from "@afterscript/engine";
import { type Group, groupFindings, isOnlyNotListed, type Report, type ReportFinding } from "@afterscript/wording";

export type ResultView = {
  /** The one finding that the page opens with; none when nothing was assessed. */
  readonly main: ReportFinding | undefined;
  /** The others, by when they matter; without those that only a list does not hold. */
  readonly groups: Readonly<Record<Group, readonly ReportFinding[]>>;
  readonly unknowns: number;
};

/** Sorts a report's findings for the page: the worst one first, the others by when they matter. */
export function resultView(report: Report): ResultView {
  const main = mainFinding(report.findings.filter(({ state }) => state !== "not-applicable"));
  const groups = groupFindings(report.findings.filter((finding) => finding !== main));
  return {
    main,
    groups: { ...groups, "not-known": groups["not-known"].filter((finding) => !isOnlyNotListed(finding)) },
    unknowns: report.findings.filter(({ state }) => state === "unknown").length,
  };
}

/**
 * The worst action first, whether it applies or is the way to close a gap: a test that is missing before the first dose
 * stands before advice that always applies. A finding that joins several stands for them.
 */
function mainFinding(findings: readonly ReportFinding[]): ReportFinding | undefined {
  const loud = findings.filter((finding) => finding.state !== "clear" && !isOnlyNotListed(finding));
  const [worst] = [...loud].sort((a, b) => severity(a.action) - severity(b.action) || byState(a) - byState(b));
  if (worst === undefined) return findings[0];
  return loud.find(({ state, joins }) => state === "applies" && joins?.includes(worst.statement)) ?? worst;
}

function severity(action: Action): number {
  return ACTIONS.indexOf(action);
}

function byState({ state }: ReportFinding): number {
  return state === "applies" ? 0 : 1;
}
