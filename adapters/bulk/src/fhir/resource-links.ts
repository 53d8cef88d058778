import { type Json, manyOf, objectOf, textOf } from "../json.ts";
import { relativeOf } from "./address.ts";
import type { Item } from "./collect-items.ts";

export type Links = {
  /** Everything that these refer to, directly or through others, and themselves. */
  readonly reach: (items: readonly Item[]) => ReadonlySet<Item>;
  readonly targetsOf: (item: Item) => readonly Item[];
};

/** Follows references between the resources of one scope. */
export function makeLinks(items: readonly Item[]): Links {
  const byName = new Map<string, Item[]>();
  for (const item of items) {
    for (const name of namesOf(item)) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [item]);
      else known.push(item);
    }
  }
  const targetsOf = ({ resource }: Item): readonly Item[] =>
    referencesIn(resource).flatMap((reference) => byName.get(reference) ?? byName.get(tailOf(reference)) ?? []);
  const reach = (from: readonly Item[]): ReadonlySet<Item> => {
    const reached = new Set(from);
    // A Set that grows while it is walked: what is added is walked too.
    for (const item of reached) for (const target of targetsOf(item)) if (isThing(target)) reached.add(target);
    return reached;
  };
  return { reach, targetsOf };
}

/** Going on through a Patient would reach the other people that are linked with it. */
function isThing({ resource }: Item): boolean {
  return resource.resourceType !== "Patient";
}

function namesOf({ resource, fullUrl }: Item): readonly string[] {
  const id = textOf(resource.id);
  const names = id === undefined ? [] : [`${resource.resourceType}/${id}`, `urn:uuid:${id}`];
  const told = fullUrl === undefined ? [] : [fullUrl, relativeOf(fullUrl)];
  return [...new Set([...names, ...told.filter((name) => name !== undefined)])];
}

function tailOf(reference: string): string {
  return /([A-Z][A-Za-z]+\/[^/|]+)(?:\/_history\/.*)?$/.exec(reference)?.[1] ?? reference;
}

/** Every literal reference that a resource holds, at any depth. */
function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  const object: Json | undefined = objectOf(value);
  if (object === undefined) return [];
  const own = textOf(object.reference);
  const inner = Object.values(object).flatMap((member) =>
    typeof member === "object" && member !== null ? manyOf(member).flatMap(referencesIn) : [],
  );
  return own === undefined ? inner : [own, ...inner];
}
