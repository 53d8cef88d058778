import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "../../testing/each-store.ts";
import { migrateBack, migrateTo, readMigrations } from "../store/migrations.ts";
import type { Database } from "../store/open-store.ts";
import { message, patient, resourceVersion, resultSet } from "../store/schema.ts";
import { storeRecord } from "../testing/store-record.ts";
import { NewSets } from "./keep-sets.ts";

const MORNING = "2026-07-01T09:00:00.000Z";
const EVENING = "2026-07-01T19:00:00.000Z";
/** Of the first resource of a record, the second, and so on. */
const DAYS: readonly object[] = [
  {},
  { issued: "2026-05-02T23:00:00Z", effectiveDateTime: "2026-05-01" },
  { effectivePeriod: { end: "2026-06" } },
];

eachStore("sets of results", (open) => {
  test.each([
    { what: "two results of one patient", types: ["Observation", "Observation"], sets: 1 },
    { what: "a report alone", types: ["DiagnosticReport"], sets: 1 },
    { what: "no result", types: ["Patient", "MedicationRequest"], sets: 0 },
    { what: "nothing", types: [], sets: 0 },
  ])("$what: $sets", async ({ types, sets }) => {
    const { db } = await open();
    const [person, came] = [await newPatient(db), await newMessage(db, "one")];
    await keep(
      db,
      types.map((resourceType) => ({ patientId: person, messageId: came, resourceType, receivedAt: MORNING })),
    );
    expect(await db.select().from(resultSet)).toHaveLength(sets);
  });

  test("what one message brought of two patients is two, and what waited of one is the same set, come later", async () => {
    const { db } = await open();
    const [first, second, came] = [await newPatient(db), await newPatient(db), await newMessage(db, "one")];
    const result = { messageId: came, resourceType: "Observation" };
    await keep(db, [
      { ...result, patientId: first, receivedAt: MORNING },
      { ...result, patientId: second, receivedAt: EVENING },
    ]);
    await keep(db, [{ ...result, patientId: first, receivedAt: EVENING }]);
    await keep(db, [{ ...result, patientId: second, receivedAt: MORNING }]);
    const kept = await db.select().from(resultSet);
    expect(kept.map(({ receivedAt }) => Date.parse(receivedAt))).toEqual([Date.parse(EVENING), Date.parse(EVENING)]);
  });

  test.each([
    { what: "the newest of its results", dates: ["2026-06-20", "2026-06-24", "2026-06-22"], day: "2026-06-24" },
    { what: "the one that is known", dates: [undefined, "2020-03"], day: "2020-03-31" },
    { what: "the day on which it came, where none is known", dates: [undefined], day: "2026-07-01" },
    { what: "the day on which it came, where a later one is told", dates: ["2026-07-02"], day: "2026-07-01" },
  ])("the day of a set is $what", async ({ dates, day }) => {
    const { db } = await open();
    const version = { patientId: await newPatient(db), messageId: await newMessage(db, "one"), receivedAt: MORNING };
    const results = dates.map((date) => ({
      ...version,
      resourceType: "Observation",
      body: { effectiveDateTime: date },
    }));
    await keep(db, results);
    expect((await db.select().from(resultSet)).map((set) => set.day)).toEqual([day]);
    await keep(db, [{ ...version, resourceType: "Observation", body: { issued: "2026-06-30" } }]);
    const later = day > "2026-06-30" ? day : "2026-06-30";
    expect((await db.select().from(resultSet)).map((set) => set.day)).toEqual([later]);
  });

  test("a store that is older than the table gets it from its versions", async () => {
    const store = await open();
    const record = (...types: readonly string[]) => ({
      entry: types.map((resourceType, id) => ({ resource: { resourceType, id: String(id), ...DAYS[id] } })),
    });
    await storeRecord(store.db, record("Patient", "Observation", "Observation"), MORNING);
    await storeRecord(store.db, record("Patient", "DiagnosticReport"), EVENING);
    await storeRecord(store.db, record("Patient", "Condition"), EVENING);
    const sets = () => store.db.select().from(resultSet).orderBy(asc(resultSet.receivedAt));
    const [first, second] = await sets();
    // As a store has it where the second patient was known the day before.
    await store.db
      .update(patient)
      .set({ createdAt: "2026-06-30T09:00:00.000Z" })
      .where(eq(patient.id, second?.patientId ?? ""));
    const known = readMigrations();
    const steps = known.length - known.findIndex(({ tag }) => tag === "0003_result-sets");
    await migrateBack(store, { steps, acceptLoss: true });
    await store.db.transaction((transaction) => migrateTo(transaction, { where: store.where }));
    expect(await store.db.select().from(resourceVersion)).toHaveLength(7);
    expect(second?.day).toBe("2026-05-02");
    expect(await sets()).toEqual([first, { ...second, day: "2026-07-01" }]);
  });
});

type Version = Parameters<NewSets["add"]>[0][number];

async function keep(
  db: Database,
  versions: readonly (Omit<Version, "body"> & { readonly body?: Readonly<Record<string, unknown>> })[],
): Promise<void> {
  const sets = new NewSets();
  for (const { body, ...version } of versions) {
    sets.add([{ ...version, body: { ...body, resourceType: version.resourceType } }]);
  }
  await sets.keep(db);
}

async function newPatient(db: Database): Promise<string> {
  const [row] = await db.insert(patient).values({ createdAt: MORNING }).returning({ id: patient.id });
  return row?.id ?? "";
}

async function newMessage(db: Database, hash: string): Promise<string> {
  const [row] = await db
    .insert(message)
    .values({ source: "test", format: "fhir-bundle", hash, body: "", receivedAt: MORNING })
    .returning({ id: message.id });
  return row?.id ?? "";
}
