import type { ClinicParts } from "../../clinic-parts.ts";
import { canonicalJson } from "../content-hash.ts";
import { serverSystem } from "../identity.ts";
import { receive } from "../receive.ts";
import type { FhirClient, Json } from "./fhir-client.ts";
import { PollFailure } from "./poll-failure.ts";
import type { PolledSource } from "./poll-settings.ts";
import { readSince, saveRead } from "./source-cursor.ts";

export type PolledType = PolledSource["types"][number];

/** The name under which it is kept how far a type was read. */
export function cursorOf({ source }: PolledSource, { type }: PolledType): string {
  return `${source}/${type}`;
}

/** A server that pages for ever is asked no longer than this. */
const MOST_PAGES = 100_000;

/**
 * Reads what a server changed of one type since it was last read to the end. Each page is one message. How far it was read
 * is stored with the last page: whoever is stopped before reads the pages again, which changes nothing. Throws a
 * `PollFailure`; what was stored until then stays.
 */
export async function pollType(
  parts: ClinicParts,
  client: FhirClient,
  { source, type }: { readonly source: PolledSource; readonly type: PolledType },
): Promise<void> {
  const { db } = parts.store;
  const cursor = cursorOf(source, type);
  const since = await readSince(db, cursor);
  const seen = new Set<string>();
  const referred = new Map<string, Json | undefined>();
  let newest = since;
  let address: string | undefined = firstAddress(source, type, since);
  while (address !== undefined) {
    if (seen.has(address) || seen.size >= MOST_PAGES) throw new PollFailure("The pages of the server do not end.");
    seen.add(address);
    const page = await readPage(client, address);
    newest = newestOf(
      page.resources.filter(({ resourceType }) => resourceType === type.type),
      newest,
    );
    await addReferred(client, { base: source.base, page, referred });
    const next: string | undefined = page.next === undefined ? undefined : new URL(page.next, address).href;
    const isLast = next === undefined;
    const now = parts.clock.now();
    const save = (db_: typeof db) => saveRead(db_, { source: cursor, since: newest, now });
    if (page.resources.length > 0) {
      const text = messageOf(page.resources, source.base);
      await receive(parts, { text, source: source.source, format: "fhir-bundle", ...(isLast && { together: save }) });
    } else if (isLast) await save(db);
    address = next;
  }
}

/** Answers are asked for with their people and medicines; a server that cannot is asked for each of them. */
function firstAddress(
  { base, count, overlap }: PolledSource,
  { type, search }: PolledType,
  since: string | undefined,
): string {
  const query = new URLSearchParams(search);
  if (since !== undefined) query.set("_lastUpdated", `ge${earlier(since, overlap)}`);
  query.set("_count", String(count));
  query.set("_sort", "_lastUpdated");
  if (type !== "Patient") query.append("_include", `${type}:patient`);
  if (type.startsWith("Medication") && type !== "Medication") query.append("_include", `${type}:medication`);
  return `${base}/${encodeURIComponent(type)}?${query}`;
}

function earlier(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) - seconds * 1_000).toISOString();
}

type Page = { readonly resources: Json[]; readonly next: string | undefined };

async function readPage(client: FhirClient, address: string): Promise<Page> {
  const bundle = await client.read(address);
  if (bundle === undefined) throw new PollFailure("The server does not know this type, or the page is gone.");
  if (bundle.resourceType !== "Bundle" || bundle.type !== "searchset")
    throw new PollFailure("The answer is no page of a search.");
  const links = objectsOf(bundle.link);
  const next = links.find(({ relation }) => relation === "next")?.url;
  if (next !== undefined && typeof next !== "string")
    throw new PollFailure("The link to the next page cannot be read.");
  const resources = objectsOf(bundle.entry).map(({ resource }) => objectOf(resource));
  if (resources.includes(undefined)) throw new PollFailure("A page holds an entry without a resource.");
  return { resources: resources.filter((one) => one !== undefined), next };
}

function objectOf(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

function objectsOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map((item) => objectOf(item) ?? {}) : [];
}

/** The latest time that the server gave to what was asked for: its clock alone decides where the next round begins. */
function newestOf(resources: readonly Json[], before: string | undefined): string | undefined {
  let newest = before;
  for (const { meta } of resources) {
    const said = Date.parse(String(objectOf(meta)?.lastUpdated ?? ""));
    if (Number.isNaN(said)) continue;
    const at = new Date(said).toISOString();
    if (newest === undefined || at > newest) newest = at;
  }
  return newest;
}

type Referring = { readonly base: string; readonly page: Page; readonly referred: Map<string, Json | undefined> };

const REFERRED = /^(?:Patient|Medication)\/[A-Za-z0-9\-.]{1,64}$/;

/** Adds the people and medicines that the page refers to and does not hold. */
async function addReferred(client: FhirClient, { base, page, referred }: Referring): Promise<void> {
  const there = new Set(page.resources.map(nameOf));
  for (const resource of [...page.resources]) {
    for (const field of ["subject", "patient", "medicationReference"]) {
      const said = objectOf(resource[field])?.reference;
      if (typeof said !== "string") continue;
      const name = said.startsWith(`${base}/`) ? said.slice(base.length + 1) : said;
      if (!REFERRED.test(name) || there.has(name)) continue;
      if (!referred.has(name)) referred.set(name, await client.read(`${base}/${name}`));
      const found = referred.get(name);
      if (found !== undefined) page.resources.push(found);
      there.add(name);
    }
  }
}

function nameOf({ resourceType, id }: Json): string {
  return `${resourceType}/${id}`;
}

/** One text for one content: neither the order of a page nor what the server says of the search is part of it. */
function messageOf(resources: readonly Json[], base: string): string {
  const entries = resources
    .map((resource) => ({ fullUrl: `${base}/${nameOf(resource)}`, resource: withServerId(resource, base) }))
    .map((entry) => canonicalJson(entry))
    .sort();
  return `{"resourceType":"Bundle","type":"collection","entry":[${entries.join(",")}]}`;
}

/** A server keeps to its ids: a Patient's is one more number by which the person is known here. */
function withServerId(resource: Json, base: string): Json {
  if (resource.resourceType !== "Patient" || typeof resource.id !== "string") return resource;
  const own = { system: serverSystem(base), value: resource.id };
  const identifiers = Array.isArray(resource.identifier) ? resource.identifier : [];
  return { ...resource, identifier: [...identifiers, own] };
}
