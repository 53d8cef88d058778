import type { Fault } from "@afterscript/fhir-write";
import type { FieldError } from "../../parts/Field.tsx";
import { words } from "../../words/words.ts";

/** What is wrong with one field of a told result, in words for the person. */
export function faultWords({ code }: Pick<Fault, "code">): FieldError {
  const { faults, unforeseen } = words().addResult;
  return code in faults ? faults[code as keyof typeof faults] : unforeseen;
}

/** The fields of the form, in their order on the page. */
export const FIELDS = ["value", "unit", "day", "range"] as const;
export type FieldName = (typeof FIELDS)[number];
export type FieldFaults = Partial<Record<FieldName, Fault>>;

/** Faults by the field that mends them; one that names no field of the form stands at the value. */
export function faultsByField(faults: readonly Fault[]): FieldFaults {
  const found: FieldFaults = {};
  for (const fault of faults) {
    const field = FIELDS.find((one) => one === fault.where) ?? "value";
    found[field] ??= fault;
  }
  return found;
}
