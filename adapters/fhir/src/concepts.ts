import type { Decimal } from "@afterscript/kernel";

/**
 * A code of a code system. `system` is a short id (`loinc snomed rxnorm icd-10-cm icd-10 atc ndc cvx`) or any FHIR
 * spelling of it (URL, OID, urn:oid); `compileConcepts` normalises both. ICD codes may keep or drop their dot.
 */
export type ConceptCode = {
  readonly system: string;
  readonly code: string;
  /** Covers every longer code that starts with this one (ICD only). */
  readonly match?: "prefix";
  /** Its own words are a name of the concept and say nothing more: a writer may use it for what a person tells. */
  readonly says?: true;
};

/** A product code. The reader takes strength and form from `display` ("15 MG Extended Release Oral Tablet"). */
export type ProductCode = {
  readonly system: string;
  /** NDC: labeler and product ("0074-2306" or nine digits "000742306"); the package part never counts. */
  readonly code: string;
  readonly display?: string;
};

export type AnalyteConcept = {
  readonly id: string;
  readonly kind: "quantity" | "qualitative";
  /** Canonical unit of a quantity. */
  readonly unit?: string;
  readonly codes: readonly ConceptCode[];
  /** Texts that mean this analyte and nothing else, used only where no code was recognised. */
  readonly names: readonly string[];
  /** Every accepted spelling of a unit, UCUM and laboratory, with the exact factor to the canonical unit. */
  readonly units: Readonly<Record<string, Decimal>>;
  /** Those of them that are UCUM; each stands before its other spellings. */
  readonly accepted?: readonly string[];
  /** Outside of this range, in the canonical unit, a value is not believed. Both ends belong to it. */
  readonly plausible?: { readonly low: Decimal; readonly high: Decimal };
};

export type SubstanceConcept = {
  readonly id: string;
  /** A JAK inhibitor of the closed list. */
  readonly drug?: boolean;
  /** Another medicine of which a statement asks how much is taken. */
  readonly amountAsked?: true;
  /** INN, salts, synonyms, in any case. */
  readonly names: readonly string[];
  readonly brands: readonly string[];
  /** RxNorm, SNOMED CT, ATC and NDC codes together. */
  readonly codes: readonly ProductCode[];
};

export type ConditionConcept = {
  readonly id: string;
  readonly codes: readonly ConceptCode[];
  readonly names: readonly string[];
  /** "History of" codes: the entry is past even where the list calls it active. */
  readonly pastCodes: readonly ConceptCode[];
};

export type AnswerConcept = {
  /** `smoking`, `pregnancy`, `breast-feeding`, … */
  readonly topic: string;
  /** An address answers: in one of these countries (ISO 3166 alpha-2), or elsewhere. */
  readonly countries?: { readonly answer: string; readonly otherwise: string; readonly codes: readonly string[] };
  /** Observation codes that ask the question. */
  readonly questionCodes: readonly ConceptCode[];
  readonly answers: readonly {
    readonly answer: string;
    /** Codes that mean this answer under a question of this topic. */
    readonly codes: readonly ConceptCode[];
    /** Codes that say it alone, as the code of a Condition or Observation (SNOMED "Ex-smoker (finding)"). */
    readonly findings?: readonly ConceptCode[];
    readonly names: readonly string[];
  }[];
};

export type CodedConcept = {
  readonly id: string;
  readonly codes: readonly ConceptCode[];
  readonly names: readonly string[];
};

/** Whether it holds live germs, and the topic of statements on this very vaccine. */
export type VaccineConcept = CodedConcept & { readonly live?: "yes" | "no" | "unknown"; readonly topic?: string };

export const SITUATIONS = ["infection", "exposure", "surgery"] as const;
/** Questions whose answer rests on one thing that somebody tells of by name. */
export type SituationSort = (typeof SITUATIONS)[number];

/** What somebody tells of by one name when asking: the facts that join the record, and the topics that answer. */
export type SituationConcept = {
  readonly id: string;
  readonly names: readonly string[];
  readonly history?: readonly string[];
  readonly suspected?: readonly string[];
  readonly tests?: readonly string[];
  readonly judgements?: readonly string[];
  readonly events?: readonly string[];
  readonly topics: readonly string[];
  readonly own?: readonly string[];
  readonly asks?: readonly string[];
  readonly least?: "emergency" | "urgent";
};

/** What the reader needs of `knowledge/concepts`, compiled to one JSON file. */
export type Concepts = {
  readonly analytes: readonly AnalyteConcept[];
  readonly substances: readonly SubstanceConcept[];
  readonly conditions: readonly ConditionConcept[];
  readonly answers: readonly AnswerConcept[];
  readonly vaccines: readonly VaccineConcept[];
  /** Symptoms that can be asked about, by id and by the names that people use. */
  readonly symptoms?: readonly { readonly id: string; readonly names: readonly string[] }[];
  /** By question, what can be asked about. */
  readonly situations?: Readonly<Record<SituationSort, readonly SituationConcept[]>>;
  /** Live vaccines among `vaccines`. */
  readonly liveVaccines?: readonly string[];
  /** Length in days of a written unit of time ("week"). */
  readonly days?: Readonly<Record<string, Decimal>>;
  readonly procedures?: readonly CodedConcept[];
  /** Codes of an entry that says that a list has nothing else ("no known problems"). */
  readonly completeLists: readonly {
    readonly list: "conditions" | "medications" | "allergies";
    readonly codes: readonly ConceptCode[];
  }[];
  /** Codes known to hold nothing that a statement asks for (blood pressure, control tubes): read without a problem. */
  readonly notUsed?: readonly ConceptCode[];
};
