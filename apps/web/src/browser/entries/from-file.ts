import { parseFhirText, type ReadFailure, readFhir, type TextFailure } from "@afterscript/fhir";
import type { Writing } from "@afterscript/fhir-write";
import { type Fact, factsOf, type PatientRecord, type Problem } from "@afterscript/record";
import { canonical } from "../store/canonical.ts";
import type { StoredResource } from "../store/kept.ts";
import { type SameResult, sameResult } from "./same-result.ts";

export type FileOptions = {
  readonly writing: Writing;
  /** What is kept, read: its results are not added twice. */
  readonly record?: PatientRecord | undefined;
  /** A Patient is kept already: that of the file is then not taken. */
  readonly hasPerson: boolean;
  /** An id for a resource that has none. */
  readonly newId: () => string;
  /** Which patient of a file that holds several. */
  readonly patient?: string | undefined;
};

/** Resources of a file, each in one of the three lists. */
export type FromFile = {
  /** To be added to the store: whole, about the person whose record is kept. */
  readonly resources: readonly StoredResource[];
  readonly duplicates: readonly { readonly resource: string; readonly same: readonly SameResult[] }[];
  /** What nothing here reads, by `Type/id`, and the code of the reason. */
  readonly notUsed: readonly { readonly resource: string; readonly resourceType: string; readonly why: string }[];
  /** What the reader says of the file. */
  readonly problems: readonly Problem[];
  /** The person of the file: taken; not taken, since one is kept; or none. `differs`: another sex or day of birth. */
  readonly person: "taken" | "kept-already" | "differs" | "none";
};

/** A FHIR Bundle, one resource, or NDJSON, as resources for the store; or why the file cannot be used. */
export function fromFile(
  text: string,
  options: FileOptions,
): FromFile | { readonly failure: ReadFailure | TextFailure } {
  const parsed = parseFhirText(text);
  if ("failure" in parsed) return parsed;
  const { index } = options.writing;
  const read = readFhir(parsed.input, index, { patient: options.patient });
  if ("failure" in read) return read;
  const owner = read.record.person.reference;
  const found = renamed(resourcesOf(parsed.input), owner, options);
  const all = readFhir(found, index, { patient: options.writing.patient });
  if ("failure" in all) return all;
  return sorted(found, all.record, options);
}

type Found = StoredResource;

/** Every resource of the file, those inside of Bundles too. */
function resourcesOf(
  input: unknown,
  fullUrl?: unknown,
): readonly { readonly resource: Json; readonly fullUrl: unknown }[] {
  if (Array.isArray(input)) return input.flatMap((one) => resourcesOf(one));
  const resource = objectOf(input);
  if (resource === undefined || typeof resource.resourceType !== "string") return [];
  if (resource.resourceType === "Bundle" || resource.resourceType === "Parameters") {
    const list = resource.resourceType === "Bundle" ? resource.entry : resource.parameter;
    return (Array.isArray(list) ? list : []).flatMap((one) => {
      const entry = objectOf(one);
      const isDeleted = objectOf(entry?.request)?.method === "DELETE";
      return entry === undefined || isDeleted ? [] : resourcesOf(entry.resource, entry.fullUrl);
    });
  }
  return [{ resource, fullUrl }];
}

type Json = { readonly [field: string]: unknown };

function objectOf(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/**
 * Gives each resource an id, and lets every reference name its resource by type and id, the person by the id that is kept
 * here: outside of its Bundle a fullUrl leads nowhere.
 */
function renamed(
  given: ReturnType<typeof resourcesOf>,
  owner: string | undefined,
  { writing, newId }: FileOptions,
): readonly Found[] {
  const own = `Patient/${writing.patient}`;
  const names = new Map<string, string>();
  if (owner !== undefined) names.set(owner, own);
  const found = given.map(({ resource, fullUrl }) => {
    const { resourceType } = resource as { readonly resourceType: string };
    const url = typeof fullUrl === "string" ? fullUrl : undefined;
    const given = typeof resource.id === "string" && resource.id !== "" ? resource.id : undefined;
    const isOwner = resourceType === "Patient" && [`Patient/${given}`, url].includes(owner);
    const id = isOwner ? writing.patient : (given ?? idOfUrn(url) ?? newId());
    if (url !== undefined) names.set(url, `${resourceType}/${id}`);
    if (given !== undefined && `${resourceType}/${given}` !== `${resourceType}/${id}`) {
      names.set(`${resourceType}/${given}`, `${resourceType}/${id}`);
    }
    return { ...resource, resourceType, id } satisfies Found;
  });
  return found.map((resource) => follow(resource, names) as Found);
}

const URN = /^urn:uuid:([A-Za-z0-9.-]{1,64})$/;

function idOfUrn(url: string | undefined): string | undefined {
  return url === undefined ? undefined : URN.exec(url)?.[1];
}

function follow(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => follow(one, names));
  const object = objectOf(value);
  if (object === undefined) return value;
  return Object.fromEntries(
    Object.entries(object).map(([key, inner]) => [
      key,
      key === "reference" && typeof inner === "string" ? nameOf(inner, names) : follow(inner, names),
    ]),
  );
}

