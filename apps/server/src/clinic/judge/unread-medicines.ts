import { formatDaySpan, parseDay } from "@afterscript/kernel";
import { type MedicineStanding, type PatientRecord, standingOn } from "@afterscript/record";

export type UnreadMedicine = {
  /** As it was sent; empty, nothing was. */
  readonly text: string;
  readonly standing: Exclude<MedicineStanding, "ended">;
  /** ISO date on which it began, or was written; as exact as the record is. */
  readonly day?: string;
  readonly resource: string;
};

/**
 * Medicines of a record that stand in no code or name that is known, or whose name doubts itself, and that have not ended:
 * whether a rule speaks of them is not known. One that was read and that no rule asks about is none of them.
 */
export function unreadMedicines(
  { medications, problems }: Pick<PatientRecord, "medications" | "problems">,
  today: string,
): readonly UnreadMedicine[] {
  const asOf = parseDay(today);
  if (asOf === undefined) throw new Error(`${today} is no day.`);
  const unread = new Set(problems.flatMap(({ code, resource }) => (NOT_READ.has(code) ? (resource ?? []) : [])));
  return medications.flatMap((medication) => {
    const standing = standingOn(medication, asOf);
    if (standing === "ended" || !unread.has(medication.resource)) return [];
    const { start, authored, reported, resource } = medication;
    const begun = start ?? authored;
    return [{ text: reported.trim(), standing, ...(begun !== undefined && { day: formatDaySpan(begun) }), resource }];
  });
}

/** Whether a report says that there may be such a medicine, without its record. */
export function mayHaveUnread(problems: readonly { readonly code: string }[]): boolean {
  return problems.some(({ code }) => NOT_READ.has(code));
}

const NOT_READ: ReadonlySet<string> = new Set(["MEDICATION_NOT_RECOGNISED", "MEDICATION_DOUBTFUL"]);
