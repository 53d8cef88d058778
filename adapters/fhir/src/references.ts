import type { Entry } from "./entry.ts";
import { type Json, manyOf, objectOf, textOf } from "./json.ts";

/** Finds the resource that a reference means: contained, by fullUrl, urn:uuid, "Type/id" or absolute address. */
export type References = {
  readonly resolve: (reference: string, container: Json) => Json | undefined;
};

export function makeReferences(entries: readonly Entry[]): References {
  let byKey: Map<string, Json> | undefined;
  let byId: Map<string, Json> | undefined;
  return {
    resolve(reference, container) {
      if (reference.startsWith("#")) return contained(container, reference.slice(1));
      byKey ??= indexEntries(entries);
      const found = byKey.get(reference);
      if (found !== undefined) return found;
      if (reference.startsWith("urn:uuid:")) {
        byId ??= indexIds(entries);
        return byId.get(reference.slice(9));
      }
      return byKey.get(plainReference(reference)) ?? byKey.get(relativeReference(reference) ?? "");
    },
  };
}

/** By "Type/id" and by fullUrl, which wins. */
function indexEntries(entries: readonly Entry[]): Map<string, Json> {
  const byKey = new Map<string, Json>();
  for (const { reference, resource } of entries) byKey.set(reference, resource);
  for (const { resource, fullUrl } of entries) if (fullUrl !== undefined) byKey.set(fullUrl, resource);
  return byKey;
}

function indexIds(entries: readonly Entry[]): Map<string, Json> {
  const byId = new Map<string, Json>();
  for (const { resource } of entries) {
    const id = textOf(resource.id);
    if (id !== undefined) byId.set(id, resource);
  }
  return byId;
}

function contained(container: Json, id: string): Json | undefined {
  for (const item of manyOf(container.contained)) {
    const resource = objectOf(item);
    const own = textOf(resource?.id);
    if (own === id || own === `#${id}`) return resource;
  }
  return undefined;
}

/** Without "/_history/3" and "|version". */
export function plainReference(reference: string): string {
  const history = reference.indexOf("/_history/");
  const plain = history === -1 ? reference : reference.slice(0, history);
  const bar = plain.indexOf("|");
  return bar === -1 ? plain : plain.slice(0, bar);
}

/** "Type/id" of an absolute address, or undefined when the reference is none. */
export function relativeReference(reference: string): string | undefined {
  const plain = plainReference(reference);
  if (!plain.startsWith("http")) return undefined;
  const id = plain.lastIndexOf("/");
  const type = plain.lastIndexOf("/", id - 1);
  return type === -1 ? undefined : plain.slice(type + 1);
}
