import type { HiddenReason, Ruler, WhatWasDone, WorklistRow } from "@afterscript/web/public/clinic.ts";
import type { ReportFinding } from "@afterscript/wording";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { MessageAnswer } from "../intake/message-answer.ts";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** Who signs in. Known by issuer and subject; the name is the one that the provider told last. */
export const staff = pgTable(
  "staff",
  {
    id: uuid().primaryKey().defaultRandom(),
    issuer: text().notNull(),
    subject: text().notNull(),
    name: text().notNull(),
    role: text().notNull(),
    disabled: boolean().notNull().default(false),
    createdAt: at("created_at").notNull(),
  },
  (table) => [unique("staff_subject").on(table.issuer, table.subject)],
);

/** A session: of its secret only the hash is kept. */
export const session = pgTable("session", {
  hash: text().primaryKey(),
  staffId: uuid("staff_id")
    .notNull()
    .references(() => staff.id),
  csrf: text().notNull(),
  createdAt: at("created_at").notNull(),
  seenAt: at("seen_at").notNull(),
  expiresAt: at("expires_at").notNull(),
});

export const patient = pgTable(
  "patient",
  {
    id: uuid().primaryKey().defaultRandom(),
    family: text(),
    given: text(),
    /** ISO date, as exactly as it is known. */
    born: text(),
    sex: text(),
    createdAt: at("created_at").notNull(),
    /** Counts changes of the facts. Judged when `judgedRevision` is equal and `judgedFor` is today. */
    revision: integer().notNull().default(0),
    judgedRevision: integer("judged_revision").notNull().default(-1),
    /** ISO date of the last judgement, and the knowledge it used. */
    judgedFor: text("judged_for"),
    judgedWith: text("judged_with"),
    /** Why nothing of this patient is on the list; empty when something is. */
    hidden: text().$type<HiddenReason>(),
  },
  (table) => [index("patient_to_judge").on(table.judgedFor, table.judgedWith, table.revision, table.judgedRevision)],
);

export const patientIdentifier = pgTable(
  "patient_identifier",
  {
    system: text().notNull(),
    value: text().notNull(),
    patientId: uuid("patient_id")
      .notNull()
      .references(() => patient.id),
  },
  (table) => [primaryKey({ columns: [table.system, table.value] }), index("identifier_patient").on(table.patientId)],
);

/** One message as it came. The same bytes from the same source come once. */
export const message = pgTable(
  "message",
  {
    id: uuid().primaryKey().defaultRandom(),
    source: text().notNull(),
    format: text().notNull(),
    hash: text().notNull(),
    body: text().notNull(),
    receivedAt: at("received_at").notNull(),
    receivedBy: uuid("received_by").references(() => staff.id),
    /** What was told of it when it came: told again when it comes again. */
    answer: jsonb().$type<MessageAnswer>(),
  },
  (table) => [unique("message_once").on(table.source, table.hash)],
);

/**
 * Every version of every resource that came. Which one is current is decided by `rank` and `statedAt`; two that tie and
 * differ are both current, and the engine finds them in conflict (`intake/current-versions.ts`). Arrival decides nothing.
 */
export const resourceVersion = pgTable(
  "resource_version",
  {
    id: uuid().primaryKey().defaultRandom(),
    patientId: uuid("patient_id")
      .notNull()
      .references(() => patient.id),
    messageId: uuid("message_id")
      .notNull()
      .references(() => message.id),
    resourceType: text("resource_type").notNull(),
    /** The thing's identity at its sender. */
    key: text().notNull(),
    /** Its name by the sender's id, where one was sent: all that a deletion says. */
    idKey: text("id_key"),
    statedAt: text("stated_at").notNull(),
    rank: integer().notNull(),
    hash: text().notNull(),
    isCurrent: boolean("is_current").notNull(),
    body: jsonb().$type<{ readonly resourceType: string; readonly [field: string]: unknown }>().notNull(),
    receivedAt: at("received_at").notNull(),
  },
  (table) => [
    unique("version_once").on(table.patientId, table.key, table.statedAt, table.rank, table.hash),
    index("version_current").on(table.patientId).where(sql`is_current`),
    index("version_received").on(table.receivedAt),
    /** Finds a thing that came for somebody else before. */
    index("version_key").on(table.key),
    index("version_id_key").on(table.idKey),
  ],
);

/**
 * A set of results: what one message brought of one patient. Follows from `resource_version`, which holds every result of it
 * and is too long to be counted each time that somebody reads the list.
 */
