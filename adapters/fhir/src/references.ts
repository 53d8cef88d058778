import type { Entry } from "./entry.ts";
import { type Json, manyOf, objectOf, textOf } from "./json.ts";

/** Finds the resource that a reference means: contained, by fullUrl, urn:uuid, "Type/id" or absolute address. */
export type References = {
  readonly resolve: (reference: string, container: Json) => Json | undefined;
};

/**
 * By the rules for references in a Bundle (http://hl7.org/fhir/R4/bundle.html#references): "Type/id" is on the server of
 * the entry that holds the reference; an entry is found by its fullUrl, whether or not its resource repeats the id. Where
 * no server is told, on one side or the other, "Type/id" means the only resource of that name.
 */
export function makeReferences(entries: readonly Entry[]): References {
  let index: Index | undefined;
  return {
    resolve(reference, container) {
      if (reference.startsWith("#")) return contained(container, reference.slice(1));
      index ??= indexEntries(entries);
      const plain = plainReference(reference);
      const found = index.byUrl.get(reference) ?? index.byUrl.get(plain);
      if (found !== undefined) return found;
      if (plain.startsWith("urn:")) return plain.startsWith("urn:uuid:") ? index.byId.get(plain.slice(9)) : undefined;
      const relative = relativeReference(plain);
      const server = serverOf(relative === undefined ? index.urls.get(container) : plain);
      return onServer(index.byName.get(relative ?? plain), server);
    },
  };
}

type Named = { readonly resource: Json; readonly server: string | undefined };

type Index = {
  readonly byUrl: ReadonlyMap<string, Json>;
  readonly byId: ReadonlyMap<string, Json>;
  /** By "Type/id": by the id of the resource, and by that of its fullUrl. */
  readonly byName: ReadonlyMap<string, readonly Named[]>;
  readonly urls: ReadonlyMap<Json, string | undefined>;
};

function indexEntries(entries: readonly Entry[]): Index {
  const byUrl = new Map<string, Json>();
  const byId = new Map<string, Json>();
  const byName = new Map<string, Named[]>();
  const urls = new Map<Json, string | undefined>();
  for (const { type, resource, fullUrl } of entries) {
    const id = textOf(resource.id);
    const relative = fullUrl === undefined ? undefined : relativeReference(fullUrl);
    const named = { resource, server: serverOf(fullUrl) };
    const own = id === undefined ? undefined : `${type}/${id}`;
    urls.set(resource, fullUrl);
    if (fullUrl !== undefined) byUrl.set(plainReference(fullUrl), resource);
    if (id !== undefined) byId.set(id, resource);
    if (own !== undefined) add(byName, own, named);
    if (relative !== undefined && relative !== own) add(byName, relative, named);
  }
  return { byUrl, byId, byName, urls };
}

function add(byName: Map<string, Named[]>, name: string, named: Named): void {
  const others = byName.get(name);
  if (others === undefined) byName.set(name, [named]);
  else others.push(named);
}

/** The resource of a name on this server, else the only one of which, or of whose referrer, no server is known. */
function onServer(named: readonly Named[] | undefined, server: string | undefined): Json | undefined {
  if (named === undefined) return undefined;
  const own = server === undefined ? undefined : named.find((one) => one.server === server);
  if (own !== undefined) return own.resource;
  const free = server === undefined ? named : named.filter((one) => one.server === undefined);
  return free.length === 1 ? free[0]?.resource : undefined;
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

/** "//server.example/fhir" of an address on a server: with TLS or without, it is the same. */
function serverOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const relative = relativeReference(address);
  if (relative === undefined) return undefined;
  const plain = plainReference(address);
  return plain.slice(plain.indexOf(":") + 1, -relative.length - 1);
}

/** "Type/id" of an absolute address, or undefined when the reference is none. */
export function relativeReference(reference: string): string | undefined {
  const plain = plainReference(reference);
  if (!plain.startsWith("http")) return undefined;
  const id = plain.lastIndexOf("/");
  const type = plain.lastIndexOf("/", id - 1);
  return type === -1 ? undefined : plain.slice(type + 1);
}
