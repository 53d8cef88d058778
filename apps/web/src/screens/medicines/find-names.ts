import type { SubstanceConcept } from "@afterscript/fhir";

/** A medicine that a typed name may mean. */
export type FoundName = {
  readonly substance: string;
  /** As it was found: "Nizoral". */
  readonly label: string;
  /** What is in it, where a brand was found. */
  readonly generic?: string;
};

const MOST = 8;
const LEAST_LETTERS = 2;

/** Medicines of which a name or brand begins with what was typed, then those of which a later word does. */
export function findNames(typed: string, substances: readonly SubstanceConcept[]): readonly FoundName[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted.length < LEAST_LETTERS) return [];
  const found = substances.flatMap(({ id, names, brands }) => {
    const [generic = id] = names;
    const ranked = [...names, ...brands]
      .map((label) => ({ label, rank: rankOf(label.toLowerCase(), wanted) }))
      .filter(({ rank }) => rank < NONE)
      .sort((a, b) => a.rank - b.rank);
    const [best] = ranked;
    if (best === undefined) return [];
    return [{ rank: best.rank, substance: id, label: best.label, ...(best.label !== generic && { generic }) }];
  });
  return found
    .sort((a, b) => a.rank - b.rank || (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1))
    .slice(0, MOST)
    .map(({ rank: _rank, ...one }) => one);
}

const NONE = 3;

function rankOf(label: string, wanted: string): number {
  if (label === wanted) return 0;
  if (label.startsWith(wanted)) return 1;
  return label.split(/[\s/-]/).some((word) => word.startsWith(wanted)) ? 2 : NONE;
}
