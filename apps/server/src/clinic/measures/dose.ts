import type { Finding } from "@afterscript/engine";
import { isUnusable } from "./at-risk.ts";
import type { Contribution } from "./contribution.ts";
import { daysOf, type Month } from "./month.ts";
import type { Past } from "./past.ts";

const measure = "dose-for-kidney-and-age";

/** Whether somebody who takes the drug on the last day of a month takes no more than the label allows here. */
export function doseOf(past: Past, drug: string, month: Month): Contribution | undefined {
  const { first, last } = daysOf(month);
  if (first > past.today) return undefined;
  const day = Math.min(last, past.today);
  if (past.therapyOn(drug, day)?.stage !== "on-treatment") return undefined;
  const findings = past.findingsOn(drug, day).filter(isAboutKidneyOrAge);
  const common = { measure, drug, month } as const;
  if (findings.length === 0) return { ...common, excluded: "no-rule", parts: [] };
  const topics = [...new Set(findings.map(({ base }) => base.topic))].sort();
  return {
    ...common,
    column: columnOf(findings),
    parts: topics.map((id) => ({ id, column: columnOf(findings.filter(({ base }) => base.topic === id)) })),
  };
}

const KIDNEY: ReadonlySet<string> = new Set(["renal-impairment", "egfr", "creatinine"]);

/** Doses by kidney function or age, and a kidney function at which the label names no dose. */
function isAboutKidneyOrAge({ base, state }: Finding): boolean {
  if (state === "not-applicable" || base.statement.endsWith(".dose.judged")) return false;
  if (base.kind === "dose") return KIDNEY.has(base.topic) || base.topic === "age";
  return base.kind === "who-must-not" && KIDNEY.has(base.topic);
}

function columnOf(findings: readonly Finding[]): string {
  if (findings.some(({ state }) => state === "applies")) return "above";
  const gaps = findings.filter(({ state }) => state === "unknown").flatMap((finding) => finding.gaps);
  if (gaps.some(({ why }) => isUnusable(why))) return "unknown";
  return findings.every(({ state }) => state === "clear") ? "within" : "not-found";
}
