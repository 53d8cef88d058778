import type { AuditPage, QueueItem } from "@afterscript/web/public/clinic.ts";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { emptyStore } from "../../testing/each-store.ts";
import { verifyAudit } from "../store/audit.ts";
import { audit, patient, patientIdentifier, queueItem, resourceVersion } from "../store/schema.ts";
import { type Asker, type ClinicApp, openClinicApp } from "../testing/clinic-app.ts";
import {
  ASTA,
  BO,
  bundleOf,
  type Invented,
  lymphocytesOf,
  NHS,
  newPatientOf,
  patientOf,
} from "../testing/invented-messages.ts";

let app: ClinicApp;
let nurse: Asker;
let other: Asker;

beforeAll(async () => {
  app = await openClinicApp({ perMinute: { session: 100_000 } });
});
afterAll(() => app.close());
beforeEach(async () => {
  await emptyStore(app.store);
  nurse = await app.signedIn("nurse");
  other = await app.signedIn("prescriber");
});

const drawn = "2026-06-20T08:00:00Z";

function send(payload: string | Buffer, headers: Record<string, string> = {}, who = nurse) {
  return who.ask({
    method: "POST",
    url: "/clinic/api/intake",
    payload,
    headers: { "x-source": "ward-lab", ...headers },
  });
}

function act(id: string, what: "match" | "discard", payload: object, who = nurse) {
  return who.ask({ method: "POST", url: `/clinic/api/queue/${id}/${what}`, payload });
}

async function queue(): Promise<readonly QueueItem[]> {
  return (await nurse.ask({ url: "/clinic/api/queue" })).json();
}

function resultOf(person: Invented, id = "r1"): string {
  return bundleOf(patientOf(person), lymphocytesOf(person, { id, value: 900, drawn }));
}

async function register(person: Invented): Promise<string> {
  await send(newPatientOf(person));
  const [row] = await app.store.db.select().from(patient).where(eq(patient.family, person.family));
  return row?.id ?? "";
}

test("a message is 201 when it is new and 200 when it is not, with what became of it", async () => {
  const first = await send(newPatientOf(ASTA), { "content-type": "application/fhir+json" });
  expect(first.statusCode).toBe(201);
  expect(first.json()).toMatchObject({ isNew: true, sets: 1, stored: 2, queued: 0 });
  const again = await send(newPatientOf(ASTA), { "content-type": "text/plain" });
  expect(again.statusCode).toBe(200);
  expect(again.json()).toEqual({ ...first.json(), isNew: false });
  const detail = { message: first.json().message, source: expect.any(String) };
  const trail = await app.store.db.select().from(audit);
  expect(trail.map(({ act: what }) => what)).toEqual(["message-received", "message-repeated"]);
  expect(trail.at(-1)).toMatchObject({ detail, staffId: trail[0]?.staffId });
});

test.each([
  {
    what: "a source with a space",
    headers: { "x-source": "ward lab" },
    body: "{}",
    status: 400,
    code: "INTAKE_HEADERS",
  },
  {
    what: "a format that is not read",
    headers: { "x-format": "pdf" },
    body: "{}",
    status: 400,
    code: "INTAKE_HEADERS",
  },
  {
    what: "a mapping that was not saved",
    headers: { "x-mapping": "none" },
    body: "{}",
    status: 400,
    code: "MAPPING_NOT_KNOWN",
  },
  { what: "nothing", headers: {}, body: "", status: 400, code: "BODY_EMPTY" },
  {
    what: "other bytes than text",
    headers: {},
    body: Buffer.from([0x41, 0xff, 0xfe, 0x42]),
    status: 400,
    code: "NOT_UTF8",
  },
  {
    what: "more than 16 MiB",
    headers: {},
    body: Buffer.alloc(16 * 1024 * 1024 + 1, 32),
    status: 413,
    code: "BODY_TOO_LARGE",
  },
])("$what: $status $code, nothing stored", async ({ headers, body, status, code }) => {
  const answer = await send(body, headers);
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ code });
  expect(await app.store.db.$count(queueItem)).toBe(0);
});

