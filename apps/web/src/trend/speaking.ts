import type { Statement } from "@afterscript/engine";
import { byWeight, isOnlyNotListed, type Report, type ReportFinding } from "@afterscript/wording";
import { bandsOf } from "../ruler/bands.ts";

export type SpeakingOf = {
  readonly report: Report;
  readonly analyte: string;
  readonly statement: (id: string) => Statement | undefined;
};

/**
 * The findings that speak of an analyte, the gravest first: what its newest result calls for, then what about it is not
 * known, then what was read and not called for.
 */
export function speakingOf({ report, analyte, statement }: SpeakingOf): readonly ReportFinding[] {
  const about = report.findings.filter((finding) => speaksOf(finding, analyte, statement(finding.statement)));
  const weight = byWeight(report);
  return about.sort((a, b) => rankOf(a, analyte) - rankOf(b, analyte) || weight(a, b) || limitFirst(a, b));
}

const TESTS: readonly string[] = ["baseline-test", "follow-up-test"];

/** Whether a finding judges the value itself, and not only that the test was done. */
function judgesValue({ kind }: Pick<ReportFinding, "kind">): boolean {
  return !TESTS.includes(kind);
}

/**
 * What opens the answer about an analyte: what is called for, or what about it is not known, or the gravest that judges
 * its value. Undefined where the rules ask for the test and set no limit for it.
 */
export function openingOf(speaking: readonly ReportFinding[], analyte: string): ReportFinding | undefined {
  return speaking.find((finding) => judgesValue(finding) || rankOf(finding, analyte) < 2);
}

/**
 * The findings without one that gives no reason to act on something else than the analyte, while more about that is asked
 * for or not known: a count that is high enough must not read as "no infection".
 */
export function withoutHalfAnswers(
  speaking: readonly ReportFinding[],
  { report, analyte }: Pick<SpeakingOf, "report" | "analyte">,
): readonly ReportFinding[] {
  const open = new Set(
    report.findings.filter(({ state }) => state === "applies" || state === "unknown").map(subjectOf),
  );
  return speaking.filter((one) => one.state !== "clear" || one.topic === analyte || !open.has(subjectOf(one)));
}

function subjectOf({ drug, topic }: ReportFinding): string {
  return `${drug} ${topic}`;
}

/** Tests that are called for now, the most pressing first, each with the analytes that any one of would do. */
export function testsAskedFor(report: Report, statement: SpeakingOf["statement"]) {
  const asked = report.findings.filter(
    (finding) => !judgesValue(finding) && (finding.state === "applies" || finding.state === "unknown"),
  );
  return [...asked]
    .sort(byWeight(report))
    .map((finding) => ({ finding, by: testedBy(finding, statement(finding.statement)) }));
}

/** Analytes that count as the test of a finding. */
function testedBy({ topic }: ReportFinding, statement: Statement | undefined): readonly string[] {
  return statement !== undefined && "by" in statement ? statement.by : [topic];
}

function speaksOf(finding: ReportFinding, analyte: string, statement: Statement | undefined): boolean {
  return (
    finding.topic === analyte ||
    testedBy(finding, statement).includes(analyte) ||
    [...finding.because, ...finding.gaps].some(({ fact }) => fact === analyte) ||
    (statement !== undefined && bandsOf(statement).some(({ fact }) => fact === analyte))
  );
}

/** What rests on something else that is not known says little of this result. */
function rankOf(finding: ReportFinding, analyte: string): number {
  const { state, urgency, because, gaps } = finding;
  if (state === "applies") return urgency === "info" ? 3 : 0;
  if (state === "unknown") return gaps.some(({ fact }) => fact === analyte) ? 1 : isOnlyNotListed(finding) ? 5 : 4;
  return because.some(({ fact }) => fact === analyte) ? 2 : 3;
}

function limitFirst(a: ReportFinding, b: ReportFinding): number {
  return Number(b.kind === "lab-threshold") - Number(a.kind === "lab-threshold");
}
