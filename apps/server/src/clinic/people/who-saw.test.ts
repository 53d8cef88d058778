import { randomUUID } from "node:crypto";
import type { AuditPage, QueueItem, Worklist } from "@afterscript/web/public/clinic.ts";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startJudge } from "../judge/worker.ts";
import { verifyAudit } from "../store/audit.ts";
import { audit, patient, patientSet } from "../store/schema.ts";
import { type Asker, type ClinicApp, openClinicApp } from "../testing/clinic-app.ts";
import {
  ASTA,
  BO,
  bundleOf,
  type Invented,
  lymphocytesOf,
  NHS,
  newPatientOf,
  nhsNumberOf,
  patientOf,
} from "../testing/invented-messages.ts";
import { matrixOf } from "../testing/role-matrix.ts";

const CLEO: Invented = { ...BO, id: "cleo", family: "Olsen", given: "Cleo", numbers: { [NHS]: nhsNumberOf(20) } };
/** Asta, by another number: waits in the queue, where Asta stands beside it. */
const ALIKE = { ...ASTA, numbers: { [NHS]: nhsNumberOf(21) } };
const NAMES = { asta: "Brandt", bo: "Olsson", cleo: "Olsen" } as const;
type Person = keyof typeof NAMES;

let app: ClinicApp;
let nurse: Asker;
let colleague: Asker;
let reader: Asker;
let admin: Asker;
const ids: Record<string, string> = {};

/** Asta's items are dealt with, one with a task, one with an order. Bo has a row. Cleo has nothing but a result. */
beforeAll(async () => {
  app = await openClinicApp({ perMinute: { session: 10_000 } });
  nurse = await app.signedIn("nurse");
  colleague = await app.signedIn("prescriber");
  reader = await app.signedIn("reader");
  admin = await app.signedIn("admin");
  const low = (one: Invented) =>
    bundleOf(patientOf(one), lymphocytesOf(one, { id: one.id, value: 420, drawn: "2026-06-29" }));
  for (const payload of [
    newPatientOf(ASTA),
    newPatientOf(BO),
    low(ASTA),
    low(BO),
    low(CLEO),
    low({ ...ALIKE, id: "alike" }),
  ]) {
    const headers = { "content-type": "application/fhir+json" };
    expect((await nurse.ask({ method: "POST", url: "/clinic/api/intake", headers, payload })).statusCode).toBe(201);
  }
  const queue = (await nurse.ask({ url: "/clinic/api/queue" })).json<QueueItem[]>();
  const waiting = queue.find(({ named }) => named?.name?.startsWith(NAMES.cleo));
  await post(`/clinic/api/queue/${waiting?.id}/match`, { create: true });
  const judge = startJudge(app.parts);
  await judge.idle();
  await judge.stop();
  const { rows } = (await nurse.ask({ url: "/clinic/api/worklist" })).json<Worklist>();
  const ofAsta = rows.filter((row) => row.patient.name.startsWith(NAMES.asta));
  for (const [at, row] of ofAsta.entries()) {
    const act =
      at === 0
        ? { action: "test-ordered", note: "Lymphocytes again." }
        : { action: "will-monitor", note: "Look again.", until: "2026-07-08" };
    const id = randomUUID();
    if (at === 0) ids.order = id;
    await post(`/clinic/api/items/${row.id}/act`, { id, signature: row.signature, ...act });
  }
  expect(ofAsta.length).toBeGreaterThan(1);
  for (const { id, family } of await app.store.db.select().from(patient)) {
    const who = (Object.keys(NAMES) as Person[]).find((one) => NAMES[one] === family);
    if (who !== undefined) ids[who] = id;
  }
  ids.item = rows.find((row) => row.patient.id === ids.bo)?.id ?? "";
  expect((await colleague.ask({ method: "POST", url: `/clinic/api/items/${ids.item}/claim` })).statusCode).toBe(200);
});
afterAll(() => app.close());

async function post(url: string, payload: object): Promise<void> {
  expect((await nurse.ask({ method: "POST", url, payload })).statusCode).toBe(200);
}

/** What the trail answers about a patient, newest first. */
async function trailOf(who: Person): Promise<AuditPage["entries"]> {
  return (await admin.ask({ url: `/clinic/api/audit?patient=${ids[who]}` })).json<AuditPage>().entries;
}

