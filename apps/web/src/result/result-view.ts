import {
  byWeight,
  type Group,
  groupFindings,
  isOnlyNotListed,
  type Report,
  type ReportFinding,
} from "@afterscript/wording";

/** Findings that say the same line: one row, with each rule inside. */
export type Row = { readonly title: string; readonly findings: readonly [ReportFinding, ...ReportFinding[]] };

export type ResultView = {
  /** The one finding that the page opens with; none when nothing was assessed. */
  readonly main: ReportFinding | undefined;
  /** The others, by when they matter; without those that only a list does not hold. */
  readonly groups: Readonly<Record<Group, readonly Row[]>>;
  readonly unknowns: number;
};

/** Sorts a report's findings for the page: the worst one first, the others by when they matter. */
export function resultView(report: Report): ResultView {
  const main = mainFinding(report);
  const groups = groupFindings(report.findings.filter((finding) => finding !== main));
  return {
    main,
    groups: {
      now: rowsOf(groups.now),
      soon: rowsOf(groups.soon),
      "good-to-know": rowsOf(groups["good-to-know"]),
      known: rowsOf(groups.known),
      "not-known": rowsOf(groups["not-known"].filter((finding) => !isOnlyNotListed(finding))),
    },
    unknowns: report.findings.filter(({ state }) => state === "unknown").length,
  };
}

/**
 * The weightiest finding, as the command line opens too; here a way to close a gap counts as its action, so that a missing
 * test stands before advice that always applies. A finding that joins several stands for them.
 */
function mainFinding(report: Report): ReportFinding | undefined {
  const { findings } = report;
  const loud = findings.filter((one) => one.state === "applies" || (one.state === "unknown" && !isOnlyNotListed(one)));
  const [worst] = [...loud].sort(byWeight(report));
  if (worst === undefined) return findings.find(({ state }) => state === "clear");
  return (
    loud.find(({ state, joins }) => state === "applies" && joins?.includes(worst.statement)) ??
    limitBehind(worst, loud) ??
    worst
  );
}

/** A test that is overdue while its limit cannot be judged: that the limit is unknown is the graver news. */
function limitBehind({ kind, drug, topic }: ReportFinding, loud: readonly ReportFinding[]): ReportFinding | undefined {
  if (kind !== "follow-up-test") return undefined;
  return loud.find(
    (one) => one.kind === "lab-threshold" && one.state === "unknown" && one.drug === drug && one.topic === topic,
  );
}

/** Findings of the same line as one row, in their order. */
export function rowsOf(findings: readonly ReportFinding[]): Row[] {
  const rows = new Map<string, [ReportFinding, ...ReportFinding[]]>();
  for (const finding of findings) {
    const row = rows.get(finding.title);
    if (row === undefined) rows.set(finding.title, [finding]);
    else row.push(finding);
  }
  return [...rows].map(([title, list]) => ({ title, findings: list }));
}
