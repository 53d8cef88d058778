import type { Coverage } from "../coverage.ts";
import { formatTable } from "./table.ts";

/** The table, and below it every row that nobody used or explained. */
export function coverageReport(coverage: readonly Coverage[]): string {
  const table = formatTable(
    [
      { title: "Evidence" },
      { title: "Region" },
      { title: "Rows", align: "right" },
      { title: "Used", align: "right" },
      { title: "Explained", align: "right" },
      { title: "Missing", align: "right" },
    ],
    coverage.map((one) => [
      one.drug,
      one.region,
      String(one.rows),
      String(one.used),
      String(one.explained),
      String(one.missing.length),
    ]),
  );
  const missing = coverage.flatMap((one) => one.missing.map((id) => `  ${id}  (${one.drug}, ${one.region})`));
  if (missing.length === 0) return table;
  const advice = `${missing.length} rows are in no statement. Transcribe each, or explain it in not-transcribed/<drug>-<region>.yaml:`;
  return [table, "", advice, ...missing].join("\n");
}