test("readers send nothing and give nothing to anybody; nobody without a session sees the queue", async () => {
  const reader = await app.signedIn("reader");
  expect((await send(newPatientOf(ASTA), {}, reader)).statusCode).toBe(403);
  await send(resultOf(ASTA));
  const [item] = await queue();
  expect((await act(item?.id ?? "", "discard", { reason: "not ours" }, reader)).statusCode).toBe(403);
  expect((await app.server.inject({ url: "/clinic/api/queue", headers: { host: "localhost" } })).statusCode).toBe(401);
});

test("an unmatched result shows whom the sender names and who it may be", async () => {
  const id = await register(ASTA);
  await send(resultOf({ ...ASTA, numbers: { [NHS]: "9990000093" } }));
  expect(await queue()).toMatchObject([
    {
      reason: "unmatched",
      source: "ward-lab",
      receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      named: { name: "Brandt, Asta", born: "1961-04-02", identifiers: [{ system: NHS, value: "9990000093" }] },
      candidates: [{ id, name: "Brandt, Asta", born: "1961-04-02" }],
    },
  ]);
});

test("a match stores the set, and teaches nothing unless it is asked to", async () => {
  const patientId = await register(ASTA);
  const stranger = { ...ASTA, numbers: { [NHS]: "9990000093" } };
  await send(resultOf(stranger, "r1"));
  const [first] = await queue();
  const done = await act(first?.id ?? "", "match", { patientId });
  expect(done.json()).toEqual({ state: "matched", patientId, also: 0 });
  expect(await app.store.db.$count(patientIdentifier)).toBe(1);
  await send(resultOf(stranger, "r2"));
  await send(resultOf(stranger, "r3"));
  const [second] = await queue();
  const taught = await act(second?.id ?? "", "match", { patientId, remember: true });
  expect(taught.json()).toEqual({ state: "matched", patientId, also: 1 });
  expect(await queue()).toEqual([]);
  expect((await send(resultOf(stranger, "r4"))).json()).toMatchObject({ queued: 0 });
  expect(await app.store.db.$count(resourceVersion, eq(resourceVersion.resourceType, "Observation"))).toBe(4);
});

test("an identity that contradicts fits again once it was remembered", async () => {
  const patientId = await register(ASTA);
  const married = { ...ASTA, family: "Lindt", born: "1961-04" };
  await send(resultOf(married, "r1"));
  const [item] = await queue();
  expect(item).toMatchObject({ reason: "identity-conflict", candidates: [{ id: patientId }] });
  await act(item?.id ?? "", "match", { patientId, remember: true });
  expect((await send(resultOf(married, "r2"))).json()).toMatchObject({ queued: 0 });
});

test("a result with a number alone waits with the patient that it may be of, and goes there by somebody's hand", async () => {
  const patientId = await register(ASTA);
  const numberAlone = (id: string) =>
    bundleOf({
      ...lymphocytesOf(ASTA, { id, value: 900, drawn }),
      subject: { identifier: { system: NHS, value: ASTA.numbers[NHS] } },
    });
  await send(numberAlone("r1"));
  const [item] = await queue();
  expect(item).toMatchObject({
    reason: "identity-not-sure",
    what: expect.stringContaining("neither birth date nor family name"),
    candidates: [{ id: patientId, name: "Brandt, Asta" }],
  });
  const done = await act(item?.id ?? "", "match", { patientId, remember: true });
  expect(done.json()).toMatchObject({ state: "matched", patientId });
  expect((await send(numberAlone("r2"))).json()).toMatchObject({ stored: 0, queued: 1 });
});

test("a number with a wrong check digit waits with that reason, and is never kept as somebody's", async () => {
  const wrong = { ...ASTA, numbers: { [NHS]: "9990000019" } };
  await send(resultOf(wrong));
  const [item] = await queue();
  expect(item).toMatchObject({ reason: "identity-not-sure", what: expect.stringContaining("wrong check digit") });
  expect((await act(item?.id ?? "", "match", { create: true })).statusCode).toBe(200);
  expect(await app.store.db.$count(patientIdentifier)).toBe(0);
  expect((await send(resultOf(wrong, "r2"))).json()).toMatchObject({ stored: 0, queued: 1 });
});

