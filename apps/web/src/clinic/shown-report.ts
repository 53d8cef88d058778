import type { Report } from "@afterscript/wording";
import type { PatientPage } from "./api.ts";

/** The report of the page with each value as its laboratory sent it: the same findings in the same order. */
export function shownReport({ report, asSent }: Pick<PatientPage, "report" | "asSent">): Report | undefined {
  if (report === undefined || asSent === undefined) return report;
  const otherwise = new Map(asSent.findings.map((finding) => [finding.statement, finding]));
  return {
    ...report,
    findings: report.findings.map((finding) => otherwise.get(finding.statement) ?? finding),
    beforeStart: asSent.beforeStart,
  };
}
