export { compileConcepts } from "./compile-concepts.ts";
export type { ConceptIndex } from "./concept-index.ts";
export type {
  AnalyteConcept,
  AnswerConcept,
  CodedConcept,
  ConceptCode,
  Concepts,
  ConditionConcept,
  ProductCode,
  SubstanceConcept,
} from "./concepts.ts";
export { SITUATIONS, type SituationConcept, type SituationSort, type VaccineConcept } from "./concepts.ts";
export { parseFhirText, type TextFailure } from "./parse-text.ts";
export {
  type Counts,
  type FailureCode,
  type ReadFailure,
  type ReadOptions,
  type ReadRecord,
  readFhir,
} from "./read-fhir.ts";
