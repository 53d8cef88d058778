import type { IntakeIdentity } from "../intake-set.ts";
import { type Json, objectOf, objectsOf, textOf } from "../json.ts";
import { baseOf, plain, relativeOf } from "./address.ts";
import type { Item } from "./collect-items.ts";
import { containedPatient, identifiersOf, identityKey, identityOf } from "./identity.ts";

/** Somebody that a message speaks of. */
export type Person = { readonly identity: IntakeIdentity; readonly hasResource: boolean };

/** Whose a resource is: somebody, something that is no patient, or not said. */
export type Owner = Person | "not-a-patient" | "not-said";

export type People = {
  /** The one person of the scope, where it has exactly one Patient and speaks of nobody else. */
  readonly only: () => Person | undefined;
  readonly ownerOf: (item: Item) => Owner;
};

const PATIENT_FIELDS = ["subject", "patient", "beneficiary", "for"] as const;

/** The people of one scope, found by every way that FHIR has to refer to a Patient in a Bundle. */
export function peopleOf(items: readonly Item[]): People {
  const people = new Map<string, Person>();
  const byReference = new Map<string, Person | "several">();
  const byIdentifier = new Map<string, Person>();
  for (const { resource, fullUrl } of items) {
    if (resource.resourceType !== "Patient") continue;
    const identity = identityOf(resource);
    const person = remember(people, { identity, hasResource: true }, fullUrl);
    for (const name of namesOf(resource, fullUrl)) {
      const known = byReference.get(name);
      byReference.set(name, known === undefined || known === person ? person : "several");
    }
    for (const { system, value } of identity.identifiers) byIdentifier.set(`${system}|${value}`, person);
  }
  const patients = new Set(people.values());
  const [first] = patients;
  const ownerOf = (item: Item): Owner => {
    if (item.resource.resourceType === "Patient") return patientItself(item, byReference, people);
    const link = linkOf(item.resource);
    if (link === undefined) return "not-said";
    return (
      byLiteral(link, item, { byReference, people }) ?? byLogical(link, byIdentifier) ?? stranger(link, item, people)
    );
  };
  return { only: () => (patients.size === 1 && people.size === 1 ? first : undefined), ownerOf };
}

function remember(people: Map<string, Person>, person: Person, fullUrl?: string): Person {
  const { reference } = person.identity;
  const base = baseOf(fullUrl) ?? "";
  const key = reference === undefined ? `${fullUrl ?? ""} ${identityKey(person.identity)}` : `${base} ${reference}`;
  const known = people.get(key);
  if (known !== undefined) return known;
  people.set(key, person);
  return person;
}

/** Every spelling under which this Patient can be referred to. */
function namesOf(patient: Json, fullUrl: string | undefined): ReadonlySet<string> {
  const id = textOf(patient.id);
  const names = new Set<string>();
  if (fullUrl !== undefined) names.add(plain(fullUrl));
  if (id !== undefined) names.add(`Patient/${id}`).add(`urn:uuid:${id}`);
  else if (fullUrl?.startsWith("urn:uuid:") === true) names.add(`Patient/${fullUrl.slice(9)}`);
  else if (fullUrl !== undefined) names.add(relativeOf(fullUrl) ?? fullUrl);
  return names;
}

function patientItself(
  { resource, fullUrl }: Item,
  byReference: ReadonlyMap<string, Person | "several">,
  people: Map<string, Person>,
): Owner {
  for (const name of [fullUrl === undefined ? undefined : plain(fullUrl), `Patient/${textOf(resource.id) ?? ""}`]) {
    const found = name === undefined ? undefined : byReference.get(name);
    if (found !== undefined && found !== "several") return found;
  }
  return remember(people, { identity: identityOf(resource), hasResource: true }, fullUrl);
}

function linkOf(resource: Json): Json | undefined {
  for (const field of PATIENT_FIELDS) {
    const [link] = objectsOf(resource[field]);
    if (link !== undefined && (textOf(link.reference) ?? objectOf(link.identifier)) !== undefined) return link;
  }
  // An Appointment names its patient among those who take part.
  const actors = objectsOf(resource.participant).flatMap((one) => objectsOf(one.actor));
  return actors.find(({ reference }) => /(?:^|\/)Patient\//.test(textOf(reference) ?? ""));
}

type Known = {
  readonly byReference: ReadonlyMap<string, Person | "several">;
  readonly people: Map<string, Person>;
};

/** A relative reference means the server of its own entry first, then any Patient of that id, if there is only one. */
function byLiteral(link: Json, { resource, fullUrl }: Item, { byReference, people }: Known): Owner | undefined {
  const reference = textOf(link.reference);
  if (reference === undefined) return undefined;
  if (reference.startsWith("#")) {
    const contained = containedPatient(resource, reference);
    if (contained === undefined) return undefined;
    return remember(people, { identity: withoutLocal(identityOf(contained)), hasResource: false });
  }
  const name = plain(reference);
  const base = baseOf(fullUrl);
  const onServer = base === undefined || name.includes(":") ? undefined : byReference.get(`${base}/${name}`);
  const found = onServer ?? byReference.get(name) ?? byRelative(name, byReference);
  return found === "several" ? undefined : found;
}

/** "http://server/Patient/1" means "Patient/1" of the message only where that does not come from another server. */
function byRelative(
  name: string,
  byReference: ReadonlyMap<string, Person | "several">,
): Person | "several" | undefined {
  const relative = relativeOf(name);
  if (relative === undefined) return undefined;
  const isElsewhere = [...byReference.keys()].some((key) => key.startsWith("http") && relativeOf(key) === relative);
  return isElsewhere ? undefined : byReference.get(relative);
}

function withoutLocal({ reference: _local, ...identity }: IntakeIdentity): IntakeIdentity {
  return identity;
}

function byLogical(link: Json, byIdentifier: ReadonlyMap<string, Person>): Person | undefined {
  for (const { system, value } of identifiersOf(link.identifier)) {
    const found = byIdentifier.get(`${system}|${value}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Somebody of whom the message has no Patient: known by the reference alone. */
function stranger(link: Json, { fullUrl }: Item, people: Map<string, Person>): Owner {
  const literal = textOf(link.reference);
  const reference = literal === undefined || literal.startsWith("#") ? undefined : plain(literal);
  const type = textOf(link.type) ?? /([A-Z][A-Za-z]+)\/[^/]+$/.exec(reference ?? "")?.[1];
  if (type !== undefined && type !== "Patient") return "not-a-patient";
  const identifiers = identifiersOf(link.identifier);
  if (reference === undefined && identifiers.length === 0) return "not-said";
  const base = baseOf(fullUrl);
  const isOwn = reference !== undefined && base !== undefined && reference.startsWith(`${base}/`);
  const own = isOwn ? relativeOf(reference) : reference;
  return remember(people, {
    identity: { identifiers, ...(own !== undefined && { reference: own }) },
    hasResource: false,
  });
}
