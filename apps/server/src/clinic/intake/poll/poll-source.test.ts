import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportJWK, exportPKCS8, generateKeyPair } from "jose";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { eachStore } from "../../../testing/each-store.ts";
import type { ClinicParts } from "../../clinic-parts.ts";
import { message, patient, queueItem, resourceVersion } from "../../store/schema.ts";
import { type FhirServer, startFhirServer } from "../../testing/fhir-server.ts";
import { intakeParts } from "../../testing/intake-parts.ts";
import { ASTA, BO, lymphocytesOf, orderOf, patientOf } from "../../testing/invented-messages.ts";
import { currentResources } from "../current-resources.ts";
import { type PolledSource, readPollSettings } from "./poll-settings.ts";
import { pollRounds, startPolling } from "./poll-source.ts";
import { listSources } from "./source-cursor.ts";

const drawn = "2026-06-20T08:00:00Z";
const ID = "clinic-backend";

let folder: string;
let server: FhirServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "afterscript-poll-"));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => server.close());

/** Settings as a clinic writes them, read as the server reads them. */
async function settingsOf(more: object): Promise<PolledSource> {
  const file = join(folder, "poll.json");
  const types = ["MedicationRequest", { type: "Observation", search: "category=laboratory" }];
  await writeFile(
    file,
    JSON.stringify({ sources: [{ source: "hospital", base: server.base, types, count: 2, ...more }] }),
  );
  const read = await readPollSettings({ AFTERSCRIPT_POLL: file });
  const [source] = read.failure === undefined ? read.settings.sources : [];
  if (source === undefined) throw new Error("These settings are not usable.");
  return source;
}

function putPerson(): void {
  server.put(patientOf(ASTA), "2026-01-15T08:00:00.000Z");
  server.put(orderOf(ASTA), "2026-01-15T09:00:00.000Z");
}

function putResult(id: string, lastUpdated: string, more: object = {}): void {
  server.put(lymphocytesOf(ASTA, { id, value: 900, drawn, ...more }), lastUpdated);
}

const never = new AbortController().signal;

async function results(parts: ClinicParts): Promise<readonly string[]> {
  const [one] = await parts.store.db.select().from(patient);
  const current = await currentResources(parts.store.db, one?.id ?? "");
  return current
    .flatMap(({ resource }) => (resource.resourceType === "Observation" ? [String(resource.id)] : []))
    .sort();
}

