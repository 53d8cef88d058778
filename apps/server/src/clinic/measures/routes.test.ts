import { readFileSync } from "node:fs";
import { join } from "node:path";
import { faultsIn } from "@afterscript/testkit/public/fhir-r4.ts";
import type { MeasuresAnswer } from "@afterscript/web/public/clinic.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SAMPLES } from "../../testing/running-server.ts";
import { audit } from "../store/schema.ts";
import { type Asker, type ClinicApp, openClinicApp } from "../testing/clinic-app.ts";
import { storeRecord } from "../testing/store-record.ts";

let app: ClinicApp;
let reader: Asker;
beforeAll(async () => {
  app = await openClinicApp();
  reader = await app.signedIn("reader");
  for (const name of ["ruth", "daniel", "elena"]) {
    await storeRecord(app.store.db, JSON.parse(readFileSync(join(SAMPLES, `${name}.json`), "utf8")), app.now());
  }
});
afterAll(() => app.close());

async function ask(query: string, of = 3) {
  for (;;) {
    const answer = await reader.ask({ method: "GET", url: `/clinic/api/measures${query}` });
    if (answer.statusCode !== 202) return answer;
    expect(answer.json()).toMatchObject({ state: "computing", of });
  }
}

test("the last twelve months when none are named, every number with its denominator", async () => {
  const answer = (await ask("")).json() as Extract<MeasuresAnswer, { readonly state: "ready" }>;
  expect(answer).toMatchObject({
    state: "ready",
    measures: {
      from: "2025-08",
      until: "2026-07",
      asOf: "2026-07-01",
      region: "uk",
      by: "clinical-date",
      patients: 3,
      notJudged: 0,
    },
  });
  for (const { rows } of answer.measures.tables) {
    for (const { counts, parts = [] } of rows) {
      for (const one of [counts, ...parts.map((part) => part.counts)]) {
        const sum = Object.values(one?.columns ?? {}).reduce((total, count) => total + count, 0);
        expect(sum).toBe(one?.denominator);
      }
    }
  }
  const read = (await app.store.db.select().from(audit)).filter(({ act }) => act === "look-back-read");
  expect(read.map(({ detail, staffId }) => [detail, staffId])).toEqual([
    [{ from: "2025-08", until: "2026-07", format: "json" }, reader.staffId],
  ]);
});

test.each([
  { format: "csv", type: "text/csv; charset=utf-8", begins: "measure,title,drug,month" },
  { format: "measure-report", type: "application/fhir+json; charset=utf-8", begins: '{"resourceType":"Bundle"' },
])("as $format", async ({ format, type, begins }) => {
  const answer = await ask(`?format=${format}&from=2026-01&until=2026-06`);
  expect([answer.statusCode, answer.headers["content-type"], answer.body.startsWith(begins)]).toEqual([
    200,
    type,
    true,
  ]);
});

test.each(["", "&hideBelow=5"])("as MeasureReports that a FHIR validator finds no fault in%s", async (hide) => {
  const bundle = (await ask(`?format=measure-report&from=2025-08&until=2026-07${hide}`)).json();
  expect(faultsIn(bundle)).toEqual([]);
  expect(bundle.entry).toHaveLength(5);
  expect(JSON.stringify(bundle).includes("masked")).toBe(hide !== "");
});

test("a record that comes later is in the next answer", async () => {
  const patients = async (of: number) => (await ask("", of)).json().measures.patients;
  const before = await patients(3);
  await storeRecord(app.store.db, JSON.parse(readFileSync(join(SAMPLES, "tom.json"), "utf8")), app.now());
  expect(await patients(4)).toBe(before + 1);
});

test.each([
  "?from=2026-13",
  "?from=2026-07&until=2026-06",
  "?from=2020-01&until=2026-06",
  "?until=2026-08",
  "?hideBelow=1",
  "?format=pdf",
  "?patient=1",
])("%s is refused with what is asked for", async (query) => {
  const answer = await reader.ask({ method: "GET", url: `/clinic/api/measures${query}` });
  expect([answer.statusCode, answer.json().code]).toEqual([400, "MEASURES"]);
});
