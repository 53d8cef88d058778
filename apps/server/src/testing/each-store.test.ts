import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { appendAudit, verifyAudit } from "../clinic/store/audit.ts";
import { note, staff } from "../clinic/store/schema.ts";
import { eachStore } from "./each-store.ts";

const AT = "2026-07-01T09:00:00.000Z";

eachStore("a store for a test", (open, kind) => {
  test.each(["the first", "the second"])("%s is empty and takes rows, with its guards in place", async () => {
    const store = await open();
    expect([store.kind, await store.db.select().from(staff), await store.db.select().from(note)]).toEqual([
      kind,
      [],
      [],
    ]);
    expect(await verifyAudit(store.db)).toMatchObject({ whole: true, entries: 0 });
    await store.db.insert(staff).values({ issuer: "i", subject: "s", name: "n", role: "nurse", createdAt: AT });
    await store.db.transaction((transaction) => appendAudit(transaction, { at: AT, act: "worklist-read" }));
    await expect(store.db.execute(sql`truncate audit`)).rejects.toThrow();
  });

  test("closing it, as a server does, leaves it for the next test", async () => {
    await (await open()).close();
    expect(await verifyAudit((await open()).db)).toMatchObject({ whole: true, entries: 0 });
  });
});
