export { CODE_SYSTEMS } from "./code-systems.ts";
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
export { foldUnit } from "./fold-unit.ts";
export { parseFhirText, type TextFailure } from "./parse-text.ts";
export { diedOn, hasDied } from "./person.ts";
export { qualitativeOfText } from "./qualitative.ts";
export {
  type Counts,
  type FailureCode,
  type ReadFailure,
  type ReadOptions,
  type ReadRecord,
  readFhir,
} from "./read-fhir.ts";
export { foldText } from "./split-words.ts";
export { type StandingResult, standingResults } from "./standing-results.ts";
