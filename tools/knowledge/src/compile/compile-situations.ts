import { SITUATIONS, type SituationConcept, type SituationSort } from "@afterscript/fhir";
import { cursorOf } from "../read/cursor.ts";
import type { SituationForm } from "../schema/concept.ts";
import type { Setting } from "./setting.ts";

/** What can be asked about, by question; every id that it names must be known. */
export function compileSituations(setting: Setting): Record<SituationSort, SituationConcept[]> {
  const entries = SITUATIONS.map((sort): [SituationSort, SituationConcept[]] => [
    sort,
    [...setting.concepts.situations[sort].values()].map(({ form, document }) => {
      checkIds(form, document, setting);
      return compileSituation(form);
    }),
  ]);
  return Object.fromEntries(entries) as Record<SituationSort, SituationConcept[]>;
}

function compileSituation({ least, names, ...form }: SituationForm): SituationConcept {
  const { id, topics, own, history, suspected, tests, judgements, events, asks } = form;
  return {
    id,
    names: names ?? [],
    topics,
    own,
    ...(history && { history }),
    ...(suspected && { suspected }),
    ...(tests && { tests }),
    ...(judgements && { judgements }),
    ...(events && { events }),
    ...(asks && { asks }),
    ...(least && { least: least.tier }),
  };
}

type Document = Parameters<typeof cursorOf>[0];

function checkIds(form: SituationForm, document: Document, { concepts, problems }: Setting): void {
  const lists = [
    { field: "history", known: concepts.conditions },
    { field: "suspected", known: concepts.conditions },
    { field: "tests", known: concepts.analytes },
    { field: "judgements", known: concepts.judgements },
    { field: "asks", known: new Set([...concepts.judgements, ...concepts.topics]) },
    { field: "events", known: concepts.symptoms },
  ] as const;
  for (const { field, known } of lists) {
    for (const [index, id] of (form[field] ?? []).entries()) {
      if (known.has(id)) continue;
      cursorOf(document, problems, [field, index]).report(
        "KNOWLEDGE_CONCEPT_UNKNOWN",
        `Nothing is called "${id}".`,
        "Add it to knowledge/concepts or mend the id.",
      );
    }
  }
}
