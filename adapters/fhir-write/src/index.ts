export { type BundleOptions, bundleOf } from "./bundle-of.ts";
export { FAULTS, type Fault, type FaultCode } from "./fault.ts";
export { spanOf } from "./read-typed-day.ts";
export { type Comparator, type NumberReading, readTypedNumber, type TypedNumber } from "./read-typed-number.ts";
export { readTypedRange, type TypedRange } from "./read-typed-range.ts";
export { type AcceptedUnit, acceptedUnits, isRatio, readTypedUnit } from "./read-typed-unit.ts";
export type {
  AllergyIntolerance,
  Bundle,
  Condition,
  Immunization,
  List,
  MedicationStatement,
  Observation,
  Patient,
  Procedure,
  Resource,
} from "./resources.ts";
export { type ToldAllergy, writeAllergy } from "./write-allergy.ts";
export { type ToldAnswer, writeAnswer } from "./write-answer.ts";
export { type ToldCompleteList, writeCompleteList } from "./write-complete-list.ts";
export { type ToldCondition, writeCondition } from "./write-condition.ts";
export { type ToldMedication, writeMedication } from "./write-medication.ts";
export { type ToldPerson, writePerson } from "./write-person.ts";
export { type ToldProcedure, writeProcedure } from "./write-procedure.ts";
export { type ToldResult, writeResult } from "./write-result.ts";
export { type ToldVaccination, writeVaccination } from "./write-vaccination.ts";
export { type Writing, type WritingOptions, writingOf } from "./writing.ts";
export type { Written } from "./written.ts";