eachStore("a polled server", (open) => {
  beforeEach(async () => {
    server = await startFhirServer();
    putPerson();
  });

  test("all pages are read, then only what is new, and nothing at the same time is missed", async () => {
    const parts = await intakeParts(await open());
    const round = pollRounds(parts, await settingsOf({}), never);
    for (const id of ["r1", "r2", "r3", "r4", "r5"]) putResult(id, `2026-06-20T10:00:0${id.slice(1)}.000Z`);
    expect(await round()).toEqual({ failures: 0 });
    expect(await results(parts)).toEqual(["r1", "r2", "r3", "r4", "r5"]);
    expect(await listSources(parts.store.db)).toMatchObject([
      { source: "hospital/MedicationRequest", since: "2026-01-15T09:00:00.000Z" },
      { source: "hospital/Observation", since: "2026-06-20T10:00:05.000Z" },
    ]);
    server.asked.length = 0;
    putResult("r6", "2026-06-20T10:00:05.000Z");
    await round();
    expect(server.asked.find((one) => one.startsWith("Observation"))).toBe(
      "Observation?category=laboratory&_lastUpdated=ge2026-06-20T09:58:05.000Z&_count=2&_sort=_lastUpdated&_include=Observation:patient",
    );
    expect(await results(parts)).toEqual(["r1", "r2", "r3", "r4", "r5", "r6"]);
  });

  test("a round in which nothing changed stores nothing", async () => {
    const parts = await intakeParts(await open());
    const round = pollRounds(parts, await settingsOf({}), never);
    putResult("r1", "2026-06-20T10:00:00.000Z");
    await round();
    const before = [await parts.store.db.$count(message), await parts.store.db.$count(resourceVersion)];
    await round();
    expect([await parts.store.db.$count(message), await parts.store.db.$count(resourceVersion)]).toEqual(before);
  });

  test("what was entered in error is taken back", async () => {
    const parts = await intakeParts(await open());
    const round = pollRounds(parts, await settingsOf({}), never);
    putResult("r1", "2026-06-20T10:00:00.000Z");
    await round();
    expect(await results(parts)).toEqual(["r1"]);
    putResult("r1", "2026-06-21T10:00:00.000Z", { status: "entered-in-error" });
    await round();
    expect(await results(parts)).toEqual([]);
  });

  test("people without a number of their own are known by the server's id", async () => {
    const parts = await intakeParts(await open());
    server.put(patientOf({ ...ASTA, numbers: {} }), "2026-01-15T08:00:00.000Z");
    putResult("r1", "2026-06-20T10:00:00.000Z");
    const round = pollRounds(parts, await settingsOf({}), never);
    await round();
    expect(await results(parts)).toEqual(["r1"]);
    server.put({ resourceType: "Patient", id: ASTA.id }, "2026-06-21T08:00:00.000Z");
    putResult("r2", "2026-06-21T10:00:00.000Z");
    await round();
    expect(await results(parts)).toEqual(["r1", "r2"]);
    expect(await parts.store.db.$count(queueItem)).toBe(0);
  });

  test("results of somebody whom the clinic does not know wait", async () => {
    const parts = await intakeParts(await open());
    server.put(patientOf(BO), "2026-01-15T08:00:00.000Z");
    server.put(lymphocytesOf(BO, { id: "r9", value: 900, drawn }), "2026-06-20T10:00:00.000Z");
    await pollRounds(parts, await settingsOf({}), never)();
    expect(await parts.store.db.select({ reason: queueItem.reason }).from(queueItem)).toEqual([
      { reason: "unmatched" },
    ]);
  });

  test.each([
    { trouble: { status: 503, retryAfter: "120" }, said: "The server answers 503.", retryAfter: 120 },
    { trouble: { status: 429, retryAfter: "7" }, said: "The server answers 429.", retryAfter: 7 },
    { trouble: { status: 500 }, said: "The server answers 500." },
    { trouble: { broken: "half-json" }, said: "The answer is no FHIR resource as JSON." },
    { trouble: { broken: "broken-off" }, said: "The answer broke off." },
    { trouble: { broken: "no-bundle" }, said: "The answer is no page of a search." },
    { trouble: { broken: "foreign-link" }, said: "A link leads to another server. It was not followed." },
  ] as const)("$trouble on the second page: told, and the next round misses nothing", async ({
    trouble,
    said,
    ...more
  }) => {
    const parts = await intakeParts(await open());
    const source = await settingsOf({ types: ["MedicationRequest", "Observation"] });
    const round = pollRounds(parts, source, never);
    await round();
    for (const id of ["r1", "r2", "r3", "r4"]) putResult(id, `2026-06-20T10:00:0${id.slice(1)}.000Z`);
    const observations = pollRounds(parts, { ...source, types: [{ type: "Observation", search: "" }] }, never);
    server.trouble.push("none", trouble);
    expect(await observations()).toEqual({ failures: 1, ...more });
    const failed = (await listSources(parts.store.db)).find(({ source: name }) => name.endsWith("Observation"));
    expect(failed).toMatchObject({ failure: said });
    expect(failed?.since).toBeUndefined();
    expect(await observations()).toEqual({ failures: 0 });
    expect(await results(parts)).toEqual(["r1", "r2", "r3", "r4"]);
    expect((await listSources(parts.store.db)).every(({ failure }) => failure === undefined)).toBe(true);
  });

  test("it goes on by itself until it is stopped", async () => {
    const parts = await intakeParts(await open());
    putResult("r1", "2026-06-20T10:00:00.000Z");
    const polling = startPolling(parts, await settingsOf({}));
    await expect.poll(() => results(parts)).toEqual(["r1"]);
    await polling.stop();
    expect((await listSources(parts.store.db)).map(({ failure }) => failure)).toEqual([undefined, undefined]);
  });
});

