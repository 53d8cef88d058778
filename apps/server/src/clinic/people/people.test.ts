import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { audit, session, staff } from "../store/schema.ts";
import { type ClinicApp, openClinicApp } from "../testing/clinic-app.ts";
import { DEMO_ISSUER } from "./demo-people.ts";
import { openSession } from "./session.ts";

const HOST = { host: "localhost:4870", accept: "application/json" };
const ME = { url: "/clinic/api/me" } as const;

let app: ClinicApp;
beforeAll(async () => {
  app = await openClinicApp({ perMinute: { signIn: 5, session: 40, stranger: 60 } });
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.store.db.delete(session);
  await app.store.db.update(staff).set({ disabled: false, role: "none" });
});

const changePerson = (id: string, payload: object) =>
  ({ method: "POST", url: `/clinic/api/people/${id}`, payload }) as const;

test.each([
  { idle: [29, 29, 29], status: 200 },
  { idle: [30], status: 401 },
  { idle: [29, 31], status: 401 },
  // Used all day long, it ends twelve hours after it began.
  { idle: [...Array<number>(28).fill(25), 19], status: 200 },
  { idle: [...Array<number>(28).fill(25), 20], status: 401 },
])("a session used after $idle minutes answers $status", async ({ idle, status }) => {
  const { cookie } = await app.signedIn("nurse");
  let answered = 0;
  for (const minutes of idle) {
    app.pass(minutes);
    answered = (await app.server.inject({ ...ME, headers: { ...HOST, cookie } })).statusCode;
  }
  expect(answered).toBe(status);
});

test("the secret of a session is kept nowhere, only its hash", async () => {
  const { cookie } = await app.signedIn("nurse");
  const secret = cookie.split("=")[1] ?? "";
  expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  expect(JSON.stringify(await app.store.db.select().from(session))).not.toContain(secret);
});

test("a sign-in ends the session that the browser had, and removes those that have ended", async () => {
  const { cookie: forgotten } = await app.signedIn("reader");
  app.pass(31);
  const { cookie: planted } = await app.signedIn("nurse");
  const answer = await app.server.inject({
    method: "POST",
    url: "/clinic/sign-in/demo",
    headers: { ...HOST, cookie: planted, "content-type": "application/x-www-form-urlencoded" },
    payload: "role=prescriber",
  });
  const fresh = String(answer.headers["set-cookie"]).split(";")[0] ?? "";
  expect([planted, forgotten]).not.toContain(fresh);
  expect((await app.server.inject({ ...ME, headers: { ...HOST, cookie: planted } })).statusCode).toBe(401);
  expect(await app.store.db.select().from(session)).toHaveLength(1);
});

test.each([
  { token: "none", headers: {}, status: 403 },
  { token: "another session's", headers: { "x-csrf-token": "A".repeat(43) }, status: 403 },
  { token: "a longer one", headers: { "x-csrf-token": "A".repeat(430) }, status: 403 },
])("a request with $token as token changes nothing", async ({ headers, status }) => {
  const { cookie } = await app.signedIn("admin");
  const { staffId } = await app.signedIn("nurse");
  const asked = { ...changePerson(staffId, { disabled: true }), headers: { ...HOST, cookie, ...headers } };
  expect((await app.server.inject(asked)).json()).toMatchObject({ status, code: "NO_TOKEN" });
  const [row] = await app.store.db.select().from(staff).where(eq(staff.id, staffId));
  expect(row?.disabled).toBe(false);
});

test("a page of another site cannot act, even with the token", async () => {
  const { ask } = await app.signedIn("admin");
  const { staffId } = await app.signedIn("nurse");
  const headers = { "sec-fetch-site": "cross-site" };
  expect((await ask({ ...changePerson(staffId, { disabled: true }), headers })).statusCode).toBe(403);
});

test("an admin gives a role, which counts at once and stands in the trail", async () => {
  const admin = await app.signedIn("admin");
  const { ask, staffId } = await app.signedIn("none");
  expect((await ask(ME)).statusCode).toBe(403);
  const answer = await admin.ask(changePerson(staffId, { role: "nurse" }));
  expect(answer.json()).toMatchObject({ id: staffId, role: "nurse", disabled: false });
  expect((await ask(ME)).json()).toMatchObject({ role: "nurse" });
  const [entry] = await app.store.db.select().from(audit).orderBy(desc(audit.seq)).limit(1);
  expect(entry).toMatchObject({
    act: "role-changed",
    staffId: admin.staffId,
    detail: { person: staffId, from: "none", to: "nurse" },
  });
});

test.each([{ disabled: true }, { endSessions: true }])("%o ends the sessions of a person at once", async (change) => {
  const admin = await app.signedIn("admin");
  const nurse = await app.signedIn("nurse");
  expect((await nurse.ask(ME)).statusCode).toBe(200);
  expect((await admin.ask(changePerson(nurse.staffId, change))).statusCode).toBe(200);
  expect((await nurse.ask(ME)).statusCode).toBe(401);
});

