import { canonical } from "./canonical.ts";
import { type Entry, entryId, type StoredResource } from "./kept.ts";
import type { Added, Adding } from "./store.ts";

/** The moment and the name of the action. */
export type Placing = { readonly added: string; readonly batch: string };

type Renames = ReadonlyMap<string, StoredResource>;
type Placed = {
  readonly fresh: readonly StoredResource[];
  readonly already: readonly string[];
  readonly replaced: readonly string[];
  readonly renames: Renames;
};

/**
 * Decides which entries a set of resources becomes beside those that are kept. Same type, id and content: kept already.
 * Same type and id with other content: by `clash`; a newcomer that has to give way is numbered (`o1-2`), so that the
 * same file given twice is still known. References inside the set follow what was renamed.
 */
export function placeResources(adding: Adding, kept: ReadonlyMap<string, Entry>, placing: Placing): Added {
  let placed = place(adding, kept, new Map());
  // A content can only be compared when its references are final, and they are final when the renaming is.
  for (let pass = 0; pass < 4; pass++) {
    const again = place(adding, kept, placed.renames);
    const settled = sameRenames(again.renames, placed.renames);
    placed = again;
    if (settled) break;
  }
  const entries = placed.fresh.map(
    (resource): Entry => ({ id: entryId(resource), resource, from: adding.from, ...placing }),
  );
  return {
    ...(entries.length > 0 ? { batch: placing.batch } : {}),
    entries,
    already: placed.already,
    renamed: [...placed.renames]
      .map(([from, to]) => ({ from, to: entryId(to) }))
      .filter(({ to }) => entries.some(({ id }) => id === to)),
    replaced: placed.replaced,
  };
}

function place(adding: Adding, kept: ReadonlyMap<string, Entry>, following: Renames): Placed {
  const inSet = new Map<string, StoredResource>();
  const already = new Set<string>();
  const replaced: string[] = [];
  const renames = new Map<string, StoredResource>();
  for (const given of adding.resources) {
    const resource = followReferences(given, following) as StoredResource;
    const id = entryId(resource);
    const replaces = adding.clash === "replace" && !inSet.has(id);
    const found = replaces ? asReplacement(resource, kept) : firstRoom(resource, kept, inSet);
    // Two contents under one id in one set: whom a reference means cannot be told, so references stay.
    if (found.resource.id !== resource.id && !inSet.has(id)) renames.set(id, found.resource);
    if (found.is === "already") already.add(entryId(found.resource));
    if (found.is === "replaces") replaced.push(id);
    if (found.is !== "already" && found.is !== "twice") inSet.set(entryId(found.resource), found.resource);
  }
  return { fresh: [...inSet.values()], already: [...already], replaced, renames };
}

type Found = { readonly is: "fresh" | "already" | "twice" | "replaces"; readonly resource: StoredResource };

function asReplacement(resource: StoredResource, kept: ReadonlyMap<string, Entry>): Found {
  const present = kept.get(entryId(resource))?.resource;
  if (present === undefined) return { is: "fresh", resource };
  return { is: canonical(present) === canonical(resource) ? "already" : "replaces", resource };
}

/** The first numbered id that is free, or that holds this very content. */
function firstRoom(
  resource: StoredResource,
  kept: ReadonlyMap<string, Entry>,
  inSet: ReadonlyMap<string, StoredResource>,
): Found {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? resource : { ...resource, id: `${resource.id}-${number}` };
    const id = entryId(candidate);
    const present = kept.get(id)?.resource;
    const sibling = inSet.get(id);
    if (present === undefined && sibling === undefined) return { is: "fresh", resource: candidate };
    if (sibling !== undefined && canonical(sibling) === canonical(candidate))
      return { is: "twice", resource: candidate };
    if (present !== undefined && canonical(present) === canonical(candidate))
      return { is: "already", resource: candidate };
  }
}

function followReferences(value: unknown, renames: Renames): unknown {
  if (renames.size === 0 || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => followReferences(item, renames));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "reference" && typeof inner === "string" ? followed(inner, renames) : followReferences(inner, renames),
    ]),
  );
}

function followed(reference: string, renames: Renames): string {
  const renamed = renames.get(reference);
  return renamed === undefined ? reference : entryId(renamed);
}

function sameRenames(one: Renames, other: Renames): boolean {
  return one.size === other.size && [...one].every(([from, to]) => other.get(from)?.id === to.id);
}
