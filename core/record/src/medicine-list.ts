import { type Day, formatDaySpan, formatDose } from "@afterscript/kernel";
import type { Medication } from "./facts.ts";
import type { PatientRecord } from "./patient-record.ts";

/** How a medicine of the list stands on a day. `not-sure`: the record does not say whether it is taken. */
export const MEDICINE_STANDINGS = ["taken", "on-hold", "planned", "not-sure", "ended"] as const;
export type MedicineStanding = (typeof MEDICINE_STANDINGS)[number];

/** One medicine as a person would read it off the list: the name and the dose as the record gives them. */
export type ListedMedicine = {
  readonly name: string;
  /** As it was read; else the record's own words. */
  readonly dose?: string;
  readonly standing: MedicineStanding;
  readonly substances: readonly string[];
  /** Day it began, or was written. */
  readonly since?: string;
};

/** Every medicine of the record on a day, in the order of their names: orders that say the same become one entry. */
export function medicineList(
  { medications }: Pick<PatientRecord, "medications">,
  asOf: Day,
): readonly ListedMedicine[] {
  const entries = new Map<string, ListedMedicine>();
  for (const medication of [...medications].sort(earliestFirst)) {
    const entry = listed(medication, asOf);
    const key = [entry.name.toLowerCase(), entry.dose, entry.standing].join("\n");
    if (!entries.has(key)) entries.set(key, entry);
  }
  return [...entries.values()].sort(byName);
}

function listed(medication: Medication, asOf: Day): ListedMedicine {
  const { reported, substances, dose, doseText } = medication;
  const begun = medication.start ?? medication.authored;
  const amount = dose === undefined ? (stepDose(medication, asOf) ?? doseText) : formatDose(dose);
  const isAhead = begun !== undefined && begun.earliest > asOf;
  return {
    name: nameOf(reported, substances),
    ...(amount !== undefined && amount.trim() !== "" && { dose: oneLine(amount) }),
    standing: standingOn(medication, asOf),
    substances,
    ...(begun !== undefined && !isAhead && { since: formatDaySpan(begun) }),
  };
}

/** Nothing is said to be taken that has not begun, was stopped, or whose supply has run out. */
export function standingOn({ state, start, authored, stop, supplyEnds }: Medication, asOf: Day): MedicineStanding {
  const begins = start ?? authored;
  const ends = stop ?? supplyEnds;
  if (state === "stopped") return "ended";
  if (state === "planned" || (begins !== undefined && begins.earliest > asOf)) return "planned";
  if (state === "on-hold") return "on-hold";
  if (ends !== undefined && ends.latest < asOf) return "ended";
  return state === "unknown" || (ends !== undefined && ends.earliest < asOf) ? "not-sure" : "taken";
}

function stepDose({ steps }: Medication, asOf: Day): string | undefined {
  const step = steps?.find(
    ({ from, until }) => (from === undefined || from.latest <= asOf) && (until === undefined || until.earliest >= asOf),
  );
  return step && formatDose(step.dose);
}

function nameOf(reported: string, substances: readonly string[]): string {
  const name = oneLine(reported);
  return name === "" ? substances.join(" + ") : name;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function earliestFirst(a: Medication, b: Medication): number {
  const left = (a.start ?? a.authored)?.earliest ?? Number.POSITIVE_INFINITY;
  const right = (b.start ?? b.authored)?.earliest ?? Number.POSITIVE_INFINITY;
  if (left !== right) return left < right ? -1 : 1;
  return a.resource < b.resource ? -1 : a.resource > b.resource ? 1 : 0;
}

function byName(a: ListedMedicine, b: ListedMedicine): number {
  const [left, right] = [a, b].map(({ name, dose = "", standing }) => `${name.toLowerCase()}\n${dose}\n${standing}`);
  return (left ?? "") < (right ?? "") ? -1 : 1;
}
