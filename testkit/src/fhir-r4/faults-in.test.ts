import { expect, test } from "vitest";
import { faultsIn } from "./faults-in.ts";

const report = {
  resourceType: "MeasureReport",
  status: "complete",
  type: "summary",
  measure: "urn:invented",
  period: { start: "2026-01-01", end: "2026-01-31" },
};
const stratum = { component: [{ code: { text: "drug" }, value: { text: "invented" } }] };
const withStratum = (one: object) => ({ ...report, group: [{ stratifier: [{ stratum: [one] }] }] });

test.each([
  { what: "whole", resource: report, faults: 0 },
  { what: "whole, with a stratum", resource: withStratum(stratum), faults: 0 },
  { what: "without what must be there", resource: { ...report, period: undefined }, faults: 1 },
  { what: "with what nobody knows", resource: { ...report, mood: "good" }, faults: 1 },
  { what: "with a day that is none", resource: { ...report, date: "1 July" }, faults: 1 },
  // Invariant mrp-2: a value, or components, and not both.
  { what: "against an invariant", resource: withStratum({ ...stratum, value: { text: "one" } }), faults: 1 },
])("a report $what: $faults", ({ resource, faults }) => {
  expect(faultsIn(JSON.parse(JSON.stringify(resource)))).toHaveLength(faults);
  const bundle = { resourceType: "Bundle", type: "collection", entry: [{ resource }] };
  expect(faultsIn(JSON.parse(JSON.stringify(bundle))).length > 0).toBe(faults > 0);
});
