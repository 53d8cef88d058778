import { type CheckRequest, type CheckResult, openChecker } from "@afterscript/check";

export type { Checker, CheckRequest, CheckResult, Failure } from "@afterscript/check";
export { openChecker } from "@afterscript/check";
export type { Audience, Report, ReportFinding } from "@afterscript/wording";
export { textReport } from "./text-report.ts";

/**
 * Judges the text of a FHIR R4 resource, Bundle or NDJSON of one patient, as the command line does.
 * Needs `asOf`: the library reads no clock.
 */
export async function check(text: string, options: Omit<CheckRequest, "text" | "input">): Promise<CheckResult> {
  const opened = await openChecker();
  return opened.failure === undefined ? opened.checker.check({ ...options, text }) : opened;
}