test.each([{ role: "nurse" }, { disabled: true }])("nobody does %o to themselves", async (change) => {
  const { ask, staffId } = await app.signedIn("admin");
  expect((await ask(changePerson(staffId, change))).json()).toMatchObject({ status: 409, code: "OWN_ROLE" });
});

test("two admins who take each other's role at the same time leave one", async () => {
  const one = await app.signedIn("admin");
  const [row] = await app.store.db
    .insert(staff)
    .values({ issuer: DEMO_ISSUER, subject: "other", name: "Other", role: "admin", createdAt: app.now() })
    .returning();
  const otherId = row?.id ?? "";
  const { secret, csrf } = await openSession(app.store.db, otherId, app.now());
  const headers = { ...HOST, cookie: `afterscript-session=${secret}`, "x-csrf-token": csrf };
  const answers = await Promise.all([
    one.ask(changePerson(otherId, { role: "reader" })),
    app.server.inject({ ...changePerson(one.staffId, { role: "reader" }), headers }),
  ]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  const admins = (await app.store.db.select().from(staff)).filter(({ role }) => role === "admin");
  expect(admins).toHaveLength(1);
});

test.each([
  { payload: { role: "boss" }, status: 400 },
  { payload: { name: "x" }, status: 400 },
  { payload: [], status: 400 },
])("$payload is answered with $status", async ({ payload, status }) => {
  const { ask, staffId } = await app.signedIn("admin");
  expect((await ask(changePerson(staffId, payload))).statusCode).toBe(status);
});

test("an id that nobody has is answered with 404", async () => {
  const { ask } = await app.signedIn("admin");
  expect((await ask(changePerson("00000000-0000-4000-8000-00000000000f", {}))).statusCode).toBe(404);
  expect((await ask(changePerson("nobody", {}))).statusCode).toBe(404);
});

test("the people and the trail are read by an admin; asked for it, the trail says that its chain is whole", async () => {
  const { ask, staffId } = await app.signedIn("admin");
  expect((await ask({ url: "/clinic/api/people" })).json()).toContainEqual(
    expect.objectContaining({ id: staffId, role: "admin", demo: true }),
  );
  const page = (await ask({ url: "/clinic/api/audit" })).json();
  // A page is a page: every hash is computed anew for who asks for it alone.
  expect(page.chain).toBeUndefined();
  expect(page.entries[0]).toMatchObject({ act: "people-read", by: { id: staffId, name: "Test admin" } });
  const older = (await ask({ url: `/clinic/api/audit?before=${page.entries[0].seq}` })).json();
  expect(older.entries[0].seq).toBe(page.entries[0].seq - 1);
  const checked = (await ask({ url: "/clinic/api/audit?verify=1" })).json();
  expect(checked.chain).toMatchObject({ whole: true, entries: checked.entries[0].seq });
  expect((await ask({ url: "/clinic/api/audit?verify=yes" })).statusCode).toBe(400);
  expect((await ask({ url: "/clinic/api/audit?name=x" })).statusCode).toBe(400);
});

test("too many requests of a session are answered with when to come back", async () => {
  const { ask } = await app.signedIn("reader");
  const answers = [];
  const url = "/clinic/api/me?name=Zzyzx";
  for (let count = 0; count < 41; count += 1) answers.push(await ask({ url }));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array(40).fill(200), 429]);
  expect(answers.at(-1)?.json()).toMatchObject({ code: "TOO_MANY_REQUESTS" });
  expect(Number(answers.at(-1)?.headers["retry-after"])).toBeGreaterThan(0);
  // Somebody else is not held up by it.
  expect((await (await app.signedIn("nurse")).ask(ME)).statusCode).toBe(200);
});

test("too many sign-ins from an address are answered with 429, and its sessions go on", async () => {
  const { ask } = await app.signedIn("reader");
  const statuses = [];
  for (let count = 0; count < 7; count += 1) {
    statuses.push((await app.server.inject({ url: "/clinic/sign-in", headers: HOST })).statusCode);
  }
  expect(statuses.at(-1)).toBe(429);
  expect((await ask(ME)).statusCode).toBe(200);
});

test.each([
  { what: "a proxy stands between", headers: { ...HOST, "x-forwarded-for": "10.0.0.1" } },
  { what: "the connection is another machine's", headers: HOST, remoteAddress: "10.0.0.1" },
])("no made-up person where $what, nor their session", async ({ headers, remoteAddress }) => {
  const { cookie } = await app.signedIn("nurse");
  const from = remoteAddress === undefined ? {} : { remoteAddress };
  const page = await app.server.inject({ url: "/clinic/sign-in", headers, ...from });
  expect(page.body).not.toContain("Made-up people");
  const asked = { ...ME, headers: { ...headers, cookie }, ...from };
  expect((await app.server.inject(asked)).statusCode).toBe(401);
});

test("too many requests without a session are answered with 429, each once", async () => {
  const statuses = [];
  for (let count = 0; count < 62; count += 1) {
    statuses.push((await app.server.inject({ url: "/clinic/api/me?name=Zzyzx", headers: HOST })).statusCode);
  }
  expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
});

test("nothing is logged of all this", () => expect(app.log()).toBe(""));
