import { expect, test } from "vitest";
import { unusedOf } from "./unused-of.ts";

const NOBODY = { code: "NO_PATIENT", message: "" };
const ENTRY = { code: "DATE_NOT_READABLE", resource: "Observation/1", message: "" };
const STRANGER = { code: "ENTRY_NOT_A_RESOURCE", message: "" };

test.each([
  { is: "nothing without a record", problems: [NOBODY], hasRecord: false, entries: [], isNobodys: false },
  { is: "the person of a record", problems: [NOBODY], hasRecord: true, entries: [], isNobodys: true },
  {
    is: "an entry, told or in a record",
    problems: [NOBODY, ENTRY],
    hasRecord: false,
    entries: [ENTRY],
    isNobodys: false,
  },
  { is: "entries that hold nothing", problems: [STRANGER], hasRecord: true, entries: [STRANGER], isNobodys: false },
])("what cannot be used: $is", ({ problems, hasRecord, entries, isNobodys }) => {
  expect(unusedOf(problems, hasRecord)).toEqual({ entries, isNobodys });
});
