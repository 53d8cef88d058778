import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "../../testing/each-store.ts";
import { migrateBack, migrateTo, readMigrations } from "../store/migrations.ts";
import { message, patient, resourceVersion, resultSet } from "../store/schema.ts";
import { storeRecord } from "../testing/store-record.ts";
import { keepSets } from "./keep-sets.ts";

const MORNING = "2026-07-01T09:00:00.000Z";
const EVENING = "2026-07-01T19:00:00.000Z";

eachStore("sets of results", (open) => {
  test.each([
    { what: "two results of one patient", types: ["Observation", "Observation"], sets: 1 },
    { what: "a report alone", types: ["DiagnosticReport"], sets: 1 },
    { what: "no result", types: ["Patient", "MedicationRequest"], sets: 0 },
    { what: "nothing", types: [], sets: 0 },
  ])("$what: $sets", async ({ types, sets }) => {
    const { db } = await open();
    const [person, came] = [await newPatient(db), await newMessage(db, "one")];
    await keepSets(
      db,
      types.map((resourceType) => ({ patientId: person, messageId: came, resourceType, receivedAt: MORNING })),
    );
    expect(await db.select().from(resultSet)).toHaveLength(sets);
  });

  test("what one message brought of two patients is two, and what waited of one is the same set, come later", async () => {
    const { db } = await open();
    const [first, second, came] = [await newPatient(db), await newPatient(db), await newMessage(db, "one")];
    const result = { messageId: came, resourceType: "Observation" };
    await keepSets(db, [
      { ...result, patientId: first, receivedAt: MORNING },
      { ...result, patientId: second, receivedAt: EVENING },
    ]);
    await keepSets(db, [{ ...result, patientId: first, receivedAt: EVENING }]);
    await keepSets(db, [{ ...result, patientId: second, receivedAt: MORNING }]);
    const kept = await db.select().from(resultSet);
    expect(kept.map(({ receivedAt }) => Date.parse(receivedAt))).toEqual([Date.parse(EVENING), Date.parse(EVENING)]);
  });

  test("a store that is older than the table gets it from its versions", async () => {
    const store = await open();
    const record = (...types: readonly string[]) => ({
      entry: types.map((resourceType, id) => ({ resource: { resourceType, id: String(id) } })),
    });
    await storeRecord(store.db, record("Patient", "Observation", "Observation"), MORNING);
    await storeRecord(store.db, record("Patient", "DiagnosticReport"), EVENING);
    await storeRecord(store.db, record("Patient", "Condition"), EVENING);
    const sets = () => store.db.select().from(resultSet).orderBy(asc(resultSet.receivedAt));
    const before = await sets();
    const known = readMigrations();
    const steps = known.length - known.findIndex(({ tag }) => tag === "0003_result-sets");
    await migrateBack(store, { steps, acceptLoss: true });
    await store.db.transaction((transaction) => migrateTo(transaction, { where: store.where }));
    expect(await store.db.select().from(resourceVersion)).toHaveLength(7);
    expect([before.length, await sets()]).toEqual([2, before]);
  });
});

type Db = Parameters<typeof keepSets>[0];

async function newPatient(db: Db): Promise<string> {
  const [row] = await db.insert(patient).values({ createdAt: MORNING }).returning({ id: patient.id });
  return row?.id ?? "";
}

async function newMessage(db: Db, hash: string): Promise<string> {
  const [row] = await db
    .insert(message)
    .values({ source: "test", format: "fhir-bundle", hash, body: "", receivedAt: MORNING })
    .returning({ id: message.id });
  return row?.id ?? "";
}
