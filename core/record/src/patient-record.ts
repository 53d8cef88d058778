import { deriveCounts } from "./derive-counts.ts";
import type {
  Allergy,
  CodedAnswer,
  CompleteList,
  Fact,
  HistoryEntry,
  Medication,
  Person,
  Procedure,
  ReportedSymptom,
  Result,
  Unusable,
  Vaccination,
} from "./facts.ts";
import { newestFirst } from "./newest-first.ts";
import type { Problem } from "./problem.ts";

/** The patient as facts with provenance, indexed by topic, newest first. The engine's only clinical input. */
export type PatientRecord = {
  readonly person: Person;
  readonly results: ReadonlyMap<string, readonly Result[]>;
  readonly history: ReadonlyMap<string, readonly HistoryEntry[]>;
  readonly medications: readonly Medication[];
  readonly medicationsBySubstance: ReadonlyMap<string, readonly Medication[]>;
  /** Medicines on the list whose substance is not known to this knowledge: a "no" for a mechanism cannot be drawn. */
  readonly unrecognisedMedications: readonly Medication[];
  readonly answers: ReadonlyMap<string, readonly CodedAnswer[]>;
  readonly vaccinations: readonly Vaccination[];
  readonly procedures: readonly Procedure[];
  readonly allergies: readonly Allergy[];
  /** What somebody told when asking, by symptom; a chart read by itself has none. */
  readonly symptoms: ReadonlyMap<string, readonly ReportedSymptom[]>;
  readonly completeLists: readonly CompleteList[];
  readonly unusable: ReadonlyMap<string, readonly Unusable[]>;
  readonly problems: readonly Problem[];
};

export type RecordInput = {
  readonly person: Person;
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
};

/** Indexes facts by topic, newest first, and derives cell counts from percentages where only those exist. */
export function buildRecord({ person, facts, problems }: RecordInput): PatientRecord {
  const results = new Map<string, Result[]>();
  const history = new Map<string, HistoryEntry[]>();
  const answers = new Map<string, CodedAnswer[]>();
  const unusable = new Map<string, Unusable[]>();
  const bySubstance = new Map<string, Medication[]>();
  const medications: Medication[] = [];
  const unrecognisedMedications: Medication[] = [];
  const vaccinations: Vaccination[] = [];
  const procedures: Procedure[] = [];
  const allergies: Allergy[] = [];
  const symptoms = new Map<string, ReportedSymptom[]>();
  const completeLists: CompleteList[] = [];
  for (const fact of facts) {
    switch (fact.type) {
      case "result":
        add(results, fact.analyte, fact);
        break;
      case "history":
        add(history, fact.concept, fact);
        break;
      case "medication":
        medications.push(fact);
        if (fact.substances.length === 0) unrecognisedMedications.push(fact);
        for (const substance of fact.substances) add(bySubstance, substance, fact);
        break;
      case "answer":
        add(answers, fact.topic, fact);
        break;
      case "vaccination":
        vaccinations.push(fact);
        break;
      case "procedure":
        procedures.push(fact);
        break;
      case "allergy":
        allergies.push(fact);
        break;
      case "symptom":
        add(symptoms, fact.symptom, fact);
        break;
      case "complete-list":
        completeLists.push(fact);
        break;
      case "unusable":
        add(unusable, fact.fact, fact);
        break;
    }
  }
  deriveCounts(results);
  for (const list of results.values()) newestFirst(list);
  for (const list of answers.values()) newestFirst(list);
  return {
    person,
    results,
    history,
    medications,
    medicationsBySubstance: bySubstance,
    unrecognisedMedications,
    answers,
    vaccinations,
    procedures,
    allergies,
    symptoms,
    completeLists,
    unusable,
    problems,
  };
}

function add<T>(index: Map<string, T[]>, key: string, value: T): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [value]);
  else list.push(value);
}
