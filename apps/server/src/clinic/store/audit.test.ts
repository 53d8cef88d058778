import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appendAudit, verifyAudit } from "./audit.ts";
import { type ClinicStore, openStore } from "./open-store.ts";
import { audit } from "./schema.ts";

let store: ClinicStore;
beforeAll(async () => {
  store = await openStore({});
});
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
