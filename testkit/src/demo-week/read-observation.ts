import type { Resource } from "../record/fhir.ts";

type Coding = { readonly code: string; readonly display: string };

/** What one of our own result Observations says, for formats that are not FHIR. */
export type SaidResult = {
  readonly code: string;
  readonly name: string;
  readonly status: string;
  readonly taken: string;
  readonly number?: string;
  readonly comparator?: string;
  readonly unit?: string;
  readonly answer?: Coding;
  /** "1.0-4.0"; "" where the laboratory prints none. */
  readonly range: string;
};

type OwnObservation = {
  readonly code: { readonly coding: readonly [Coding] };
  readonly status: string;
  readonly effectiveDateTime: string;
  readonly valueQuantity?: { readonly value: number; readonly unit?: string; readonly comparator?: string };
  readonly valueCodeableConcept?: { readonly coding: readonly [Coding] };
  readonly referenceRange?: readonly [{ readonly text: string }];
};

export function readObservation(resource: Resource): SaidResult {
  const { code, status, effectiveDateTime, ...said } = resource as unknown as OwnObservation;
  const { value, unit, comparator } = said.valueQuantity ?? {};
  return {
    code: code.coding[0].code,
    name: code.coding[0].display,
    status,
    taken: effectiveDateTime,
    range: said.referenceRange?.[0].text ?? "",
    ...(value !== undefined && { number: String(value) }),
    ...(unit !== undefined && { unit }),
    ...(comparator !== undefined && { comparator }),
    ...(said.valueCodeableConcept !== undefined && { answer: said.valueCodeableConcept.coding[0] }),
  };
}
