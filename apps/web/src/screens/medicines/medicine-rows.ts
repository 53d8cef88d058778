import { formatDaySpan, formatDose, parseDay } from "@afterscript/kernel";
import type { Medication } from "@afterscript/record";
import type { ReportFinding } from "@afterscript/wording";
import type { Companion } from "../../browser/companion.ts";

/** One medicine of the list, and what the rules say of it. */
export type MedicineRow = {
  /** Id of its entry. */
  readonly id: string;
  readonly name: string;
  readonly dose?: string;
  readonly since?: string;
  readonly isEnded: boolean;
  /** Its name means nothing to the rules. */
  readonly isUnknown: boolean;
  /** Findings that rest on it. */
  readonly findings: readonly ReportFinding[];
  readonly medication: Medication;
};

/** Medicines beside those that have a card of their own, in the order of their names; ended ones last. */
export function medicineRows({ here, report, known, asOf }: Companion): readonly MedicineRow[] {
  const today = parseDay(asOf) ?? 0;
  return (here?.record.medications ?? [])
    .filter(({ substances }) => !substances.some((one) => known.includes(one)))
    .map((medication) => rowOf(medication, report?.findings ?? [], today))
    .sort((a, b) => Number(a.isEnded) - Number(b.isEnded) || compare(a.name.toLowerCase(), b.name.toLowerCase()));
}

function rowOf(medication: Medication, findings: readonly ReportFinding[], today: number): MedicineRow {
  const { resource, reported, substances, dose, doseText, start, stop, state } = medication;
  const amount = dose === undefined ? doseText : formatDose(dose);
  return {
    id: resource,
    name: reported.trim() === "" ? substances.join(" + ") : reported,
    ...(amount !== undefined && { dose: amount }),
    ...(start !== undefined && { since: formatDaySpan(start) }),
    isEnded: state === "stopped" || (stop !== undefined && stop.latest < today),
    isUnknown: substances.length === 0,
    findings: findings.filter((one) => speaksOf(one, resource)),
    medication,
  };
}

function speaksOf({ state, kind, because }: ReportFinding, resource: string): boolean {
  const isOfMedicines = kind === "interaction" || kind === "duplicate-therapy" || kind === "dose";
  return isOfMedicines && state !== "not-applicable" && because.some((fact) => fact.resource === resource);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