eachStore("a polled server that adds no people to its answers", (open) => {
  test("is asked for each of them", async () => {
    server = await startFhirServer({ includes: false });
    putPerson();
    putResult("r1", "2026-06-20T10:00:00.000Z");
    const parts = await intakeParts(await open());
    await pollRounds(parts, await settingsOf({}), never)();
    expect(await results(parts)).toEqual(["r1"]);
  });
});

eachStore("a polled server that asks for a token", (open) => {
  test.each([
    "RS384 PEM",
    "ES384 PEM",
    "RS384 JWK",
    "ES384 JWK",
  ])("%s: signed in, renewed when refused or over", async (how) => {
    const [algorithm, form] = how.split(" ") as ["RS384" | "ES384", string];
    const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
    const keyFile = join(folder, "key");
    await writeFile(
      keyFile,
      form === "PEM" ? await exportPKCS8(privateKey) : JSON.stringify(await exportJWK(privateKey)),
    );
    let now = "2026-07-01T09:00:00.000Z";
    server = await startFhirServer({ client: { id: ID, key: publicKey, algorithm }, now: () => now });
    putPerson();
    putResult("r1", "2026-06-20T10:00:00.000Z");
    const parts = { ...(await intakeParts(await open())), clock: { now: () => now, today: () => now.slice(0, 10) } };
    const token = { endpoint: server.tokenEndpoint, clientId: ID, keyFile };
    const round = pollRounds(parts, await settingsOf({ token }), never);
    expect(await round()).toEqual({ failures: 0 });
    expect(await results(parts)).toEqual(["r1"]);
    expect(server.tokensGiven()).toBe(1);
    server.expireTokens();
    putResult("r2", "2026-06-21T10:00:00.000Z");
    expect(await round()).toEqual({ failures: 0 });
    expect(server.tokensGiven()).toBe(2);
    now = "2026-07-01T09:05:00.000Z";
    expect(await round()).toEqual({ failures: 0 });
    expect(server.tokensGiven()).toBe(3);
    expect(await results(parts)).toEqual(["r1", "r2"]);
  });

  test("a key that the server does not know, or that is none, is told without the key", async () => {
    const { publicKey } = await generateKeyPair("ES384");
    const { privateKey } = await generateKeyPair("ES384", { extractable: true });
    const keyFile = join(folder, "key");
    await writeFile(keyFile, await exportPKCS8(privateKey));
    server = await startFhirServer({
      client: { id: ID, key: publicKey, algorithm: "ES384" },
      now: () => "2026-07-01T09:00:00.000Z",
    });
    const parts = await intakeParts(await open());
    const token = { endpoint: server.tokenEndpoint, clientId: ID, keyFile };
    const round = pollRounds(parts, await settingsOf({ token, types: ["Observation"] }), never);
    expect(await round()).toEqual({ failures: 1 });
    expect((await listSources(parts.store.db))[0]?.failure).toBe(
      "The token endpoint answers 401. Check the client id, its key and scope.",
    );
    await writeFile(keyFile, "no key");
    await round();
    expect((await listSources(parts.store.db))[0]?.failure).toMatch(/^The private key is not usable/);
  });
});

test.each([
  { what: "an address without TLS", source: { source: "a", base: "http://hospital.example/fhir" } },
  { what: "a name with a space", source: { source: "a b", base: "https://hospital.example/fhir" } },
  { what: "a field that is not known", source: { source: "a", base: "https://hospital.example/fhir", evry: 5 } },
])("settings with $what are refused with the file", async ({ source }) => {
  server = await startFhirServer();
  const file = join(folder, "bad.json");
  await writeFile(file, JSON.stringify({ sources: [source] }));
  expect(await readPollSettings({ AFTERSCRIPT_POLL: file })).toMatchObject({ failure: { where: file } });
});