/** Which route shows whom, and by which act the trail names it. An address takes the ids of the things above. */
const SHOWN: readonly {
  readonly route: string;
  readonly address?: string;
  readonly payload?: object;
  readonly by?: "nurse" | "admin";
  readonly act: string;
  readonly shows: readonly Person[];
}[] = [
  { route: "GET /clinic/api/worklist", act: "worklist-read", shows: ["bo"] },
  { route: "GET /clinic/api/worklist", address: "/clinic/api/worklist?lane=due-soon", act: "worklist-read", shows: [] },
  {
    route: "GET /clinic/api/worklist/hidden",
    address: "/clinic/api/worklist/hidden?reason=handled",
    act: "worklist-hidden-read",
    shows: ["asta"],
  },
  {
    route: "GET /clinic/api/worklist/hidden",
    address: "/clinic/api/worklist/hidden?reason=no-jak-inhibitor",
    act: "worklist-hidden-read",
    shows: ["cleo"],
  },
  { route: "GET /clinic/api/items/:id", address: "/clinic/api/items/:item", act: "item-opened", shows: ["bo"] },
  // It is a colleague's: who is refused is shown the row.
  {
    route: "POST /clinic/api/items/:id/claim",
    address: "/clinic/api/items/:item/claim",
    by: "nurse",
    act: "item-opened",
    shows: ["bo"],
  },
  {
    route: "POST /clinic/api/items/:id/release",
    address: "/clinic/api/items/:item/release",
    by: "nurse",
    act: "item-opened",
    shows: ["bo"],
  },
  { route: "GET /clinic/api/spot-checks", act: "spot-checks-read", shows: ["cleo"] },
  { route: "GET /clinic/api/tasks", act: "tasks-read", shows: ["asta"] },
  { route: "GET /clinic/api/queue", act: "queue-read", shows: ["asta"] },
  {
    route: "POST /clinic/api/patients/search",
    payload: { name: "ols" },
    act: "patients-searched",
    shows: ["bo", "cleo"],
  },
  { route: "POST /clinic/api/patients/search", payload: { name: "nobody" }, act: "patients-searched", shows: [] },
  {
    route: "GET /clinic/api/patients/:id",
    address: "/clinic/api/patients/:asta",
    act: "patient-read",
    shows: ["asta"],
  },
  {
    route: "GET /clinic/api/patients/:id/visit",
    address: "/clinic/api/patients/:asta/visit",
    act: "visit-page-read",
    shows: ["asta"],
  },
  {
    route: "GET /clinic/api/patients/:id/letters/draft",
    address: "/clinic/api/patients/:asta/letters/draft?to=gp",
    act: "letter-drafted",
    shows: ["asta"],
  },
  {
    route: "GET /clinic/api/patients/:id/orders/:action",
    address: "/clinic/api/patients/:asta/orders/:order?format=html",
    act: "order-read",
    shows: ["asta"],
  },
  { route: "GET /clinic/api/sources", act: "sources-read", shows: [] },
  { route: "GET /clinic/api/csv/mappings", by: "nurse", act: "csv-mappings-read", shows: [] },
  {
    route: "POST /clinic/api/csv/preview",
    payload: { text: "a;b\n1;2" },
    by: "nurse",
    act: "table-previewed",
    shows: [],
  },
  { route: "GET /clinic/api/people", by: "admin", act: "people-read", shows: [] },
  { route: "GET /clinic/api/audit", by: "admin", act: "audit-read", shows: [] },
  {
    route: "GET /clinic/api/audit/acts",
    address: "/clinic/api/audit/acts?from=2026-07-01&until=2026-07-01",
    by: "admin",
    act: "acts-exported",
    shows: ["asta"],
  },
];

test.each(SHOWN)("$route $address$payload: the trail tells of $shows", async ({
  route,
  address,
  payload,
  by,
  act,
  shows,
}) => {
  const [method = "", path = ""] = route.split(" ");
  const url = (address ?? path).replace(/:(\w+)/g, (_, name: string) => ids[name] ?? "");
  const asker = by === undefined ? reader : { nurse, admin }[by];
  const [{ head } = { head: 0 }] = await app.store.db.select({ head: sql<number>`max(seq)::int` }).from(audit);
  const answer = await asker.ask({ method: method as "GET", url, ...(payload && { payload }) });
  expect(answer.statusCode).toBe(url.endsWith("/claim") ? 409 : 200);
  const people = Object.keys(NAMES) as Person[];
  expect(people.filter((one) => answer.body.includes(NAMES[one]))).toEqual(shows);
  const told = [];
  for (const one of people) {
    const entries = (await trailOf(one)).filter((entry) => entry.seq > head && entry.by?.id === asker.staffId);
    const reads = entries.filter((entry) => entry.act === act);
    if (reads.length > 0 && !(act === "audit-read")) told.push(one);
  }
  expect(told).toEqual(shows);
});

