import { sql } from "drizzle-orm";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startJudge } from "../judge/worker.ts";
import { audit, item, message, patient, patientSet, queueItem, spotCheck, task } from "../store/schema.ts";
import { type Asker, type ClinicApp, openClinicApp } from "../testing/clinic-app.ts";
import { bundleOf, lymphocytesOf, NHS, newPatientOf, patientOf } from "../testing/invented-messages.ts";
import { type MatrixRoute, matrixOf } from "../testing/role-matrix.ts";

const MARKED = {
  id: "marked",
  family: "Zzyzxmark",
  given: "Quartermain",
  born: "1931-03-17",
  sex: "female",
  numbers: { [NHS]: "9997771931" },
};
const ANOTHER = {
  ...MARKED,
  id: "other",
  family: "Zzyzxother",
  numbers: { "https://lab.example/own": "L-9997771931" },
};
const VALUE = 417.193;
const MARKS = /Zzyzx|Quartermain|1931-03-17|19310317|9997771931|417\.193|417193/i;

let app: ClinicApp;
let nurse: Asker;
let admin: Asker;
let routes: readonly MatrixRoute[];
/** Ids of things that are there, by the first part of an address that names them. */
const ids: Record<string, string> = {};
const answers: LightMyRequestResponse[] = [];

beforeAll(async () => {
  app = await openClinicApp();
  routes = matrixOf(app.routes).filter(({ isFile }) => !isFile);
  nurse = await app.signedIn("nurse");
  admin = await app.signedIn("admin");
  const messages = [
    newPatientOf(MARKED),
    bundleOf(patientOf(MARKED), lymphocytesOf(MARKED, { id: "r1", value: VALUE, drawn: "2026-06-30" })),
    bundleOf(patientOf(ANOTHER), lymphocytesOf(ANOTHER, { id: "r2", value: VALUE, drawn: "2026-06-30" })),
  ];
  for (const payload of messages) {
    const headers = { "content-type": "application/fhir+json", "x-source": "test-lab", "x-format": "fhir-bundle" };
    answers.push(await nurse.ask({ method: "POST", url: "/clinic/api/intake", headers, payload }));
  }
  const judge = startJudge(app.parts);
  await judge.idle();
  await judge.stop();
  await nurse.ask({ url: "/clinic/api/spot-checks" });
  for (const [part, table] of Object.entries({ patients: patient, items: item, queue: queueItem, tasks: task })) {
    ids[part] = await firstId(table);
  }
  ids["spot-checks"] = await firstId(spotCheck);
});
afterAll(() => app.close());

async function firstId(table: typeof patient | typeof item | typeof queueItem | typeof task | typeof spotCheck) {
  const [row] = await app.store.db.select({ id: table.id }).from(table).limit(1);
  return row?.id ?? "00000000-0000-4000-8000-00000000000b";
}

test("the marked person is there, and is shown in answers to those who may read", async () => {
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
  expect((await app.store.db.select().from(patient)).length).toBeGreaterThan(0);
  expect((await nurse.ask({ url: `/clinic/api/patients/${ids.patients}` })).body).toMatch(MARKS);
  expect((await nurse.ask({ url: "/clinic/api/worklist" })).body).toMatch(MARKS);
});

/** Every route in turn, with things that are there, and with the marks in its body and where they do not belong. */
function walk(): InjectOptions[] {
  const bodies = [
    JSON.stringify({ name: MARKED.family, born: MARKED.born, identifier: MARKED.numbers[NHS] }),
    JSON.stringify({ id: "00000000-0000-4000-8000-00000000000c", text: `${MARKED.family} ${VALUE}`, to: "gp" }),
    `{"family": "${MARKED.family}", "born": `,
  ];
  return routes
    .filter(({ url }) => url !== "/clinic/sign-out")
    .flatMap(({ method, url }) => {
      const known = ids[url.split("/")[3] ?? ""] ?? ids.patients ?? "";
      const to = { method: method as "GET", url: url.replace(/:\w+/, known).replace("*", "x") };
      if (method === "GET") return [to, { ...to, url: `${to.url}?name=${MARKED.family}&born=${MARKED.born}` }];
      return bodies.map((payload) => ({ ...to, payload, headers: { "content-type": "application/json" } }));
    });
}

test("no line of the log and no address in an answer names anything of a patient, whether it works or fails", async () => {
  const before = app.log();
  for (const request of walk()) for (const { ask } of [nurse, admin]) answers.push(await ask(request));
  // With the patients' table away most routes fail at something that they had in hand.
  await app.store.db.execute(sql`alter table patient rename to patient_away`);
  for (const request of walk()) answers.push(await nurse.ask(request));
  await app.store.db.execute(sql`alter table patient_away rename to patient`);
  expect(answers.filter(({ statusCode }) => statusCode === 500).length).toBeGreaterThan(0);
  expect(app.log().length).toBeGreaterThan(before.length);
  expect(app.log()).not.toMatch(MARKS);
  const addresses = answers.flatMap(addressesIn);
  expect(addresses.filter((one) => MARKS.test(one))).toEqual([]);
});

test("an answer that refuses or fails repeats nothing of what was sent", () => {
  const refusals = answers.filter(({ statusCode }) => statusCode >= 400 && statusCode !== 409);
  expect(refusals.length).toBeGreaterThan(10);
  expect(refusals.filter(({ body }) => MARKS.test(body)).map(({ body }) => body)).toEqual([]);
});

test("the audit trail holds ids and counts only", async () => {
  const rows = await app.store.db.select().from(audit);
  expect(rows.length).toBeGreaterThan(20);
  const sets = await app.store.db.select().from(patientSet);
  expect(sets.length).toBeGreaterThan(0);
  expect(JSON.stringify([rows, sets])).not.toMatch(MARKS);
  expect((await app.store.db.select().from(message)).length).toBeGreaterThanOrEqual(3);
});

test("whatever the clinic's API answers is kept by no cache", () => {
  const kept = answers.filter(({ headers, raw }) => {
    const isClinic = raw.req.url?.startsWith("/clinic") === true;
    return isClinic && headers["cache-control"] !== "no-store";
  });
  expect(kept.map(({ raw }) => raw.req.url).filter((url) => !/\.(css|woff2)/.test(url ?? ""))).toEqual([]);
});

/** Where an answer sends somebody: its location, and everything in it that is an address. */
function addressesIn({ headers, body }: LightMyRequestResponse): string[] {
  const inBody = body.match(/(?:https?:\/\/|\/(?:clinic|api)\/)[^\s"'<>\\]+/g) ?? [];
  return [...inBody, ...(headers.location === undefined ? [] : [String(headers.location)])];
}
