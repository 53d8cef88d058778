import type { IntakeResource } from "../intake-set.ts";
import { textOf } from "../json.ts";
import { baseOf, plain, relativeOf } from "./address.ts";
import type { Item } from "./collect-items.ts";
import { digest, keyOf } from "./entry-key.ts";

/** A resource whose references mean the same without the message that it came in. */
export type Named = {
  /** With the id that others of the message refer to it by. */
  readonly resource: IntakeResource;
  /** The same with the id that was sent, or with none: what its key is made of. */
  readonly asSent: IntakeResource;
};

const NOBODY = { identifiers: [] };

/**
 * Names the resources of one person. The `fullUrl` of an entry is gone once its resource is kept alone: where a reference
 * rests on it, or on the server that it names, the reference is turned to "Type/id", and a resource without an id gets one that is made of its content, so
 * that the same thing has it again. What can be found by type and id alone stays as it was sent.
 */
export function nameForGood(items: readonly Item[], from: string): (item: Item) => Named {
  const byUrl = new Map<string, Item>();
  for (const item of items) {
    if (item.fullUrl !== undefined && !byUrl.has(item.fullUrl)) byUrl.set(item.fullUrl, item);
  }
  const byTail = nameless(items);
  const contested = contestedNames(items);
  const named = new Map<Item, Named>();
  const begun = new Set<Item>();

  const nameOf = (item: Item): Named => {
    const known = named.get(item);
    if (known !== undefined) return known;
    begun.add(item);
    const asSent = turn(item.resource, (reference) => addressOf(reference, item)) as IntakeResource;
    const id = idOf(item, asSent);
    const name = { asSent, resource: id === asSent.id ? asSent : { ...asSent, id } };
    named.set(item, name);
    return name;
  };

  const addressOf = (reference: string, { fullUrl }: Item): string => {
    const address = plain(reference);
    const base = baseOf(fullUrl);
    const onServer = base === undefined ? byTail.get(address) : byUrl.get(`${base}/${address}`);
    const target = byUrl.get(reference) ?? byUrl.get(address) ?? onServer;
    // Two things that refer to each other: the one that was begun first is meant by the id that it was sent with.
    if (target === undefined || isFoundById(address, target)) return reference;
    if (begun.has(target) && !named.has(target)) return idKnown(target) ?? reference;
    const { resource } = nameOf(target);
    return typeof resource.id === "string" ? `${resource.resourceType}/${resource.id}` : reference;
  };

  const isFoundById = (reference: string, { resource }: Item): boolean => {
    const id = textOf(resource.id);
    if (id === undefined || contested.has(`${resource.resourceType}/${id}`)) return false;
    return reference === `urn:uuid:${id}` || reference.endsWith(`/${resource.resourceType}/${id}`);
  };

  const idKnown = (item: Item): string | undefined => {
    const id = sentId(item);
    return id === undefined ? undefined : `${item.resource.resourceType}/${id}`;
  };

  const sentId = ({ resource, fullUrl }: Item): string | undefined => {
    const id = textOf(resource.id);
    if (id === undefined || !contested.has(`${resource.resourceType}/${id}`)) return id;
    return fullUrl === undefined ? id : `${id.slice(0, 50)}-${digest(fullUrl).slice(0, 12)}`;
  };

  const idOf = (item: Item, asSent: IntakeResource): unknown => {
    const id = sentId(item);
    if (id !== undefined) return id === textOf(item.resource.id) ? asSent.id : id;
    return item.fullUrl === undefined ? undefined : digest(keyOf(asSent, { from, identity: NOBODY }));
  };
  return nameOf;
}

/** Resources without an id by the "Type/id" that their address ends in, where one alone has it. */
function nameless(items: readonly Item[]): ReadonlyMap<string, Item> {
  const sent = new Set(items.map(({ resource }) => `${resource.resourceType}/${textOf(resource.id) ?? ""}`));
  const byTail = Map.groupBy(items, ({ resource, fullUrl }) =>
    fullUrl === undefined || textOf(resource.id) !== undefined ? undefined : relativeOf(fullUrl),
  );
  const only = new Map<string, Item>();
  for (const [tail, [item, ...others]] of byTail) {
    if (tail !== undefined && item !== undefined && others.length === 0 && !sent.has(tail)) only.set(tail, item);
  }
  return only;
}

/** "Type/id" that several resources of different servers have in one message. Whose is whose is decided apart. */
function contestedNames(items: readonly Item[]): ReadonlySet<string> {
  const urls = new Map<string, string>();
  const contested = new Set<string>();
  for (const { resource, fullUrl } of items) {
    const id = textOf(resource.id);
    if (id === undefined || resource.resourceType === "Patient" || fullUrl?.startsWith("http") !== true) continue;
    const name = `${resource.resourceType}/${id}`;
    const known = urls.get(name);
    if (known !== undefined && known !== fullUrl) contested.add(name);
    urls.set(name, fullUrl);
  }
  return contested;
}

/** The same value with every literal reference turned; itself where none is. */
function turn(value: unknown, address: (reference: string) => string): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => turn(item, address));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  const members = Object.entries(value);
  const turned = members.map(([field, inner]) => [
    field,
    field === "reference" && typeof inner === "string" ? address(inner) : turn(inner, address),
  ]);
  return turned.some(([, inner], at) => inner !== members[at]?.[1]) ? Object.fromEntries(turned) : value;
}
