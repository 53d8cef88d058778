import type { Bundle, Resource } from "./resources.ts";

export type BundleOptions = {
  /** FHIR instant of the export, where it is to be told. */
  readonly timestamp?: string;
  readonly id?: string;
};

/** Who, then what, then what was said about it. */
const FIRST: readonly string[] = [
  "Patient",
  "Condition",
  "AllergyIntolerance",
  "MedicationStatement",
  "Observation",
  "Immunization",
  "Procedure",
];

/** One Bundle of everything, in an order that does not depend on the order of what is given. */
export function bundleOf(resources: readonly Resource[], { timestamp, id }: BundleOptions = {}): Bundle {
  const ordered = resources
    .map((resource) => ({ resource, rank: rankOf(resource.resourceType), text: JSON.stringify(resource) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        order(a.resource.resourceType, b.resource.resourceType) ||
        order(a.resource.id, b.resource.id) ||
        order(a.text, b.text),
    );
  return {
    resourceType: "Bundle",
    ...(id !== undefined && { id }),
    type: "collection",
    ...(timestamp !== undefined && { timestamp }),
    entry: ordered.map(({ resource }) => ({ resource })),
  };
}

function rankOf(type: string): number {
  const rank = FIRST.indexOf(type);
  return rank === -1 ? FIRST.length : rank;
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
