import { parseDay, parseDaySpan, parseDose } from "@afterscript/kernel";
import { expect, test } from "vitest";
import type { Medication } from "./facts.ts";
import { medicineList } from "./medicine-list.ts";

const AS_OF = parseDay("2026-07-01") ?? 0;
const on = (text: string) => parseDaySpan(text) ?? { earliest: 0, latest: 0 };

function medicine(parts: Partial<Medication>): Medication {
  return {
    type: "medication",
    substances: [],
    state: "active",
    reasons: [],
    reported: "Examplin",
    resource: "MedicationRequest/m",
    ...parts,
  };
}

const listOf = (...medications: readonly Medication[]) => medicineList({ medications }, AS_OF);

test.each([
  { says: "active", parts: {}, standing: "taken" },
  { says: "begun that day", parts: { start: on("2026-07-01") }, standing: "taken" },
  { says: "to begin the day after", parts: { start: on("2026-07-02") }, standing: "planned" },
  { says: "ended the day before", parts: { stop: on("2026-06-30") }, standing: "ended" },
  { says: "the last day", parts: { stop: on("2026-07-01") }, standing: "taken" },
  { says: "ended this year, nobody says when", parts: { stop: on("2026") }, standing: "not-sure" },
  { says: "supply run out", parts: { supplyEnds: on("2026-06-01") }, standing: "ended" },
  { says: "on hold", parts: { state: "on-hold" as const }, standing: "on-hold" },
  { says: "a draft", parts: { state: "planned" as const }, standing: "planned" },
  { says: "stopped", parts: { state: "stopped" as const }, standing: "ended" },
  { says: "no status", parts: { state: "unknown" as const }, standing: "not-sure" },
])("$says -> $standing", ({ parts, standing }) => {
  expect(listOf(medicine(parts)).map((one) => one.standing)).toEqual([standing]);
});

test("orders that say the same are one entry, from the earliest day; another dose is another entry", () => {
  const dose = parseDose("15 mg once daily");
  const same = { reported: "Examplin 15 mg", ...(dose !== undefined && { dose }) };
  const list = listOf(
    medicine({ ...same, resource: "a", start: on("2026-05-01") }),
    medicine({ ...same, resource: "b", start: on("2026-01-01") }),
    medicine({ reported: "Examplin 15 mg", doseText: "as  needed\n" }),
  );
  expect(list.map(({ name, dose: printed, since }) => [name, printed, since])).toEqual([
    ["Examplin 15 mg", "15 mg once daily", "2026-01-01"],
    ["Examplin 15 mg", "as needed", undefined],
  ]);
});

test("a medicine without a name in the record is called by its substance, never left out", () => {
  expect(listOf(medicine({ reported: " ", substances: ["naproxen"] })).map(({ name }) => name)).toEqual(["naproxen"]);
});

test("the order of the input does not matter", () => {
  const all = ["b", "A", "c"].map((reported) => medicine({ reported, resource: reported }));
  expect(listOf(...[...all].reverse())).toEqual(listOf(...all));
});
