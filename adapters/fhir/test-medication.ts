import { parseDay } from "@afterscript/kernel";
import { type Resource, readAll, span } from "./test-concepts.ts";

const RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
/** A medicine by its RxNorm code. */
export const rx = (code: string, display?: string) => ({
  coding: [{ system: RXNORM, code, ...(display && { display }) }],
});
/** The Day of an ISO date. */
export const day = (text: string) => span(parseDay(text) ?? 0);

export type More = Readonly<Record<string, unknown>>;

/** An active order of the medicine. */
export function request(medicine: unknown, more: More = {}) {
  return {
    resourceType: "MedicationRequest",
    id: "m1",
    status: "active",
    intent: "order",
    medicationCodeableConcept: medicine,
    authoredOn: "2026-01-15",
    ...more,
  };
}

/** The first medication that is read of the resources. */
export function medication(...resources: Resource[]) {
  return readAll(...resources).record.medications[0];
}

export const EXAMPLE = rx("900001", "exampletinib");

export const DAILY = { repeat: { frequency: 1, period: 1, periodUnit: "d" } };
export const TWICE = { repeat: { frequency: 2, period: 1, periodUnit: "d" } };
/** A doseAndRate of so many milligrams. */
export const mg = (value: number) => [{ doseQuantity: { value, unit: "mg", code: "mg" } }];
/** A doseAndRate of so many of a unit, which is not said unless given. */
export const tablets = (value: number, unit?: string) => [{ doseQuantity: { value, ...(unit && { unit }) } }];
/** A dose in milligrams as it is read. */
export const dose = (n: number, perDay = { n: 1, d: 1 }, d = 1) => ({ amount: { n, d }, unit: "mg", perDay });