export const resultSet = pgTable(
  "result_set",
  {
    messageId: uuid("message_id")
      .notNull()
      .references(() => message.id),
    patientId: uuid("patient_id")
      .notNull()
      .references(() => patient.id),
    /** When its last result came: later than its message where it waited in the queue. */
    receivedAt: at("received_at").notNull(),
    /** ISO date by which it is counted: on which it came, or, of a history, that of its newest result (`intake/keep-sets.ts`). */
    day: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.patientId] }), index("result_set_day").on(table.day)],
);

/** What intake could not place or read: waits until somebody deals with it. */
export const queueItem = pgTable(
  "queue_item",
  {
    id: uuid().primaryKey().defaultRandom(),
    messageId: uuid("message_id")
      .notNull()
      .references(() => message.id),
    /** Its number in the message: the same message makes the same items. */
    place: integer().notNull(),
    reason: text().notNull(),
    where: text().notNull(),
    what: text().notNull(),
    /** The set or the text that was not placed. */
    body: jsonb().notNull(),
    state: text().$type<"open" | "matched" | "discarded">().notNull().default("open"),
    resolution: text(),
    patientId: uuid("patient_id").references(() => patient.id),
    resolvedBy: uuid("resolved_by").references(() => staff.id),
    resolvedAt: at("resolved_at"),
    receivedAt: at("received_at").notNull(),
  },
  (table) => [unique("queue_item_once").on(table.messageId, table.place), index("queue_open").on(table.state)],
);

/** The newest judgement of a patient: of which facts, for which day, by which knowledge. What it found are the items. */
export const judgement = pgTable("judgement", {
  patientId: uuid("patient_id")
    .primaryKey()
    .references(() => patient.id),
  revision: integer().notNull(),
  asOf: text("as_of").notNull(),
  knowledge: text().notNull(),
  /** Which drugs it read, for showing a patient who has no item. */
  therapies: jsonb().$type<readonly JudgedTherapy[]>().notNull(),
  judgedAt: at("judged_at").notNull(),
});

export type JudgedTherapy = Pick<WorklistRow, "drug" | "dose" | "since" | "stage">;

/** What a row shows, made when the patient is judged. */
export type ItemShown = Pick<
  WorklistRow,
  | "dose"
  | "since"
  | "stage"
  | "therapies"
  | "title"
  | "statement"
  | "topic"
  | "state"
  | "action"
  | "urgency"
  | "nextStep"
  | "because"
  | "cite"
  | "by"
  | "also"
> & { readonly ruler?: Ruler; readonly rests: ItemRests };

/** What a row rests on, without its words. */
export type ItemRests = {
  /** Hash of the knowledge. */
  readonly knowledge: string;
  readonly findings: readonly (Pick<ReportFinding, "statement" | "state" | "action" | "title"> & {
    readonly due?: "upcoming" | "due" | "overdue" | "done";
    /** "lymphocytes absent" */
    readonly gaps: readonly string[];
  })[];
  /** `sent` is for the eye: what a rule compares is the value. */
  readonly facts: readonly Pick<ReportFinding["because"][number], "fact" | "value" | "unit" | "sent" | "date">[];
};

/** One row of the worklist: a patient, a drug, a lane. It lives on when handled, and comes back when its content changes. */
export const item = pgTable(
  "item",
  {
    id: uuid().primaryKey().defaultRandom(),
    patientId: uuid("patient_id")
      .notNull()
      .references(() => patient.id),
    drug: text().notNull(),
    lane: text().notNull(),
    /** Sorts the list: lower first. */
    weight: integer().notNull(),
    signature: text().notNull(),
    shown: jsonb().$type<ItemShown>().notNull(),
    changed: jsonb().$type<WorklistRow["changed"]>().notNull(),
    /** `folded`: closed for as long as the row of a death stands for it. */
    state: text().$type<"open" | "handled" | "snoozed" | "closed" | "folded">().notNull(),
    /** The signature that was handled or snoozed last, and what it said: a change is told against it. */
    handledSignature: text("handled_signature"),
    handledShown: jsonb("handled_shown").$type<ItemShown>(),
    /** The day on which it is open again though nothing changed: the end of a snooze, or the second look after an act. */
    snoozedUntil: text("snoozed_until"),
    claimedBy: uuid("claimed_by").references(() => staff.id),
    claimedAt: at("claimed_at"),
    handedTo: uuid("handed_to").references(() => staff.id),
    firstSeen: at("first_seen").notNull(),
    changedAt: at("changed_at").notNull(),
  },
  (table) => [
    unique("item_once").on(table.patientId, table.drug, table.lane),
    index("item_list").on(table.state, table.weight),
  ],
);

