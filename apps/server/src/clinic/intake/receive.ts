import { type CsvMapping, formatOf, type IntakeFormat, type IntakeReading, readIntake } from "@afterscript/bulk";
import { and, eq } from "drizzle-orm";
import type { ClinicParts } from "../clinic-parts.ts";
import { appendAudit } from "../store/audit.ts";
import type { Database } from "../store/open-store.ts";
import { message, queueItem } from "../store/schema.ts";
import { canonicalJson, sha256 } from "./content-hash.ts";
import { mappingOf } from "./csv-mappings.ts";
import { inParts } from "./find-people.ts";
import { inOneTransaction } from "./in-one-transaction.ts";
import { type Coming, keepVersions, lockPatients } from "./keep-versions.ts";
import type { MessageAnswer } from "./message-answer.ts";
import { placeSets } from "./place-sets.ts";
import { placeWaiting } from "./place-waiting.ts";
import type { QueueBody } from "./queue-body.ts";
import { storableJson, storableText } from "./storable.ts";

/** One message as it came. */
export type Incoming = {
  readonly text: string;
  /** The clinic's name of the sender: lower case letters, digits, "-" and "."; it names things, and stands in the trail. */
  readonly source: string;
  readonly format?: IntakeFormat | undefined;
  /** Name of the file, for finding the format. It is not kept: file names hold names of people. */
  readonly name?: string | undefined;
  /** For a table; left out: the one that is saved under the name of the source. */
  readonly mapping?: CsvMapping | undefined;
  /** Staff id; left out: the server itself. */
  readonly by?: string | undefined;
  /** Why it cannot be read at all, when that is known already: it then waits whole. */
  readonly unread?: { readonly code: string; readonly what: string } | undefined;
  /** What must be stored together with the message, or not at all. It is done for a repeated message too. */
  readonly together?: ((transaction: Database) => Promise<void>) | undefined;
};

export type Received = MessageAnswer & {
  /** Id of the message. */
  readonly message: string;
  /** False: these bytes came from this source before; nothing changed, and what was told then is told again. */
  readonly isNew: boolean;
};

/**
 * Receives one message: all of it is stored in one transaction, or nothing. Each set goes to its person or into the queue,
 * each part that was not read into the queue. Throws when the store cannot be written; the message is then not received.
 */
export async function receive(parts: ClinicParts, incoming: Incoming): Promise<Received> {
  const { db } = parts.store;
  const text = storableText(incoming.text);
  const format = incoming.format ?? formatOf(text, incoming.name);
  const mapping = format === "csv" ? (incoming.mapping ?? (await mappingOf(db, incoming.source))) : undefined;
  const hash = hashOf(text, mapping);
  const known = await answerOf(db, incoming.source, hash);
  if (known !== undefined && incoming.together === undefined) {
    await db.transaction((transaction) => tellRepeated(parts, transaction, incoming, known));
    return known;
  }
  const reading = known === undefined ? readingOf(parts, { ...incoming, text, format, mapping }) : NOTHING_READ;
  return await inOneTransaction(db, async (transaction) => {
    const id = known?.message ?? (await keepMessage(parts, transaction, { ...incoming, text, format, hash }));
    const told =
      id === undefined || known !== undefined
        ? await answerOf(transaction, incoming.source, hash)
        : await storeReading(parts, transaction, { id, incoming, reading, hash, text });
    if (told === undefined) throw new Error("A message that stands under this source and hash has no answer.");
    const { people = [], followed = 0, ...received } = told;
    await incoming.together?.(transaction);
    if (told.isNew) await tellAudit(parts, transaction, { incoming, format, received, people, followed });
    else await tellRepeated(parts, transaction, incoming, received);
    return received;
  });
}

const NOTHING_READ: IntakeReading = { sets: [], problems: [], setAside: {} };

function readingOf({ clock }: ClinicParts, { text, format, name, source, mapping, unread }: Incoming): IntakeReading {
  if (unread !== undefined) return { ...NOTHING_READ, problems: [{ ...unread, where: "whole", text }] };
  return readIntake({ text, format, name, from: source, mapping, received: clock.today() });
}

/** A table read with another mapping is another message. */
function hashOf(text: string, mapping: CsvMapping | undefined): string {
  return mapping === undefined ? sha256(text) : sha256(`${sha256(text)}\n${canonicalJson(mapping)}`);
}

const NOTHING: MessageAnswer = { sets: 0, stored: 0, repeated: 0, queued: 0, problems: [] };

async function answerOf(db: Database, source: string, hash: string): Promise<Told | undefined> {
  const [row] = await db
    .select({ id: message.id, answer: message.answer })
    .from(message)
    .where(and(eq(message.source, source), eq(message.hash, hash)));
  return row && { message: row.id, isNew: false, ...(row.answer ?? NOTHING) };
}

type Keeping = Incoming & { readonly hash: string };