test("every route whose read the trail names stands in the table", () => {
  const named = matrixOf(app.routes).filter(({ config }) => typeof config.audit === "string");
  const known = SHOWN.map(({ route }) => route);
  expect(named.map(({ method, url }) => `${method} ${url}`).filter((route) => !known.includes(route))).toEqual([]);
});

test("what was done to a patient stands beside, and a page of the answer follows the one before", async () => {
  const acts = (await trailOf("asta")).map(({ act }) => act);
  expect(acts).toEqual(expect.arrayContaining(["message-received", "item-test-ordered", "item-will-monitor"]));
  const [newest, second] = await trailOf("bo");
  const older = (
    await admin.ask({ url: `/clinic/api/audit?patient=${ids.bo}&before=${newest?.seq}` })
  ).json<AuditPage>();
  // The question before is itself told of Bo, and is the newest of the second answer.
  expect(older.entries[0]?.seq).toBe(second?.seq);
  const nobody = await admin.ask({ url: `/clinic/api/audit?patient=${randomUUID()}` });
  expect(nobody.json<AuditPage>().entries).toEqual([]);
});

test("acts as CSV: who, when, what, the row as it was seen, and why", async () => {
  const { body } = await admin.ask({ url: "/clinic/api/audit/acts?from=2026-07-01&until=2026-07-01" });
  const [head, ...lines] = body.trimEnd().split("\r\n");
  expect(head).toMatch(/^when_utc,who,who_id,act,what_was_done,reason,until,handed_to,patient,patient_id,/);
  const lineOf = (action: string) => lines.find((line) => line.includes(`,${action},`));
  expect(lineOf("test-ordered")).toMatch(
    /^2026-07-01T\S+Z,Test nurse,[\da-f-]{36},test-ordered,,Lymphocytes again\.,,,"Brandt, Asta",/,
  );
  expect(lineOf("will-monitor")).toMatch(/,will-monitor,,Look again\.,2026-07-08,,"Brandt, Asta",/);
});

test.each([
  { from: "2026-06-01", until: "2026-06-30", status: 200, acts: 0 },
  { from: "2025-07-02", until: "2026-07-02", status: 200, acts: 2 },
  { from: "2025-07-01", until: "2026-07-02", status: 400 },
  { from: "2026-07-02", until: "2026-07-01", status: 400 },
  { from: "2026-07-32", until: "2026-08-01", status: 400 },
  { from: "2026-07", until: "2026-07-01", status: 400 },
])("acts from $from until $until: $status", async ({ from, until, status, acts }) => {
  const answer = await admin.ask({ url: `/clinic/api/audit/acts?${new URLSearchParams({ from, until })}` });
  expect(answer.statusCode).toBe(status);
  if (acts === 0) expect(answer.body.trimEnd().split("\r\n")).toHaveLength(1);
  if (acts === 2) expect(answer.body).toContain(",test-ordered,");
});

test("a message that speaks of two people is told of both", async () => {
  const later = (one: Invented) => [
    patientOf(one),
    lymphocytesOf(one, { id: `later-${one.id}`, value: 2000, drawn: "2026-06-29" }),
  ];
  const headers = { "content-type": "application/fhir+json" };
  const payload = bundleOf(...later(ASTA), ...later(BO));
  expect((await nurse.ask({ method: "POST", url: "/clinic/api/intake", headers, payload })).statusCode).toBe(201);
  const received = async (who: Person) => (await trailOf(who)).find(({ act }) => act === "message-received");
  expect(await received("asta")).toMatchObject({ detail: { sets: 2, patients: 2 } });
  expect(await received("asta")).toEqual(await received("bo"));
});

test("the same list read again adds an entry and no set", async () => {
  const read = () => reader.ask({ url: "/clinic/api/worklist" });
  await read();
  const [sets, entries] = [await app.store.db.$count(patientSet), await app.store.db.$count(audit)];
  await read();
  expect([await app.store.db.$count(patientSet), await app.store.db.$count(audit)]).toEqual([sets, entries + 1]);
  const [newest] = await app.store.db.select().from(audit).orderBy(sql`seq desc`).limit(1);
  const [set] = await app.store.db
    .select()
    .from(patientSet)
    .where(eq(patientSet.hash, String(newest?.detail.patientSet)));
  expect([newest?.detail.patients, set?.patients]).toEqual([1, [ids.bo]]);
});

test("the trail is whole, and holds ids and numbers only", async () => {
  expect(await verifyAudit(app.store.db)).toMatchObject({ whole: true });
  const kept = JSON.stringify([await app.store.db.select().from(audit), await app.store.db.select().from(patientSet)]);
  // Names alone: four digits of a birth stand by chance in a hash.
  expect(kept).not.toMatch(/Brandt|Olss?on|Olsen|Asta|Cleo/);
});
