import { type LaboratoryRange, laboratoryRangeOf } from "@afterscript/web";

type Json = { readonly [key: string]: unknown };

/**
 * The laboratory's own ranges in a record, by resource ("Observation/o1"): shown beside a result, never used to decide.
 * A record that is no JSON has none.
 */
export function laboratoryRanges(text: string): (resource: string) => LaboratoryRange | undefined {
  const ranges = new Map<string, LaboratoryRange>();
  for (const resource of resourcesOf(text)) {
    const range = laboratoryRangeOf(resource);
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

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}
