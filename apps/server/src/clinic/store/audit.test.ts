import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { emptyStore } from "../../testing/each-store.ts";
import { appendAudit, verifyAudit } from "./audit.ts";
import { type ClinicStore, openStore } from "./open-store.ts";
import { audit, patientSet } from "./schema.ts";

let store: ClinicStore;
beforeAll(async () => {
  store = await openStore({});
});
beforeEach(() => emptyStore(store));
afterAll(() => store.close());

test("entries written at the same time make one chain, which nobody can change unseen", async () => {
  const at = "2026-07-01T09:00:00.000Z";
  await Promise.all(
    Array.from({ length: 20 }, (_, count) =>
      store.db.transaction((transaction) => appendAudit(transaction, { at, act: "worklist-read", detail: { count } })),
    ),
  );
  expect(await verifyAudit(store.db)).toMatchObject({ whole: true, entries: 20 });
  await expect(store.db.update(audit).set({ act: "nothing" }).where(eq(audit.seq, 7))).rejects.toThrow();
  await expect(store.db.delete(audit)).rejects.toThrow();
  await store.db.execute("alter table audit disable trigger audit_append_only");
  await store.db.update(audit).set({ act: "nothing" }).where(eq(audit.seq, 7));
  expect(await verifyAudit(store.db)).toEqual({ whole: false, at: 7, what: "changed" });
  await store.db.delete(audit).where(eq(audit.seq, 7));
  expect(await verifyAudit(store.db)).toEqual({ whole: false, at: 7, what: "gap" });
});

const AT = "2026-07-01T09:00:00.000Z";
const [ADA, BO, CLEO] = ["a", "b", "c"].map((last) => `00000000-0000-4000-8000-00000000000${last}`);

/** Entries 1 to 5: nobody; two people; the same two, in another order and one twice; another two; one of no list. */
async function readLists(): Promise<void> {
  const lists = [[], [BO, ADA], [ADA, BO, ADA], [ADA, CLEO]].map((list) => list.map(String));
  for (const patients of lists) {
    await store.db.transaction((transaction) => appendAudit(transaction, { at: AT, act: "worklist-read", patients }));
  }
  await store.db.transaction((transaction) => appendAudit(transaction, { at: AT, act: "sources-read" }));
}

test("a set of patients is kept once, by the name of who is in it, and is never changed", async () => {
  await readLists();
  expect((await store.db.select().from(patientSet)).map(({ patients }) => patients)).toEqual([
    [ADA, BO],
    [ADA, CLEO],
  ]);
  const [none, first, again, other, single] = (await store.db.select().from(audit)).map(({ detail }) => detail);
  expect([none, single]).toEqual([{ patients: 0 }, {}]);
  expect(first).toEqual({ patients: 2, patientSet: expect.stringMatching(/^[\da-f]{64}$/) });
  expect([again, other?.patients]).toEqual([first, 2]);
  expect(other?.patientSet).not.toBe(first?.patientSet);
  expect(await verifyAudit(store.db)).toMatchObject({ whole: true, entries: 5 });
  await expect(store.db.update(patientSet).set({ patients: [] })).rejects.toThrow();
  await expect(store.db.delete(patientSet)).rejects.toThrow();
  await expect(store.db.execute("truncate patient_set")).rejects.toThrow();
});

test.each([
  { what: "a patient taken out", at: 4, statement: "update patient_set set patients = patients[1:1] where hash = $4" },
  {
    what: "a patient put in",
    at: 2,
    statement: "update patient_set set patients = patients || patients where hash = $2",
  },
  { what: "a set removed", at: 2, statement: "delete from patient_set where hash = $2" },
  { what: "every set removed", at: 2, statement: "delete from patient_set" },
])("$what is found at the first entry that names it", async ({ at, statement }) => {
  await readLists();
  const names = (await store.db.select().from(audit)).map(({ detail }) => detail.patientSet);
  await store.db.execute("alter table patient_set disable trigger patient_set_append_only");
  await store.db.execute(statement.replace(/\$(\d)/, (_, seq: string) => `'${names[Number(seq) - 1]}'`));
  await store.db.execute("alter table patient_set enable trigger patient_set_append_only");
  expect(await verifyAudit(store.db)).toEqual({ whole: false, at, what: "patients" });
});