const ON_A_SERVER = /^(?:https?:.*\/)?([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})(?:\/_history\/[^|]*)?(?:\|.*)?$/;

/** By its own spelling, else without server and version. */
function nameOf(reference: string, names: ReadonlyMap<string, string>): string {
  const known = names.get(reference);
  if (known !== undefined) return known;
  const relative = ON_A_SERVER.exec(reference)?.[1];
  return relative === undefined ? reference : (names.get(relative) ?? reference);
}

function sorted(found: readonly Found[], record: PatientRecord, options: FileOptions): FromFile {
  const facts = Map.groupBy(factsOf(record), ({ resource }) => resource.split("#")[0] ?? resource);
  const used = withParts(found, new Set(facts.keys()), record);
  const resources: Found[] = [];
  const duplicates: { resource: string; same: readonly SameResult[] }[] = [];
  const notUsed: { resource: string; resourceType: string; why: string }[] = [];
  const own = `Patient/${options.writing.patient}`;
  for (const resource of found) {
    const { resourceType } = resource;
    const name = `${resourceType}/${resource.id}`;
    const same = name === own ? undefined : allSame(facts.get(name) ?? [], options.record);
    if (name === own && options.hasPerson) notUsed.push({ resource: name, resourceType, why: "PERSON_KEPT_ALREADY" });
    else if (same !== undefined) duplicates.push({ resource: name, same });
    else if (name === own || used.has(name)) resources.push(resource);
    else notUsed.push({ resource: name, resourceType, why: whyNot(name, resourceType, record) });
  }
  return { resources, duplicates, notUsed, problems: record.problems, person: personOf(found, own, record, options) };
}

/** Every fact of the resource is a result that is there already. */
function allSame(facts: readonly Fact[], record: PatientRecord | undefined): readonly SameResult[] | undefined {
  const same = facts.map((fact) => (fact.type === "result" ? sameResult(fact, record) : undefined));
  const known = same.filter((one) => one !== undefined);
  return facts.length > 0 && known.length === facts.length ? known : undefined;
}

/** Resources that hold no fact of their own and are read with those that do: a product, a panel, the report with its day. */
const PARTS: ReadonlySet<string> = new Set([
  "Medication",
  "DiagnosticReport",
  "Observation",
  "Specimen",
  "MedicationRequest",
  "Condition",
]);

function withParts(found: readonly Found[], used: ReadonlySet<string>, record: PatientRecord): ReadonlySet<string> {
  const all = new Set(used);
  const complete = new Set(record.completeLists.map(({ resource }) => resource));
  for (let before = -1; before !== all.size; ) {
    before = all.size;
    for (const resource of found) {
      const name = `${resource.resourceType}/${resource.id}`;
      const targets = referencesIn(resource);
      if (all.has(name)) for (const target of targets) if (PARTS.has(target.split("/")[0] ?? "")) all.add(target);
      const isHolder = resource.resourceType === "DiagnosticReport" || resource.hasMember !== undefined;
      if (isHolder && targets.some((target) => all.has(target))) all.add(name);
      if (complete.has(name)) for (const target of targets) all.add(target);
    }
  }
  return all;
}

function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  const object = objectOf(value);
  if (object === undefined) return [];
  return Object.entries(object).flatMap(([key, inner]) =>
    key === "reference" && typeof inner === "string" ? [inner] : referencesIn(inner),
  );
}

function whyNot(name: string, resourceType: string, { problems }: PatientRecord): string {
  const own = problems.find(({ resource }) => resource === name);
  const ofType = problems.find(
    ({ code, detail }) => code === "RESOURCE_TYPE_NOT_READ" && detail?.resourceType === resourceType,
  );
  return own?.code ?? ofType?.code ?? "NOTHING_ASKED_FOR";
}

function personOf(found: readonly Found[], own: string, { person }: PatientRecord, { hasPerson, record }: FileOptions) {
  if (!found.some(({ resourceType, id }) => `${resourceType}/${id}` === own)) return "none";
  if (!hasPerson) return "taken";
  const kept = record?.person;
  const differs = (a: unknown, b: unknown) => a !== undefined && b !== undefined && canonical(a) !== canonical(b);
  return differs(kept?.sex, person.sex) || isOtherBirth(kept?.born, person.born) ? "differs" : "kept-already";
}

/** Two spans of days of birth without a day in common. */
function isOtherBirth(a: PatientRecord["person"]["born"], b: PatientRecord["person"]["born"]): boolean {
  return a !== undefined && b !== undefined && (a.latest < b.earliest || b.latest < a.earliest);
}
