import type { LaboratoryRange } from "@afterscript/web";

type Json = { readonly [key: string]: unknown };

/**
 * The laboratory's own ranges in a record, by resource ("Observation/o1"): shown beside a result, never used to decide.
 * A record that is no JSON has none.
 */
export function laboratoryRanges(text: string): (resource: string) => LaboratoryRange | undefined {
  const ranges = new Map<string, LaboratoryRange>();
  for (const resource of resourcesOf(text)) {
    const range = rangeOf(resource);
    if (range !== undefined) ranges.set(`Observation/${String(resource.id)}`, range);
  }
  return (resource) => ranges.get(resource);
}

function resourcesOf(text: string): Json[] {
  try {
    const root: unknown = JSON.parse(text);
    if (!isJson(root)) return [];
    return root.resourceType === "Bundle"
      ? list(root.entry).flatMap((entry) => (isJson(entry.resource) ? [entry.resource] : []))
      : [root];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function rangeOf(resource: Json): LaboratoryRange | undefined {
  if (resource.resourceType !== "Observation") return undefined;
  const range = list(resource.referenceRange).find((one) => isJson(one.low) || isJson(one.high));
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

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}
