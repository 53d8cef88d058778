import { randomUUID } from "node:crypto";
import type { Worklist } from "@afterscript/web/public/clinic.ts";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { receive } from "../intake/receive.ts";
import { judgePatient } from "../judge/judge-patient.ts";
import { audit, patient } from "../store/schema.ts";
import { type Asker, type ClinicApp, openClinicApp } from "../testing/clinic-app.ts";
import { intakeParts } from "../testing/intake-parts.ts";
import { ASTA, bundleOf, lymphocytesOf, newPatientOf, patientOf } from "../testing/invented-messages.ts";

let app: ClinicApp;
let [nurse, prescriber, reader]: Asker[] = [];
beforeAll(async () => {
  app = await openClinicApp();
  [nurse, prescriber, reader] = await Promise.all([
    app.signedIn("nurse"),
    app.signedIn("prescriber"),
    app.signedIn("reader"),
  ]);
});
afterAll(() => app.close());

async function take(text: string): Promise<void> {
  const parts = { ...(await intakeParts(app.store)), clock: { now: app.now, today: () => app.now().slice(0, 10) } };
  await receive(parts, { text, source: "test-lab" });
  for (const { id } of await app.store.db.select().from(patient)) await judgePatient(parts, id);
}

async function listOf(asker: Asker | undefined, lane = ""): Promise<Worklist> {
  const answer = await asker?.ask({ url: `/clinic/api/worklist${lane}` });
  if (answer === undefined) throw new Error("Nobody is signed in.");
  return answer.json();
}

test("a nurse opens, takes and does one item; each step is in the trail", async () => {
  await take(newPatientOf(ASTA));
  await take(bundleOf(patientOf(ASTA), lymphocytesOf(ASTA, { id: "r1", value: 420, drawn: "2026-06-24T08:00:00Z" })));
  const list = await listOf(nurse);
  const [row] = list.rows;
  if (row === undefined) throw new Error("The list is empty.");
  expect(row).toMatchObject({ lane: "act-now", changed: { what: "new" }, drug: "upadacitinib", stage: "on-treatment" });
  const item = `/clinic/api/items/${row.id}`;
  expect((await reader?.ask({ url: item }))?.json()).toEqual(row);
  expect((await nurse?.ask({ method: "POST", url: `${item}/claim` }))?.json()).toMatchObject({
    claimedBy: { id: nurse?.staffId, name: "Test nurse" },
  });

  const taken = await prescriber?.ask({ method: "POST", url: `${item}/claim` });
  expect([taken?.statusCode, taken?.json()]).toMatchObject([
    409,
    { code: "ITEM_CLAIMED", state: "open", row: { claimedBy: { name: "Test nurse" } } },
  ]);

  const released = await prescriber?.ask({ method: "POST", url: `${item}/release` });
  expect(released?.json()).toMatchObject({ claimedBy: { name: "Test nurse" } });

  const body = { id: randomUUID(), action: "done", signature: row.signature, note: "Told the prescriber." };
  const act = (asker: Asker | undefined, payload: unknown) =>
    asker?.ask({ method: "POST", url: `${item}/act`, payload: payload as object });
  expect((await act(prescriber, { ...body, id: randomUUID() }))?.json()).toMatchObject({ code: "ITEM_CLAIMED" });
  const stale = await act(nurse, { ...body, id: randomUUID(), signature: "what-was-there-before" });
  expect(stale?.json()).toMatchObject({ status: 409, code: "ITEM_CHANGED", row: { signature: row.signature } });

  const done = await act(nurse, body);
  expect([done?.statusCode, done?.json()]).toEqual([200, { item: { id: row.id, state: "handled" } }]);
  expect((await act(nurse, body))?.json()).toEqual(done?.json());
  expect((await act(nurse, { ...body, note: "Something else." }))?.json()).toMatchObject({ code: "ACT_ID_USED" });
  expect((await act(prescriber, { ...body, id: randomUUID() }))?.json()).toMatchObject({ code: "ITEM_NOT_OPEN" });
  expect((await listOf(nurse, "?lane=act-now")).rows).toEqual([]);

  const trail = await app.store.db.select({ act: audit.act }).from(audit).orderBy(sql`seq`);
  const acts = trail.map((entry) => entry.act).filter((one) => one.startsWith("item-") || one.startsWith("worklist-"));
  const shown = (times: number) => Array.from({ length: times }, () => "item-opened");
  // Who is refused is shown the row: the claim and the release of a colleague's item, two acts, one on what was done.
  expect(acts).toEqual([
    "worklist-read",
    "item-opened",
    "item-claimed",
    ...shown(4),
    "item-done",
    ...shown(1),
    "worklist-read",
  ]);
});

