import { draftLetter } from "@afterscript/wording";
import type { ClinicParts } from "../clinic-parts.ts";
import { recordOf } from "../judge/record-of.ts";
import type { KeptItem } from "./merge-items.ts";

/**
 * The draft of a letter to the patient about the row's finding, as the checker gives it today in words for patients. None
 * where the record cannot be judged, or no longer has the finding: then there is nothing to write about.
 */
export async function draftMessage(
  { store, checker, clock, region }: Pick<ClinicParts, "store" | "checker" | "clock" | "region">,
  { patientId, shown }: Pick<KeptItem, "patientId" | "shown">,
): Promise<string | undefined> {
  const record = await recordOf(store.db, patientId);
  const asOf = clock.today();
  const report = record && checker.check({ input: record.bundle, asOf, region, audience: "patient" }).report;
  const isThere = report?.findings.some(({ statement }) => statement === shown.statement);
  return report && isThere ? draftLetter(report, { to: "patient", about: shown.statement }).text : undefined;
}
