export { type ClinicalNumber, clinicalNumbers, type Group, isAmong, mustBeKilled } from "./clinical-numbers.ts";
export { type Mutant, type Mutation, mutate } from "./mutate.ts";
export { dangerous, describeMutant, tableOf } from "./mutation-report.ts";
export { type ReadCase, readCase } from "./read-case.ts";
export { type Output, run, type Supplies } from "./run.ts";
