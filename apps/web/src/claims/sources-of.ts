import type { Region, Seen, Source } from "@afterscript/engine";
import { type Ground, idsOf } from "./claim.ts";
import type { ClaimLibrary } from "./claim-library.ts";

/** One place in a document on which a line rests. */
export type ClaimSource = {
  /** Undefined: the knowledge of trials has no region. */
  readonly region?: Region;
  /** As the document or the trial is called; undefined for a report without a name. */
  readonly title?: string;
  readonly document?: string;
  readonly edition?: string;
  readonly section?: string;
  readonly newerKnown?: string;
  readonly seen: Seen;
  /** The day on which it was read. */
  readonly checked: string;
};

export type SourcesById = ReadonlyMap<string, Source>;

/** Where the entries of these grounds stand, each place once. */
export function sourcesOf(grounds: readonly Ground[], library: ClaimLibrary, sources: SourcesById): ClaimSource[] {
  const places = grounds
    .flatMap(idsOf)
    .flatMap((id) => [...inDocuments(id, library, sources), ...inTrials(id, library)]);
  return [...new Map(places.map((place) => [`${place.document ?? place.title} ${place.section}`, place])).values()];
}

function inDocuments(id: string, library: ClaimLibrary, sources: SourcesById): ClaimSource[] {
  return (library.statement(id)?.cite ?? []).map(({ source, section, seen, checked }) => {
    const document = sources.get(source);
    if (document === undefined) return { title: source, section, seen, checked };
    const { region, title, edition, newerKnown } = document;
    const newer = newerKnown === undefined ? {} : { newerKnown };
    return { region, title, document: document.document, edition, section, seen, checked, ...newer };
  });
}

function inTrials(id: string, library: ClaimLibrary): ClaimSource[] {
  const fact = library.trialFact(id);
  const trial = fact?.trial === undefined ? undefined : library.trialTitle(fact.trial);
  return (fact?.cite ?? []).map(({ url, title, section, seen, checked }) => ({
    ...((trial ?? title) !== undefined && { title: trial ?? title }),
    ...(url !== undefined && { document: url }),
    ...(section !== undefined && { section }),
    seen,
    checked,
  }));
}