/** The id of the new row; undefined when another request stored the same message meanwhile. */
async function keepMessage(
  { clock }: ClinicParts,
  transaction: Database,
  { source, format, hash, text, by }: Keeping,
): Promise<string | undefined> {
  const [row] = await transaction
    .insert(message)
    .values({
      source,
      format: format ?? "not-known",
      hash,
      body: text,
      receivedAt: clock.now(),
      ...(by !== undefined && { receivedBy: by }),
    })
    .onConflictDoNothing()
    .returning({ id: message.id });
  return row?.id;
}

type Storing = {
  readonly id: string;
  readonly incoming: Incoming;
  readonly reading: IntakeReading;
  readonly hash: string;
  readonly text: string;
};

async function storeReading(parts: ClinicParts, transaction: Database, storing: Storing): Promise<Told> {
  const { id, incoming, reading, hash, text } = storing;
  const { source } = incoming;
  const now = parts.clock.now();
  const placed = await placeSets(parts, transaction, storableJson(reading.sets), source);
  const coming: Coming[] = [];
  const items: QueueRow[] = [];
  for (const [at, { set, placing }] of placed.entries()) {
    if ("patientId" in placing) coming.push({ patientId: placing.patientId, entries: set.entries });
    else items.push({ place: at + 1, reason: placing.reason, where: set.where, what: placing.what, body: { set } });
  }
  for (const [at, { code, where, what, text: unread }] of reading.problems.entries()) {
    const body = storableJson({ code, text: unread });
    items.push({ place: placed.length + at + 1, reason: "unreadable", where, what: storableText(what), body });
  }
  await lockPatients(
    transaction,
    coming.map(({ patientId }) => patientId),
  );
  const { stored, repeated } = await keepVersions(transaction, coming, { messageId: id, now });
  const registered = placed.filter(({ placing }) => "isNew" in placing && placing.isNew).map(({ set }) => set);
  const followed =
    registered.length === 0
      ? 0
      : await placeWaiting(transaction, { sets: registered, at: now, resolution: `with ${id}` });
  for (const part of inParts(items)) {
    await transaction.insert(queueItem).values(part.map((row) => ({ ...row, messageId: id, receivedAt: now })));
  }
  const problems = reading.problems.map(({ code, where, what }) => ({ code, where, what: storableText(what) }));
  const answer = { sets: placed.length, stored, repeated, queued: items.length, problems };
  await transaction.update(message).set({ answer }).where(eq(message.id, id));
  if (hash !== sha256(text)) await closeUnread(transaction, { source, hash: sha256(text), by: incoming.by, now });
  const people = [...new Set(coming.map(({ patientId }) => patientId))];
  return { message: id, isNew: true, ...answer, followed, people };
}

type QueueRow = Pick<typeof queueItem.$inferInsert, "place" | "reason" | "where" | "what"> & {
  readonly body: QueueBody;
};

type Unread = { readonly source: string; readonly hash: string; readonly by: string | undefined; readonly now: string };

/** The same table waited without a mapping: it has been read now. */
async function closeUnread(transaction: Database, { source, hash, by, now }: Unread): Promise<void> {
  const unread = await answerOf(transaction, source, hash);
  if (unread === undefined) return;
  await transaction
    .update(queueItem)
    .set({
      state: "matched",
      resolution: "read-with-mapping",
      resolvedAt: now,
      ...(by !== undefined && { resolvedBy: by }),
    })
    .where(
      and(eq(queueItem.messageId, unread.message), eq(queueItem.state, "open"), eq(queueItem.reason, "unreadable")),
    );
}

/** With the ids of those whom the message spoke of, and how many waiting sets followed those whom it registered. */
type Told = Received & { readonly people?: readonly string[]; readonly followed?: number };

type Telling = {
  readonly incoming: Incoming;
  readonly format: IntakeFormat | undefined;
  readonly received: Received;
  readonly people: readonly string[];
  readonly followed: number;
};

async function tellAudit(parts: ClinicParts, transaction: Database, telling: Telling): Promise<void> {
  const { incoming, format, received, people, followed } = telling;
  const [patientId] = people;
  const { message: id, sets, stored, repeated, queued } = received;
  await appendAudit(transaction, {
    at: parts.clock.now(),
    ...(incoming.by !== undefined && { staffId: incoming.by }),
    act: "message-received",
    ...(people.length > 1 ? { patients: people } : patientId !== undefined && { patientId }),
    detail: {
      message: id,
      source: incoming.source,
      format: format ?? "not-known",
      sets,
      stored,
      repeated,
      queued,
      followed,
    },
  });
}

/** Somebody sent it again and was told its answer. The server itself reads the same folder and feed over and over. */
async function tellRepeated(
  { clock }: ClinicParts,
  transaction: Database,
  { by, source }: Incoming,
  { message: id }: Received,
): Promise<void> {
  if (by === undefined) return;
  await appendAudit(transaction, {
    at: clock.now(),
    staffId: by,
    act: "message-repeated",
    detail: { message: id, source },
  });
}
