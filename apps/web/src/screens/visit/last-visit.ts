import type { Report } from "@afterscript/wording";

/** Under which setting the report of the last page for a visit stands, where the person kept it. */
export const LAST_VISIT_SETTING = "lastVisit";
/** Under which setting the name stands, where the person kept it. */
export const NAME_SETTING = "visitName";

/** What a later page compares itself with: the report without what is counted anew each day. */
export function keptReport(report: Report): Report {
  return { ...report, beforeStart: [], calendar: [], differs: [] };
}

/** The kept report; a setting of another shape is none. */
export function lastVisit(setting: unknown): Report | undefined {
  const report = setting as Partial<Report> | null | undefined;
  return typeof report === "object" && report !== null && report.afterscript === "1" && typeof report.asOf === "string"
    ? (report as Report)
    : undefined;
}

export function keptName(setting: unknown): string {
  return typeof setting === "string" ? setting : "";
}
