import { expect, test } from "vitest";
import { collectEntries } from "./entry.ts";
import { makeReferences } from "./references.ts";

type Sent = { readonly fullUrl?: string; readonly id?: string };

const A = "http://a.example/fhir";
const B = "http://b.example/fhir";

/** Where in the Bundle that is found which an order at `from` refers to; the things are Medications. */
function found(reference: string, from: string | undefined, ...things: readonly Sent[]): number | undefined {
  const order = { resourceType: "MedicationRequest", id: "o1" };
  const medications = things.map(({ id }) => ({ resourceType: "Medication", ...(id !== undefined && { id }) }));
  const { entries } = collectEntries({
    resourceType: "Bundle",
    entry: [
      { resource: order, ...(from !== undefined && { fullUrl: from }) },
      ...medications.map((resource, at) => {
        const fullUrl = things[at]?.fullUrl;
        return { resource, ...(fullUrl !== undefined && { fullUrl }) };
      }),
    ],
  });
  const resource = makeReferences(entries).resolve(reference, order);
  return resource === undefined ? undefined : medications.indexOf(resource as (typeof medications)[number]);
}

const AT_A = { fullUrl: `${A}/Medication/m1` };
const AT_B = { fullUrl: `${B}/Medication/m1` };
const ORDER_AT_A = `${A}/MedicationRequest/o1`;

test.each([
  // The id stands in the fullUrl alone, and the order is on the same server.
  { reference: "Medication/m1", from: ORDER_AT_A, things: [AT_A], is: 0 },
  { reference: "Medication/m1/_history/2", from: ORDER_AT_A, things: [AT_A], is: 0 },
  { reference: `${A}/Medication/m1`, from: ORDER_AT_A, things: [AT_A], is: 0 },
  { reference: `${A}/Medication/m1`, from: undefined, things: [AT_A], is: 0 },
  // With TLS or without, it is one server.
  { reference: "https://a.example/fhir/Medication/m1", from: undefined, things: [AT_A], is: 0 },
  { reference: "Medication/m1", from: "https://a.example/fhir/MedicationRequest/o1", things: [AT_A], is: 0 },
  // The same id on another server is another thing.
  { reference: "Medication/m1", from: ORDER_AT_A, things: [AT_B, AT_A], is: 1 },
  {
    reference: "Medication/m1",
    from: ORDER_AT_A,
    things: [
      { ...AT_B, id: "m1" },
      { ...AT_A, id: "m1" },
    ],
    is: 1,
  },
  {
    reference: "Medication/m1",
    from: ORDER_AT_A,
    things: [
      { ...AT_A, id: "m1" },
      { ...AT_B, id: "m1" },
    ],
    is: 0,
  },
  { reference: "Medication/m1", from: ORDER_AT_A, things: [AT_B], is: undefined },
  { reference: "Medication/m1", from: ORDER_AT_A, things: [{ ...AT_B, id: "m1" }], is: undefined },
  { reference: `${B}/Medication/m1`, from: ORDER_AT_A, things: [{ ...AT_A, id: "m1" }], is: undefined },
  // The fullUrl names it, whatever id the resource has.
  { reference: "Medication/m1", from: ORDER_AT_A, things: [{ ...AT_A, id: "x" }], is: 0 },
  // Nobody says on which server: the only one of that name, and none of two.
  { reference: "Medication/m1", from: undefined, things: [{ id: "m1" }], is: 0 },
  { reference: "Medication/m1", from: "urn:uuid:5", things: [{ id: "m1", fullUrl: "urn:uuid:6" }], is: 0 },
  { reference: "Medication/m1", from: ORDER_AT_A, things: [{ id: "m1", fullUrl: "urn:uuid:6" }], is: 0 },
  { reference: "Medication/m1", from: undefined, things: [AT_A], is: 0 },
  { reference: "Medication/m1", from: undefined, things: [AT_A, AT_B], is: undefined },
  { reference: `${A}/Medication/m1`, from: undefined, things: [{ id: "m1" }], is: 0 },
  { reference: "urn:uuid:6", from: undefined, things: [{ fullUrl: "urn:uuid:6" }], is: 0 },
  { reference: "urn:uuid:m1", from: undefined, things: [{ id: "m1" }], is: 0 },
  { reference: "urn:oid:1.2.3", from: undefined, things: [{ fullUrl: "urn:oid:1.2.3" }], is: 0 },
  { reference: "Medication/gone", from: ORDER_AT_A, things: [AT_A], is: undefined },
])("$reference from $from among $things: $is", ({ reference, from, things, is }) => {
  expect(found(reference, from, ...things)).toBe(is);
});
