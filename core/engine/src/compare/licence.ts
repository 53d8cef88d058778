import type { Knowledge, LicenceStatement, Statement } from "../knowledge.ts";

/** How the documents of one region stand to a drug in a condition. */
export const LICENCES = ["licensed", "other-conditions-only", "not-licensed", "not-read"] as const;
export type LicenceHere = (typeof LICENCES)[number];

/** What the region's documents in force on a day (ISO) say of a drug in a condition, whoever the person is. */
export function licenceIn(
  knowledge: Knowledge,
  { drug, condition, on }: { readonly drug: string; readonly condition: string; readonly on: string },
): LicenceHere {
  const availability = knowledge.availability.find((one) => one.drug === drug)?.is;
  if (availability === "not-licensed") return "not-licensed";
  const licences = knowledge.statements.filter(isLicence).filter((one) => one.drug === drug && isInForce(one, on));
  if (licences.some((one) => one.licences.some((use) => use.condition === condition))) return "licensed";
  return availability === "covered" && licences.length > 0 ? "other-conditions-only" : "not-read";
}

function isLicence(statement: Statement): statement is LicenceStatement {
  return "licences" in statement && statement.authority === "label";
}

/** ISO days compare as text. */
export function isInForce({ from, until }: Pick<Statement, "from" | "until">, on: string): boolean {
  return from <= on && (until === undefined || on < until);
}
