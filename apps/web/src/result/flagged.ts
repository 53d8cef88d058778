import type { ReportFinding } from "@afterscript/wording";
import type { Row } from "./result-view.ts";

export type Flagged = { readonly flag: "low" | "high"; readonly row: Row; readonly finding: ReportFinding };

/**
 * Results that the laboratory marks low or high while no limit of the drug is crossed: the two are easily taken for one
 * another, so these are shown, each on its ruler, and not folded away.
 */
export function flaggedByLaboratory(rows: readonly Row[]): readonly Flagged[] {
  return rows.flatMap((row) => {
    const finding = row.findings.find(({ kind }) => kind === "lab-threshold");
    const flag = finding?.because.find(({ fact }) => fact === finding.topic)?.laboratory;
    return finding !== undefined && (flag === "low" || flag === "high") ? [{ flag, row, finding }] : [];
  });
}