/** Every act on an item. Its id is the client's: sent twice, stored once. */
export const itemAction = pgTable(
  "item_action",
  {
    id: uuid().primaryKey(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => item.id),
    patientId: uuid("patient_id")
      .notNull()
      .references(() => patient.id),
    action: text().notNull(),
    signature: text().notNull(),
    shown: jsonb().$type<ItemShown>().notNull(),
    /** What was done, with the words as they stood on the screen. */
    done: jsonb().$type<WhatWasDone>(),
    note: text(),
    until: text(),
    to: uuid().references(() => staff.id),
    /** What was made: a FHIR ServiceRequest, for a test ordered. */
    made: jsonb(),
    by: uuid()
      .notNull()
      .references(() => staff.id),
    at: at("at").notNull(),
  },
  (table) => [index("item_action_patient").on(table.patientId), index("item_action_item").on(table.itemId)],
);

export const task = pgTable(
  "task",
  {
    id: uuid().primaryKey().defaultRandom(),
    patientId: uuid("patient_id")
      .notNull()
      .references(() => patient.id),
    drug: text(),
    text: text().notNull(),
    due: text().notNull(),
    state: text().$type<"open" | "done">().notNull().default("open"),
    madeBy: uuid("made_by").references(() => itemAction.id),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => staff.id),
    createdAt: at("created_at").notNull(),
    doneBy: uuid("done_by").references(() => staff.id),
    doneAt: at("done_at"),
  },
  (table) => [index("task_due").on(table.state, table.due), index("task_patient").on(table.patientId)],
);

export const note = pgTable(
  "note",
  {
    id: uuid().primaryKey(),
    patientId: uuid("patient_id")
      .notNull()
      .references(() => patient.id),
    text: text().notNull(),
    by: uuid()
      .notNull()
      .references(() => staff.id),
    at: at("at").notNull(),
  },
  (table) => [index("note_patient").on(table.patientId)],
);

export const letter = pgTable(
  "letter",
  {
    id: uuid().primaryKey(),
    patientId: uuid("patient_id")
      .notNull()
      .references(() => patient.id),
    itemId: uuid("item_id").references(() => item.id),
    to: text().$type<"patient" | "gp">().notNull(),
    text: text().notNull(),
    by: uuid()
      .notNull()
      .references(() => staff.id),
    at: at("at").notNull(),
  },
  (table) => [index("letter_patient").on(table.patientId)],
);

/** Results that the rules did not surface, shown to somebody: what they thought of it is kept. */
export const spotCheck = pgTable(
  "spot_check",
  {
    id: uuid().primaryKey().defaultRandom(),
    day: text().notNull(),
    patientId: uuid("patient_id")
      .notNull()
      .references(() => patient.id),
    messageId: uuid("message_id")
      .notNull()
      .references(() => message.id),
    outcome: text().$type<"agree" | "should-have-surfaced" | "unsure">(),
    note: text(),
    by: uuid().references(() => staff.id),
    at: at("at"),
  },
  (table) => [unique("spot_check_once").on(table.day, table.patientId)],
);

/** A clinic's way of reading one laboratory's CSV files. */
export const csvMapping = pgTable("csv_mapping", {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull().unique(),
  mapping: jsonb().notNull(),
  by: uuid()
    .notNull()
    .references(() => staff.id),
  at: at("at").notNull(),
});

/** How far a source has been read: a FHIR server's `_lastUpdated`, and what went wrong last. */
export const sourceCursor = pgTable("source_cursor", {
  source: text().primaryKey(),
  since: text(),
  readAt: at("read_at"),
  failure: text(),
});

export const setting = pgTable("setting", { key: text().primaryKey(), value: jsonb().notNull() });

/** Append-only: a trigger refuses change and removal. Each row's hash covers the row before it. */
export const audit = pgTable(
  "audit",
  {
    seq: bigint({ mode: "number" }).primaryKey(),
    at: text().notNull(),
    /** Nobody: the server itself, or somebody not signed in. */
    staffId: uuid("staff_id"),
    act: text().notNull(),
    /** Whose data, where one patient's. */
    patientId: uuid("patient_id"),
    detail: jsonb().$type<Readonly<Record<string, string | number | boolean>>>().notNull(),
    previous: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    index("audit_patient").on(table.patientId),
    index("audit_patient_set").on(sql`(${table.detail} ->> 'patientSet')`),
  ],
);

/**
 * The patients of whom an entry of the trail tells together. A set is named by the SHA-256 of their ids and written once, so
 * that a list which is read every half minute adds a row only when it shows somebody else. Append-only by the same trigger.
 */
export const patientSet = pgTable(
  "patient_set",
  {
    hash: text().primaryKey(),
    /** Sorted, each once. */
    patients: uuid().array().notNull(),
  },
  (table) => [index("patient_set_patients").using("gin", table.patients)],
);
