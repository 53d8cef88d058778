import { instantOf } from "../instant.ts";
import { intakeProblem } from "../intake-problem.ts";
import type { IntakeEntry, IntakeSet } from "../intake-set.ts";
import { type Json, objectOf, textOf } from "../json.ts";
import { type Collected, count, type Item, type Scope, sourceText } from "./collect-items.ts";
import { distinctEntries } from "./distinct-entries.ts";
import { idKeyOf, keyOf, type Naming } from "./entry-key.ts";
import { type Named, nameForGood } from "./name-for-good.ts";
import { type People, type Person, peopleOf } from "./people.ts";
import { rankOf } from "./rank.ts";
import { makeLinks } from "./resource-links.ts";

/** They speak of no person: a directory, definitions, the message's own paper work. */
const IMPERSONAL: ReadonlySet<string> = new Set([
  "ActivityDefinition",
  "Binary",
  "CodeSystem",
  "Device",
  "Endpoint",
  "HealthcareService",
  "InsurancePlan",
  "Library",
  "Location",
  "Measure",
  "Medication",
  "MedicationKnowledge",
  "MessageHeader",
  "Organization",
  "OrganizationAffiliation",
  "PlanDefinition",
  "Practitioner",
  "PractitionerRole",
  "Provenance",
  "Questionnaire",
  "Substance",
  "ValueSet",
]);

/** Splits one scope into a set for each person it speaks of; what is nobody's goes to `collected`. */
export function splitByPatient(scope: Scope, from: string, collected: Collected): IntakeSet[] {
  const people = peopleOf(scope);
  const owned = new Map<Person, Item[]>();
  const loose: Item[] = [];
  for (const item of scope) {
    const owner = people.ownerOf(item);
    if (owner === "not-said") loose.push(item);
    else if (owner === "not-a-patient") {
      const happened = "The subject of this resource is no patient.";
      collected.problems.push(intakeProblem("SUBJECT_NOT_A_PATIENT", item.where, happened, sourceText(item.source)));
    } else give(owned, owner, item);
  }
  shareLoose(loose, { people, owned, scope }, collected);
  return [...owned].map(([{ identity }, items]) => setOf(identity, items, from));
}

function give(owned: Map<Person, Item[]>, person: Person, item: Item): void {
  const items = owned.get(person);
  if (items === undefined) owned.set(person, [item]);
  else items.push(item);
}

type Sharing = { readonly people: People; readonly owned: Map<Person, Item[]>; readonly scope: Scope };

const NOBODY: Person = { identity: { identifiers: [] }, hasResource: false };

/** What names no patient goes to the only one, or to everybody whose resources it is linked with. */
function shareLoose(loose: readonly Item[], { people, owned, scope }: Sharing, collected: Collected): void {
  if (loose.length === 0) return;
  const only = people.only();
  const links = only === undefined ? makeLinks(scope) : undefined;
  const reached = new Map([...owned].map(([person, items]) => [person, links?.reach(items)]));
  for (const item of loose) {
    const type = item.resource.resourceType;
    if (only !== undefined) give(owned, only, item);
    else if (item.isDeleted) give(owned, NOBODY, item);
    else if (!IMPERSONAL.has(type)) {
      const happened = "This resource does not say whose it is, and the message does not hold exactly one patient.";
      collected.problems.push(intakeProblem("PATIENT_NOT_SAID", item.where, happened, sourceText(item.source)));
    } else {
      const targets = links?.targetsOf(item) ?? [];
      const users = [...reached].filter(([, items]) => items?.has(item) || targets.some((one) => items?.has(one)));
      if (users.length === 0) count(collected.setAside, type);
      for (const [person] of users) give(owned, person, item);
    }
  }
}

function setOf(identity: IntakeSet["identity"], items: readonly Item[], from: string): IntakeSet {
  const nameOf = nameForGood(items, from);
  const drafts = items.map((item) => ({
    entry: entryOf(item, nameOf(item), { from, identity }),
    id: textOf(item.resource.id),
    fullUrl: item.fullUrl,
  }));
  const [first] = items;
  return { identity, entries: distinctEntries(drafts), where: first?.where === "" ? "whole" : (first?.where ?? "") };
}

function entryOf({ isDeleted, stamped }: Item, { resource, asSent }: Named, naming: Naming): IntakeEntry {
  const idKey = idKeyOf(asSent.resourceType, textOf(asSent.id), naming.from);
  const isBare = isDeleted && asSent.identifier === undefined && idKey !== undefined;
  return {
    key: isBare ? idKey : keyOf(asSent, naming),
    ...(idKey !== undefined && { idKey }),
    statedAt: isDeleted ? (instantOf(stamped) ?? statedAt(asSent)) : statedAt(asSent, stamped),
    rank: isDeleted ? 3 : rankOf(asSent),
    resource,
  };
}

/** When the sender stated this version: never a clinical date of the thing itself. */
function statedAt(resource: Json, stamped?: string): string {
  return instantOf(objectOf(resource.meta)?.lastUpdated) ?? instantOf(resource.issued) ?? instantOf(stamped) ?? "";
}
