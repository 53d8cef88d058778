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
