import type { IntakeIdentity } from "@afterscript/bulk";
import type { QueueItem, WhoPatient } from "@afterscript/web/public/clinic.ts";
import { asc, eq, inArray } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { message, patient, queueItem } from "../store/schema.ts";
import { isoOf, whoPatient } from "../worklist/read-rows.ts";
import { findPeople, inParts, type People, readPeople } from "./find-people.ts";
import { foldName, identifiersOf, type KnownPerson, nameOf } from "./identity.ts";
import { type QueueBody, queueBodyOf } from "./queue-body.ts";

/** Shown at once, the oldest first; the next ones follow when these are dealt with. */
const SHOWN = 200;
/** Characters of what came that a list shows; the message keeps all of it. */
const LONGEST = 4_000;
const MOST_CANDIDATES = 10;

/** The open items, with the patients that each may belong to. */
export async function listQueue(db: Database): Promise<readonly QueueItem[]> {
  const rows = await db
    .select({
      id: queueItem.id,
      receivedAt: queueItem.receivedAt,
      source: message.source,
      reason: queueItem.reason,
      where: queueItem.where,
      what: queueItem.what,
      body: queueItem.body,
    })
    .from(queueItem)
    .innerJoin(message, eq(message.id, queueItem.messageId))
    .where(eq(queueItem.state, "open"))
    .orderBy(asc(queueItem.receivedAt), asc(queueItem.messageId), asc(queueItem.place))
    .limit(SHOWN);
  const items = rows.map((row) => ({ ...row, body: queueBodyOf(row.body) }));
  const candidates = await candidatesOf(db, items);
  return items.map(({ body, reason, ...item }) => ({
    ...item,
    receivedAt: isoOf(item.receivedAt),
    reason: reason as QueueItem["reason"],
    text: textOf(body),
    ...("code" in body && { code: body.code }),
    ...("set" in body && { named: namedOf(body.set.identity) }),
    candidates: candidates(item.source, body),
  }));
}

function textOf(body: QueueBody): string {
  const text =
    "set" in body
      ? JSON.stringify(
          body.set.entries.map(({ resource }) => resource),
          null,
          1,
        )
      : body.text;
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}\n[${text.length - LONGEST} more characters]`;
}

function namedOf({ family, given, born, identifiers }: IntakeIdentity): NonNullable<QueueItem["named"]> {
  const name = [family, given].filter((one) => one !== undefined).join(", ");
  return {
    ...(name !== "" && { name }),
    ...(born !== undefined && { born }),
    identifiers,
  };
}

type Asking = { readonly source: string; readonly body: QueueBody };
type Finding = (source: string, body: QueueBody) => readonly WhoPatient[];

/** Who has one of the identifiers; then who was born on the day and has the family name, or one of both. */
async function candidatesOf(db: Database, items: readonly Asking[]): Promise<Finding> {
  const named = items.flatMap(({ source, body }) => ("set" in body ? [{ source, identity: body.set.identity }] : []));
  const people = await findPeople(
    db,
    named.flatMap(({ source, identity }) => identifiersOf(identity, source)),
  );
  const sameDay = await bornOn(db, [...new Set(named.flatMap(({ identity }) => identity.born ?? []))]);
  return (source, body) => {
    if (!("set" in body)) return [];
    const { identity } = body.set;
    const fitting = new Map<string, KnownPerson>();
    for (const person of byNumber(people, identity, source)) fitting.set(person.id, person);
    const alike = (sameDay.get(identity.born ?? "") ?? []).filter((person) => isAlike(person, identity));
    for (const person of alike) fitting.set(person.id, person);
    return [...fitting.values()].slice(0, MOST_CANDIDATES).map(whoPatient);
  };
}

function byNumber(people: People, identity: IntakeIdentity, source: string): readonly KnownPerson[] {
  return identifiersOf(identity, source).flatMap((one) => {
    const id = people.byIdentifier.get(nameOf(one));
    return (id === undefined ? undefined : people.byId.get(id)) ?? [];
  });
}

async function bornOn(db: Database, days: readonly string[]): Promise<ReadonlyMap<string, readonly KnownPerson[]>> {
  const ids: string[] = [];
  for (const part of inParts(days)) {
    const rows = await db
      .select({ id: patient.id })
      .from(patient)
      .where(inArray(patient.born, [...part]));
    ids.push(...rows.map(({ id }) => id));
  }
  const people = [...(await readPeople(db, ids)).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return Map.groupBy(people, ({ born }) => born ?? "");
}

function isAlike(person: KnownPerson, { family, given }: IntakeIdentity): boolean {
  const isSame = (a: string | null, b: string | undefined) =>
    a !== null && b !== undefined && foldName(a) === foldName(b);
  return isSame(person.family, family) || isSame(person.given, given);
}