test("a new patient is made of what the sender names, once", async () => {
  await send(resultOf(ASTA));
  const [item] = await queue();
  const made = await act(item?.id ?? "", "match", { create: true });
  expect(made.json()).toMatchObject({ state: "matched", also: 0 });
  const again = await act(item?.id ?? "", "match", { create: true });
  expect(again.json()).toEqual(made.json());
  expect(await app.store.db.$count(patient)).toBe(1);
  expect((await send(resultOf(ASTA, "r2"))).json()).toMatchObject({ queued: 0 });
});

test("what was sent under a wrong name goes to the right person and leaves the wrong one", async () => {
  const [asta, bo] = [await register(ASTA), await register(BO)];
  await send(resultOf(ASTA));
  await send(resultOf(BO));
  const [item] = await queue();
  expect(item).toMatchObject({ reason: "identity-conflict" });
  await act(item?.id ?? "", "match", { patientId: bo });
  const current = await app.store.db
    .select({ patientId: resourceVersion.patientId })
    .from(resourceVersion)
    .where(eq(resourceVersion.isCurrent, true));
  expect(current.filter(({ patientId }) => patientId === asta)).toHaveLength(2);
  expect(current.filter(({ patientId }) => patientId === bo)).toHaveLength(3);
  const admin = await app.signedIn("admin");
  for (const id of [asta, bo]) {
    const { entries } = (await admin.ask({ url: `/clinic/api/audit?patient=${id}` })).json<AuditPage>();
    expect(entries.map(({ act: what }) => what)).toContain("queue-item-matched");
  }
});

test.each([
  {
    what: "a patient that is not there",
    payload: { patientId: "00000000-0000-4000-8000-000000000000" },
    code: "NO_PATIENT",
  },
  {
    what: "both choices",
    payload: { patientId: "00000000-0000-4000-8000-000000000000", create: true },
    code: "CHOICE_NOT_READ",
  },
  { what: "no choice", payload: {}, code: "CHOICE_NOT_READ" },
])("$what: $code, the item stays open", async ({ payload, code }) => {
  await send(resultOf(ASTA));
  const [item] = await queue();
  expect((await act(item?.id ?? "", "match", payload)).json()).toMatchObject({ code });
  expect(await queue()).toHaveLength(1);
});

test("what was not read can only be discarded, with a reason that is kept", async () => {
  await send("{ no json");
  const [item] = await queue();
  expect(item).toMatchObject({ reason: "unreadable", text: "{ no json", candidates: [] });
  expect((await act(item?.id ?? "", "match", { create: true })).json()).toMatchObject({ code: "NOT_A_SET" });
  expect((await act(item?.id ?? "", "discard", { reason: " " })).statusCode).toBe(400);
  expect((await act(item?.id ?? "", "discard", { reason: "Sent again as a Bundle" })).json()).toMatchObject({
    state: "discarded",
  });
  const [row] = await app.store.db.select().from(queueItem);
  expect(row).toMatchObject({ state: "discarded", resolution: "Sent again as a Bundle", resolvedBy: nurse.staffId });
  expect((await act("00000000-0000-4000-8000-000000000000", "discard", { reason: "nothing" })).statusCode).toBe(404);
});

