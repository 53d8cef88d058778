import { nextStep } from "@afterscript/wording";
import type { ClinicParts } from "../clinic-parts.ts";
import { recordOf } from "../judge/record-of.ts";
import type { KeptItem } from "./merge-items.ts";

/**
 * The draft of a message to the patient: the row's finding in the words for patients, as the checker gives them today. What
 * cannot be said in them is left to whoever sends it.
 */
export async function draftMessage(
  { store, checker, clock, region }: Pick<ClinicParts, "store" | "checker" | "clock" | "region">,
  { patientId, shown }: Pick<KeptItem, "patientId" | "shown">,
): Promise<string> {
  const record = await recordOf(store.db, patientId);
  const asOf = clock.today();
  const result = record && checker.check({ input: record.bundle, asOf, region, audience: "patient" });
  const finding = result?.report?.findings.find(({ statement }) => statement === shown.statement);
  const about = finding === undefined ? [] : [`${finding.title}.`, finding.explain, nextStep(finding, "patient")];
  return [GREETING, ...about, CLOSING].join("\n\n");
}

const GREETING = "We have looked at your latest test results and your medicine.";
const CLOSING =
  "[Whom to call, and when]\n\nDraft: it was not sent. Whoever sends it reads it first, and writes what is to be done.";
