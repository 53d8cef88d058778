import { draftLetter } from "@afterscript/wording";
import type { ClinicParts } from "../clinic-parts.ts";
import { recordOf } from "../judge/record-of.ts";
import type { KeptItem } from "./merge-items.ts";

/**
 * The draft of a letter to the patient about the row's finding, as the checker gives it today in words for patients. Or
 * why there is none: the record says that the person has died, cannot be judged, or no longer has the finding.
 */
export async function draftMessage(
  { store, checker, clock, region }: Pick<ClinicParts, "store" | "checker" | "clock" | "region">,
  { patientId, shown }: Pick<KeptItem, "patientId" | "shown">,
): Promise<{ readonly letter: string } | { readonly none: string }> {
  const record = await recordOf(store.db, patientId);
  if (record?.died !== undefined) return { none: `Nothing was drafted. ${HAS_DIED.detail} ${HAS_DIED.mend}` };
  if (shown.statement.startsWith(OF_THE_CLINIC)) return { none: NO_WORDS };
  const asOf = clock.today();
  const asked = record && { input: record.bundle, asOf, region, audience: "patient" as const, asSent: true };
  const report = asked && checker.check(asked).report;
  const isThere = report?.findings.some(({ statement }) => statement === shown.statement);
  if (!report || !isThere) return { none: NOTHING_TO_WRITE };
  return { letter: draftLetter(report, { to: "patient", about: shown.statement }).text };
}

/** Rows that rest on no finding. */
const OF_THE_CLINIC = "clinic.";

const NO_WORDS =
  "Nothing was drafted. No document speaks of it, so there are no words for a letter. Write one on the patient's page.";

const NOTHING_TO_WRITE =
  "Nothing was drafted: the record, as it is judged today, no longer has this finding. The list shows what it has when it is read again.";

/** Why no letter to a patient is drafted or kept, and what to do. */
export const HAS_DIED = {
  detail: "The record says that this person has died, so no letter to the patient is drafted or kept.",
  mend: "Write to the GP. If the person lives, correct the Patient where the record comes from and send it again.",
} as const;
