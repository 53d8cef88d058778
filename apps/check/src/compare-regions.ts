import { type Kind, REGIONS, type Region, STATES, severityOf } from "@afterscript/engine";
import type { Report, ReportFinding } from "@afterscript/wording";
import type { Checker, CheckRequest } from "./checker.ts";
import type { Failure } from "./failure.ts";

/** What one region's documents ask on one subject: the weightiest finding, as the report prints it. */
export type RegionRow = {
  readonly drug: string;
  readonly kind: Kind;
  readonly topic: string;
  /** A region is left out where it has nothing on the subject. */
  readonly answers: Readonly<Partial<Record<Region, ReportFinding>>>;
};

export type RegionComparison = {
  readonly reports: Readonly<Record<Region, Report>>;
  /** Only the subjects on which the regions do not ask the same, the weightiest first. */
  readonly rows: readonly RegionRow[];
  /** Regions without a transcribed label, by drug: their silence is ours, not the label's. */
  readonly notCovered: readonly { readonly drug: string; readonly region: Region }[];
};

export type CompareResult =
  | { readonly comparison: RegionComparison; readonly failure?: undefined }
  | { readonly failure: Failure; readonly comparison?: undefined };

/** The same record and day under every region's documents, and where their answers part. */
export function compareRegions(checker: Checker, request: Omit<CheckRequest, "region" | "all">): CompareResult {
  const reports: Partial<Record<Region, Report>> = {};
  for (const region of REGIONS) {
    const result = checker.check({ ...request, region });
    if (result.failure !== undefined) return result;
    reports[region] = result.report;
  }
  const complete = reports as Record<Region, Report>;
  const notCovered = REGIONS.flatMap((region) =>
    complete[region].findings.filter((one) => one.notCovered === true).map(({ drug }) => ({ drug, region })),
  );
  return { comparison: { reports: complete, notCovered, rows: differingRows(complete, notCovered) } };
}

function differingRows(
  reports: Readonly<Record<Region, Report>>,
  notCovered: RegionComparison["notCovered"],
): readonly RegionRow[] {
  const bySubject = new Map<string, { -readonly [K in keyof RegionRow]: RegionRow[K] }>();
  for (const region of REGIONS) {
    for (const finding of reports[region].findings) {
      if (finding.notCovered === true) continue;
      const { drug, kind, topic } = finding;
      const key = `${drug} ${kind} ${topic}`;
      const row = bySubject.get(key) ?? { drug, kind, topic, answers: {} };
      const known = row.answers[region];
      if (known === undefined || weight(finding) < weight(known)) row.answers = { ...row.answers, [region]: finding };
      bySubject.set(key, row);
    }
  }
  const isOpen = ({ drug }: RegionRow, region: Region) =>
    !notCovered.some((one) => one.drug === drug && one.region === region);
  return [...bySubject.values()]
    .filter((row) =>
      parts(
        row,
        REGIONS.filter((region) => isOpen(row, region)),
      ),
    )
    .sort((a, b) => rowWeight(a) - rowWeight(b));
}

/** Do the covered regions part on this subject, and does at least one of them call for more than advice? */
function parts({ answers }: RegionRow, regions: readonly Region[]): boolean {
  const asked = regions.map((region) => answers[region]);
  if (!asked.some((one) => one?.state === "applies" && one.urgency !== "info")) return false;
  return new Set(asked.map(answerKey)).size > 1;
}

function answerKey(finding: ReportFinding | undefined): string {
  if (finding === undefined) return "nothing";
  const { allowed } = finding;
  const dose = allowed === undefined ? "" : `${allowed.amount} ${allowed.unit} ${allowed.frequency}`;
  return `${finding.state} ${finding.action} ${finding.state === "applies" ? dose : ""}`;
}

function weight({ state, action }: ReportFinding): number {
  return STATES.indexOf(state) * 100 + severityOf(action);
}

function rowWeight({ answers }: RegionRow): number {
  return Math.min(...REGIONS.flatMap((region) => (answers[region] === undefined ? [] : [weight(answers[region])])));
}
