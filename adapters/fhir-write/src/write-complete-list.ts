import type { CompleteList } from "@afterscript/record";
import { faultOfDay } from "./read-typed-day.ts";
import type { List } from "./resources.ts";
import { subjectOf, type Writing } from "./writing.ts";
import { refused, type Written, written } from "./written.ts";

export type ToldCompleteList = {
  readonly id: string;
  readonly list: CompleteList["list"];
  /** Everything on the list: "MedicationStatement/m1". Empty: there is nothing of the sort at all. */
  readonly entries: readonly string[];
  /** Day on which it was told to be complete. */
  readonly day: string;
};

const LIST_CODES = "http://terminology.hl7.org/CodeSystem/list-example-use-codes";
const EMPTY = "http://terminology.hl7.org/CodeSystem/list-empty-reason";
/** HL7's own codes and the words by which a list says that nothing is missing. */
const LISTS = {
  conditions: { code: "problems", title: "Complete list of conditions" },
  medications: { code: "medications", title: "Complete list of medicines" },
  allergies: { code: "allergies", title: "Complete list of allergies" },
} as const;

/**
 * Writes that a list has everything ("no other medicines"). It holds while each of its entries is in the same Bundle: the
 * app writes it anew when one is added or deleted.
 */
export function writeCompleteList({ id, list, entries, day }: ToldCompleteList, writing: Writing): Written<List> {
  const fault = faultOfDay(day, "day", writing);
  if (fault !== undefined) return refused(fault);
  const { code, title } = LISTS[list];
  const none = { emptyReason: { coding: [{ system: EMPTY, code: "nilknown" }] } };
  return written({
    resourceType: "List",
    id,
    status: "current",
    mode: "snapshot",
    title,
    code: { coding: [{ system: LIST_CODES, code }] },
    subject: subjectOf(writing),
    date: day,
    ...(entries.length === 0 ? none : { entry: entries.map((reference) => ({ item: { reference } })) }),
  });
}