test("of two people at one item one wins, and the other is told what was done", async () => {
  const patientId = await register(ASTA);
  for (let round = 0; round < 10; round += 1) {
    await send(resultOf({ ...ASTA, numbers: {} }, `r${round}`));
    const [item] = await queue();
    const answers = await Promise.all([
      act(item?.id ?? "", "match", { patientId }),
      act(item?.id ?? "", "discard", { reason: "not ours" }, other),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const lost = answers.find(({ statusCode }) => statusCode === 409);
    expect(lost?.json()).toMatchObject({
      code: "ALREADY_RESOLVED",
      detail: expect.stringMatching(/^Test (nurse|prescriber) dealt with it on 1 Jul 2026 at \d\d:\d\d UTC\./),
    });
  }
  expect(await queue()).toEqual([]);
  const matched = await app.store.db.$count(queueItem, eq(queueItem.state, "matched"));
  expect(await app.store.db.$count(resourceVersion, eq(resourceVersion.resourceType, "Observation"))).toBe(matched);
});

test("every act is in the trail, without a name or a value, and nothing of a patient is logged", async () => {
  const patientId = await register(ASTA);
  await send(resultOf({ ...ASTA, numbers: {} }));
  const [item] = await queue();
  await act(item?.id ?? "", "match", { patientId });
  await send("{ no json Brandt");
  const [unread] = await queue();
  await act(unread?.id ?? "", "discard", { reason: "Brandt was sent again" });
  const trail = await app.store.db.select().from(audit);
  const acts = trail.map(({ act: what }) => what).filter((what) => what !== "queue-read");
  expect(acts).toEqual([
    "message-received",
    "message-received",
    "queue-item-matched",
    "message-received",
    "queue-item-discarded",
  ]);
  expect(trail.some(({ act: what }) => what === "queue-read")).toBe(true);
  expect(JSON.stringify(trail)).not.toMatch(/Brandt|9990000018|1961/);
  expect(app.log()).not.toMatch(/Brandt|9990000018|1961/);
  expect(await verifyAudit(app.store.db)).toMatchObject({ whole: true });
});

const TABLE =
  "NHS number;Surname;Date of birth;Collected;Test;Result;Units\n9990000018;Brandt;1961-04-02;2026-06-20;Lymphocytes;900;/uL\n";
const MAPPING = {
  delimiter: ";",
  decimal: ".",
  patient: {
    identifier: "NHS number",
    system: NHS,
    family: "Surname",
    born: "Date of birth",
    bornOrder: "year-month-day",
  },
  collected: "Collected",
  collectedOrder: "year-month-day",
  results: { layout: "result-a-row", test: "Test", value: "Result", unit: "Units" },
};

function post(url: string, payload: object) {
  return nurse.ask({ method: "POST", url, payload });
}

test("a preview proposes the columns, and shows what would be read; nothing is stored", async () => {
  const proposed = (await post("/clinic/api/csv/preview", { text: TABLE })).json();
  expect(proposed.suggestion).toMatchObject({ mapping: { patient: { identifier: "NHS number" } } });
  const shown = (await post("/clinic/api/csv/preview", { text: TABLE, mapping: MAPPING })).json();
  expect(shown.preview).toMatchObject({ total: 1, faulty: 0, rows: [{ results: [{ value: "900", unit: "/uL" }] }] });
  expect(await app.store.db.$count(resourceVersion)).toBe(0);
  expect((await post("/clinic/api/csv/preview", { text: TABLE, mapping: { ...MAPPING, more: 1 } })).statusCode).toBe(
    400,
  );
});

test("a table without a mapping waits, and is read once its source's mapping is saved", async () => {
  await register(ASTA);
  const csv = { "x-format": "csv", "x-source": "county-lab" };
  expect((await send(TABLE, csv)).json()).toMatchObject({ stored: 0, queued: 1 });
  expect(await queue()).toMatchObject([{ reason: "unreadable", code: "MAPPING_MISSING", source: "county-lab" }]);
  expect((await post("/clinic/api/csv/mappings", { name: "County lab", mapping: MAPPING })).statusCode).toBe(400);
  expect((await post("/clinic/api/csv/mappings", { name: "county-lab", mapping: MAPPING })).json()).toEqual({
    name: "county-lab",
    read: 1,
    kept: [{ name: "county-lab", mapping: MAPPING, at: expect.any(String) }],
  });
  expect(await queue()).toEqual([]);
  const saved = (await nurse.ask({ url: "/clinic/api/csv/mappings" })).json();
  expect(saved).toMatchObject([{ name: "county-lab", mapping: MAPPING }]);
  expect(await app.store.db.$count(resourceVersion, eq(resourceVersion.resourceType, "Observation"))).toBe(1);
  expect((await send(TABLE, csv)).json()).toMatchObject({ isNew: false });
  expect((await send(TABLE, { ...csv, "x-source": "other-lab", "x-mapping": "county-lab" })).json()).toMatchObject({
    isNew: true,
  });
});

test("how far each source was read is told", async () => {
  expect((await nurse.ask({ url: "/clinic/api/sources" })).json()).toEqual([]);
});
