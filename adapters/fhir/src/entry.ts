import { type Json, manyOf, objectOf, textOf } from "./json.ts";

/** One resource of the input. */
export type Entry = {
  readonly type: string;
  readonly resource: Json;
  /** "Type/id", or the fullUrl when it has no id, or the type alone. */
  readonly reference: string;
  readonly fullUrl: string | undefined;
};

export type Collected = {
  readonly entries: readonly Entry[];
  /** How many things stood where a resource belongs and were none. */
  readonly strangers: number;
};

const BASE = /^https?:/;

/**
 * Flattens a resource, a Bundle of any type, FHIR Parameters or an array of those. Deleted entries of a history are
 * left out, and of several versions of one resource the newest is kept.
 */
export function collectEntries(input: unknown): Collected {
  const byType = new Map<string, Map<string, Entry>>();
  const entries: Entry[] = [];
  const superseded = new Set<Entry>();
  let strangers = 0;
  const waiting: { readonly value: unknown; readonly fullUrl: unknown }[] = [];
  const push = (list: unknown, of: (item: Json) => unknown) => {
    const items = manyOf(list);
    for (let at = items.length - 1; at >= 0; at -= 1) {
      const item = objectOf(items[at]);
      if (item === undefined) strangers += 1;
      else if (!isDeleted(item)) waiting.push({ value: of(item), fullUrl: item.fullUrl });
    }
  };
  if (Array.isArray(input)) for (const value of input.toReversed()) waiting.push({ value, fullUrl: undefined });
  else waiting.push({ value: input, fullUrl: undefined });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.value === undefined) continue;
    const resource = objectOf(next.value);
    const type = resource?.resourceType;
    if (resource === undefined || typeof type !== "string" || type === "") {
      strangers += 1;
    } else if (type === "Bundle") {
      push(resource.entry, (entry) => entry.resource);
    } else if (type === "Parameters") {
      push(resource.parameter, (parameter) => parameter.resource);
    } else {
      const entry = toEntry(type, resource, textOf(next.fullUrl));
      const older = remember(byType, entry);
      if (older !== undefined) superseded.add(older);
      if (older !== entry) entries.push(entry);
    }
  }
  return { entries: superseded.size === 0 ? entries : entries.filter((entry) => !superseded.has(entry)), strangers };
}

function isDeleted(entry: Json): boolean {
  return entry.request !== undefined && objectOf(entry.request)?.method === "DELETE";
}

function toEntry(type: string, resource: Json, fullUrl: string | undefined): Entry {
  const { id } = resource;
  const reference = typeof id === "string" && id !== "" ? `${type}/${id}` : (fullUrl ?? type);
  return { type, resource, reference, fullUrl };
}

/** Returns the version that gives way: an older entry, or the new one itself, or undefined. */
function remember(byType: Map<string, Map<string, Entry>>, entry: Entry): Entry | undefined {
  const key = textOf(entry.resource.id) ?? entry.fullUrl;
  if (key === undefined) return undefined;
  let byId = byType.get(entry.type);
  if (byId === undefined) {
    byId = new Map();
    byType.set(entry.type, byId);
  }
  const other = byId.get(key);
  if (other === undefined) {
    byId.set(key, entry);
    return undefined;
  }
  if (other.resource === entry.resource || !areSameResource(other, entry)) return undefined;
  if (isNewer(other, entry)) return entry;
  byId.set(key, entry);
  return other;
}

/** The same id on two servers is two resources. */
function areSameResource(a: Entry, b: Entry): boolean {
  if (a.fullUrl === undefined || b.fullUrl === undefined || a.fullUrl === b.fullUrl) return true;
  return !(BASE.test(a.fullUrl) && BASE.test(b.fullUrl));
}

function isNewer(a: Entry, b: Entry): boolean {
  const left = objectOf(a.resource.meta);
  const right = objectOf(b.resource.meta);
  const order =
    compare(textOf(left?.lastUpdated), textOf(right?.lastUpdated)) ||
    Number(textOf(left?.versionId) ?? 0) - Number(textOf(right?.versionId) ?? 0) ||
    compare(JSON.stringify(a.resource), JSON.stringify(b.resource));
  return order > 0;
}

function compare(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  return b === undefined || a > b ? 1 : -1;
}
