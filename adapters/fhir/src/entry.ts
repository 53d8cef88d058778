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
  const collecting: Collecting = { entries: [], byType: new Map(), superseded: new Set(), strangers: 0 };
  if (Array.isArray(input)) for (const value of input) collect(value, undefined, 0, collecting);
  else collect(input, undefined, 0, collecting);
  const { entries, superseded, strangers } = collecting;
  return { entries: superseded.size === 0 ? entries : entries.filter((entry) => !superseded.has(entry)), strangers };
}

type Collecting = {
  readonly entries: Entry[];
  readonly byType: Map<string, Map<string, Entry>>;
  readonly superseded: Set<Entry>;
  strangers: number;
};

/** Bundles inside of Bundles deeper than this are no record that a system sends. */
const DEEPEST = 20;

function collect(value: unknown, fullUrl: unknown, depth: number, collecting: Collecting): void {
  const resource = objectOf(value);
  const type = resource?.resourceType;
  if (resource === undefined || typeof type !== "string" || type === "" || depth > DEEPEST) {
    collecting.strangers += 1;
  } else if (type === "Bundle" || type === "Parameters") {
    if (type === "Bundle") collecting.strangers += countEmpty(resource.entry);
    collectAll(type === "Bundle" ? resource.entry : resource.parameter, depth + 1, collecting);
  } else {
    const entry = toEntry(type, resource, textOf(fullUrl));
    const older = remember(collecting.byType, entry);
    if (older !== undefined) collecting.superseded.add(older);
    if (older !== entry) collecting.entries.push(entry);
  }
}

function collectAll(list: unknown, depth: number, collecting: Collecting): void {
  for (const value of manyOf(list)) {
    const item = objectOf(value);
    if (item === undefined) collecting.strangers += 1;
    else if (item.resource !== undefined && !isDeleted(item)) collect(item.resource, item.fullUrl, depth, collecting);
  }
}

/** Entries of a Bundle that hold nothing, and do not tell of a request or its response either. */
function countEmpty(list: unknown): number {
  let empty = 0;
  for (const value of manyOf(list)) {
    const item = objectOf(value);
    if (item === undefined || item.resource !== undefined) continue;
    if (item.request === undefined && item.response === undefined) empty += 1;
  }
  return empty;
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
