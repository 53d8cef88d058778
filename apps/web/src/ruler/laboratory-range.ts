import type { LaboratoryRange } from "./knowledge.ts";

type Json = { readonly [key: string]: unknown };

/** The laboratory's own range of one FHIR resource: shown beside a result, never used to decide. */
export function laboratoryRangeOf(resource: unknown): LaboratoryRange | undefined {
  if (!isJson(resource) || resource.resourceType !== "Observation") return undefined;
  const range = listOf(resource.referenceRange).find((one) => isJson(one.low) || isJson(one.high));
  if (range === undefined) return undefined;
  const low = endOf(range.low);
  const high = endOf(range.high);
  const unit = low?.unit ?? high?.unit;
  return {
    ...(low?.value !== undefined && { low: low.value }),
    ...(high?.value !== undefined && { high: high.value }),
    ...(unit !== undefined && { unit }),
  };
}

function endOf(end: unknown): { readonly value?: number; readonly unit?: string } | undefined {
  if (!isJson(end)) return undefined;
  const unit = end.code ?? end.unit;
  return {
    ...(typeof end.value === "number" && { value: end.value }),
    ...(typeof unit === "string" && { unit }),
  };
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}
