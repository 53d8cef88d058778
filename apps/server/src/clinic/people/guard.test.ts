import { sql } from "drizzle-orm";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { audit } from "../store/schema.ts";
import { type ClinicApp, openClinicApp } from "../testing/clinic-app.ts";
import { READERS } from "./access.ts";

const HOST = { host: "localhost:4870" };
const PAGE = { ...HOST, accept: "text/html" };

async function room(server: FastifyInstance): Promise<void> {
  server.get("/clinic/api/forgotten", () => ({ secret: true }));
  server.get("/clinic/api/patients/:id/probe", { config: { access: READERS, audit: "order-read" } }, () => ({ a: 1 }));
  server.get("/clinic/api/told", { config: { access: READERS, audit: "tasks-read" } }, (request) => {
    request.trail = { detail: { count: 3 } };
    return {};
  });
}

let app: ClinicApp;
beforeAll(async () => {
  app = await openClinicApp({ extra: room });
});
afterAll(() => app.close());

test.each([
  { url: "/health", headers: HOST, status: 200 },
  { url: "/clinic/sign-in", headers: PAGE, status: 200 },
  { url: "/clinic/sign-in/style.css", headers: HOST, status: 200 },
  { url: "/mark.svg", headers: HOST, status: 200 },
  { url: "/clinic/api/me", headers: HOST, status: 401 },
  { url: "/clinic/api/not-there", headers: HOST, status: 401 },
  { url: "/clinic", headers: PAGE, status: 302 },
  { url: "/", headers: PAGE, status: 302 },
  { url: "/", headers: HOST, status: 401 },
  { url: "/manifest.webmanifest", headers: HOST, status: 401 },
  { url: "/api/openapi.json", headers: HOST, status: 401 },
])("without a session $url is answered with $status", async ({ url, headers, status }) => {
  const answer = await app.server.inject({ url, headers });
  expect(answer.statusCode).toBe(status);
  if (status === 302) expect(answer.headers.location).toBe("/clinic/sign-in");
});

test("where the clinic stands behind https, its cookies are bound to its host and browsers keep to https", async () => {
  const signIn = { demo: true, publicOrigin: "https://clinic.example" };
  const other = await openClinicApp({ signIn });
  const page = await other.server.inject({ url: "/clinic/sign-in", headers: { host: "clinic.example" } });
  expect(page.headers["strict-transport-security"]).toContain("max-age=31536000");
  // A made-up person has no place under the public name, only under this machine's own.
  const demo = {
    method: "POST",
    url: "/clinic/sign-in/demo",
    payload: "role=nurse",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  } as const;
  const asPublic = { ...demo, headers: { ...demo.headers, host: "clinic.example" } };
  expect((await other.server.inject(asPublic)).statusCode).toBe(403);
  const asOwn = await other.server.inject({ ...demo, headers: { ...demo.headers, ...HOST } });
  expect(asOwn.headers["set-cookie"]).toMatch(
    /^__Host-afterscript-session=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  expect((await other.server.inject({ url: "/health", headers: { host: "evil.example" } })).statusCode).toBe(403);
  await other.close();
});

test("a demo nurse signs in, is who they are, and signs out", async () => {
  const page = await app.server.inject({ url: "/clinic/sign-in", headers: PAGE });
  expect(page.body).toContain("Everybody here is invented");
  const signedIn = await app.server.inject({
    method: "POST",
    url: "/clinic/sign-in/demo",
    headers: { ...PAGE, "content-type": "application/x-www-form-urlencoded" },
    payload: "role=nurse",
  });
  expect([signedIn.statusCode, signedIn.headers.location]).toEqual([303, "/clinic"]);
  const cookie = String(signedIn.headers["set-cookie"]);
  expect(cookie).toMatch(/^afterscript-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const headers = { ...HOST, cookie: cookie.split(";")[0] ?? "" };
  const me = await app.server.inject({ url: "/clinic/api/me", headers });
  expect(me.json()).toMatchObject({ name: "Demo nurse", role: "nurse", demo: true });
  const signOut = { method: "POST", url: "/clinic/sign-out" } as const;
  expect((await app.server.inject({ ...signOut, headers })).statusCode).toBe(403);
  const token = { ...headers, "x-csrf-token": me.json().csrf };
  expect((await app.server.inject({ ...signOut, headers: token })).json()).toEqual({ next: "/clinic/sign-in" });
  expect((await app.server.inject({ url: "/clinic/api/me", headers })).statusCode).toBe(401);
});

test("a route that says nothing of access is closed to an admin too", async () => {
  const { ask } = await app.signedIn("admin");
  expect((await ask({ url: "/clinic/api/forgotten" })).json()).toMatchObject({ status: 403, code: "CLOSED" });
});

test("somebody without a role reads whom to ask, and nothing else", async () => {
  const { ask } = await app.signedIn("none");
  expect((await ask({ url: "/clinic/api/me" })).json()).toMatchObject({ status: 403, code: "NO_ROLE" });
  const page = await ask({ url: "/", headers: PAGE });
  expect(page.statusCode).toBe(403);
  expect(page.body).toContain("Ask an admin of this clinic");
});

test("who is refused stands in the trail, with the route and the reason", async () => {
  const { ask, staffId } = await app.signedIn("reader");
  expect((await ask({ url: "/clinic/api/people" })).json()).toMatchObject({ status: 403, code: "OTHER_ROLE" });
  const detail = { why: "OTHER_ROLE", method: "GET", route: "/clinic/api/people" };
  expect(await last()).toMatchObject({ act: "refused", staffId, detail });
});

const last = async () => (await app.store.db.select().from(audit).orderBy(sql`seq desc`).limit(1))[0];

describe("a read", () => {
  const PATIENT = "00000000-0000-4000-8000-000000000001";

  test("is in the audit trail with its patient before it is answered", async () => {
    const { ask, staffId } = await app.signedIn("reader");
    expect((await ask({ url: `/clinic/api/patients/${PATIENT}/probe` })).statusCode).toBe(200);
    expect(await last()).toMatchObject({ act: "order-read", patientId: PATIENT, staffId });
  });

  test("may tell ids and counts of its own", async () => {
    const { ask } = await app.signedIn("reader");
    await ask({ url: "/clinic/api/told" });
    expect(await last()).toMatchObject({ act: "tasks-read", detail: { count: 3 }, patientId: null });
  });

  test("that cannot be written to the trail is not answered", async () => {
    const { ask } = await app.signedIn("reader");
    await app.store.db.execute(sql`alter table audit rename to audit_away`);
    const answer = await ask({ url: `/clinic/api/patients/${PATIENT}/probe` });
    await app.store.db.execute(sql`alter table audit_away rename to audit`);
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('"a"');
  });
});