test.each([
  ["no such lane", "GET", "/clinic/api/worklist?lane=later", undefined, 400],
  ["no reason", "GET", "/clinic/api/worklist/hidden", undefined, 400],
  ["no such item", "GET", `/clinic/api/items/${randomUUID()}`, undefined, 404],
  ["an address that is no id", "POST", "/clinic/api/items/1/claim", undefined, 404],
  ["no such item to claim", "POST", `/clinic/api/items/${randomUUID()}/claim`, undefined, 404],
  ["a snooze without a reason", "POST", "act", { action: "snooze", until: "2026-07-02" }, 400],
  ["a snooze without an end", "POST", "act", { action: "snooze", note: "Away." }, 400],
  ["a day that is none", "POST", "act", { action: "snooze", note: "Away.", until: "2026-02-30" }, 400],
  ["monitoring without a day", "POST", "act", { action: "will-monitor", note: "Watch it." }, 400],
  ["a done that does not say what", "POST", "act", { action: "done" }, 400],
  ["a done of no such sort", "POST", "act", { action: "done", done: "Away." }, 400],
  ["handing over to nobody", "POST", "act", { action: "hand-over" }, 400],
  ["a field that is not known", "POST", "act", { action: "done", note: "Told.", undone: true }, 400],
  ["a day where none belongs", "POST", "act", { action: "done", note: "Told.", until: "2026-07-02" }, 400],
  ["no such act", "POST", "act", { action: "delete" }, 400],
  ["an outcome that is none", "POST", `/clinic/api/spot-checks/${randomUUID()}`, { outcome: "fine" }, 400],
  ["no such spot check", "POST", `/clinic/api/spot-checks/${randomUUID()}`, { outcome: "agree" }, 404],
  ["no such task", "POST", `/clinic/api/tasks/${randomUUID()}/done`, undefined, 404],
] as const)("%s: a problem that repeats nothing of what was sent", async (_what, method, url, payload, status) => {
  const [row] = (await listOf(nurse)).rows;
  const answer = await nurse?.ask({
    method,
    url: url === "act" ? `/clinic/api/items/${row?.id}/act` : url,
    ...(payload !== undefined && {
      payload: url === "act" ? { id: randomUUID(), signature: row?.signature, ...payload } : payload,
    }),
  });
  expect(answer?.statusCode).toBe(status);
  expect(answer?.headers["content-type"]).toContain("application/problem+json");
  expect(answer?.json()).toMatchObject({ status, title: expect.any(String), mend: expect.any(String) });
  expect(answer?.body).not.toMatch(/Away|Watch it/);
});

test("a reader reads and does nothing", async () => {
  const [row] = (await listOf(reader)).rows;
  for (const url of [
    `/clinic/api/items/${row?.id}/claim`,
    `/clinic/api/items/${row?.id}/release`,
    `/clinic/api/items/${row?.id}/act`,
    `/clinic/api/spot-checks/${randomUUID()}`,
    `/clinic/api/tasks/${randomUUID()}/done`,
  ]) {
    expect((await reader?.ask({ method: "POST", url, payload: {} }))?.json()).toMatchObject({ code: "OTHER_ROLE" });
  }
  for (const url of ["/clinic/api/tasks", "/clinic/api/spot-checks", "/clinic/api/worklist/hidden?reason=handled"]) {
    expect((await reader?.ask({ url }))?.statusCode).toBe(200);
  }
});

test("those who work on the list are named for handing over, readers are not", async () => {
  const people = (await nurse?.ask({ url: "/clinic/api/colleagues" }))?.json();
  expect(people).toEqual([
    { id: nurse?.staffId, name: "Test nurse" },
    { id: prescriber?.staffId, name: "Test prescriber" },
  ]);
});

test("nothing of a patient is in the log", () => {
  expect(app.log()).not.toMatch(/Brandt|420|Asta/);
});
