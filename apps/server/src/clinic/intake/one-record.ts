import type { IntakeResource } from "@afterscript/bulk";
import type { CurrentResource } from "./current-resources.ts";

/**
 * What several senders say of one person, as resources that may stand in one Bundle, the Patient first: senders call the
 * person by ids of their own, and give the same id to different things.
 *
 * All resources speak of one Patient afterwards. The newest one counts, with its id; what it leaves out is taken from the
 * one before; without any, whoever asks makes one with the id `patientId`. A thing whose id is taken, by another sender or by a version that ties with it, gets an id of its own, and
 * the references of its sender follow.
 */
export function oneRecord(patientId: string, current: readonly CurrentResource[]): readonly IntakeResource[] {
  const patients = current.filter(({ resource }) => resource.resourceType === "Patient");
  const things = current.filter(({ resource }) => resource.resourceType !== "Patient");
  const { id, ...person } = joined(patients);
  const own = typeof id === "string" ? id : patientId;
  const named = nameApart(things, namesOfPerson(patients, own));
  const rest = things.map((thing) => ofPerson(named(thing), `Patient/${own}`));
  return patients.length === 0 ? rest : [{ ...person, id: own }, ...rest];
}

function joined(patients: readonly CurrentResource[]): IntakeResource {
  const oldestFirst = [...patients].sort((a, b) => compare(orderOf(a), orderOf(b)));
  return Object.assign({ resourceType: "Patient" }, ...oldestFirst.map(({ resource }) => resource));
}

function orderOf({ statedAt, rank, key, hash }: CurrentResource): string {
  return `${statedAt} ${rank} ${key} ${hash}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By sender, every name it has for the person. */
function namesOfPerson(patients: readonly CurrentResource[], own: string): Map<string, Map<string, string>> {
  const bySource = new Map<string, Map<string, string>>();
  for (const { source, resource } of patients) {
    if (typeof resource.id !== "string") continue;
    namesIn(bySource, source).set(`Patient/${resource.id}`, `Patient/${own}`);
    namesIn(bySource, source).set(`urn:uuid:${resource.id}`, `Patient/${own}`);
  }
  return bySource;
}

/** Gives a thing an id that no other thing of the record has, and turns the references of its sender with it. */
function nameApart(
  things: readonly CurrentResource[],
  inSource: Map<string, Map<string, string>>,
): (thing: CurrentResource) => IntakeResource {
  const owners = new Map<string, CurrentResource>();
  const ids = new Map<CurrentResource, string>();
  const inMessage = new Map<string, Map<string, string>>();
  for (const thing of things) {
    const { resource, source, hash, key, messageId } = thing;
    if (typeof resource.id !== "string") continue;
    const name = `${resource.resourceType}/${resource.id}`;
    const owner = owners.get(name);
    if (owner === undefined) owners.set(name, thing);
    else ids.set(thing, `${resource.id.slice(0, 50)}-${hash.slice(0, 12)}`);
    const id = ids.get(thing) ?? resource.id;
    // A version that ties with the owner is the same thing: what refers to it may mean either.
    if (owner?.source === source && owner.key === key) continue;
    for (const names of [namesIn(inSource, source), namesIn(inMessage, `${source} ${messageId}`)]) {
      if (names.has(name)) continue;
      names.set(name, `${resource.resourceType}/${id}`).set(`urn:uuid:${resource.id}`, `urn:uuid:${id}`);
    }
  }
  return (thing) => {
    // Whoever counts ids anew in each message means the thing of its own message.
    const message = namesIn(inMessage, `${thing.source} ${thing.messageId}`);
    const source = namesIn(inSource, thing.source);
    const resource = turned(thing.resource, (name) => message.get(name) ?? source.get(name));
    const id = ids.get(thing);
    return id === undefined ? resource : { ...resource, id };
  };
}

function namesIn(all: Map<string, Map<string, string>>, scope: string): Map<string, string> {
  const names = all.get(scope) ?? new Map<string, string>();
  all.set(scope, names);
  return names;
}

type Names = (name: string) => string | undefined;

function turned(resource: IntakeResource, names: Names): IntakeResource {
  return turn(resource, names) as IntakeResource;
}

/** The same value with every literal reference turned. */
function turn(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((item) => turn(item, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [
      field,
      field === "reference" && typeof inner === "string" ? addressOf(inner, names) : turn(inner, names),
    ]),
  );
}

/** What does not change its name stays as it was sent, its address too. */
function addressOf(reference: string, names: Names): string {
  const plain = relativeOf(reference);
  const name = names(plain);
  return name === undefined || name === plain ? reference : name;
}

function relativeOf(reference: string): string {
  return /^https?:.*\/([A-Z][A-Za-z]+\/[^/|]+)(?:\/_history\/.*)?$/.exec(reference)?.[1] ?? reference;
}

const PERSON_FIELDS = ["subject", "patient"] as const;

/** Intake has decided whose it is: however the sender wrote that down, it now refers to the one Patient. */
function ofPerson(resource: IntakeResource, own: string): IntakeResource {
  const fields = PERSON_FIELDS.filter((field) => typeof resource[field] === "object" && resource[field] !== null);
  if (fields.length === 0) return resource;
  return { ...resource, ...Object.fromEntries(fields.map((field) => [field, { reference: own }])) };
}
