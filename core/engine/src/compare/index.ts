export { type CompareInput, type Comparison, compareDrugs } from "./compare-drugs.ts";
export type { ComparedDrug, ReproductionRule } from "./compared-drug.ts";
export { conditionsToCompare } from "./condition-of.ts";
export type { DoseFor, DoseLimit } from "./dose-for.ts";
export type { FirstYear } from "./first-year.ts";
export { LICENCES, type LicenceHere, licenceIn } from "./licence.ts";
export type { Alternative, DrugPanel } from "./panels.ts";
export * from "./preference.ts";
export type { Weighed } from "./weigh.ts";
