import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { audit, staff } from "../store/schema.ts";
import { type ClinicApp, openClinicApp } from "../testing/clinic-app.ts";
import { CLIENT, openSignInProvider, type SignInProvider, signInThere } from "../testing/sign-in-provider.ts";

const ORIGIN = "http://localhost:4870";
const HOST = { host: "localhost:4870", accept: "text/html" };

let provider: SignInProvider;
let app: ClinicApp;
let groups: readonly string[] | undefined;

beforeAll(async () => {
  provider = await openSignInProvider(ORIGIN, { tell: () => (groups === undefined ? {} : { groups }) });
  app = await openClinicApp({ signIn: settingsFor(provider.issuer) });
});
afterAll(() => app.close());

function settingsFor(issuer: string) {
  return {
    publicOrigin: ORIGIN,
    oidc: {
      issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      roles: { claim: "groups", names: { "jak-nurses": "nurse", "jak-admins": "admin" } },
      firstAdmin: "first",
    },
  } as const;
}

type Begun = { readonly address: URL; readonly cookie: string };

async function begin(on = app): Promise<Begun> {
  const answer = await on.server.inject({ url: "/clinic/sign-in/start", headers: HOST });
  expect(answer.statusCode).toBe(302);
  const cookie = String(answer.headers["set-cookie"]).split(";")[0] ?? "";
  return { address: new URL(String(answer.headers.location)), cookie };
}

async function comeBack(back: URL, cookie: string, on = app) {
  return on.server.inject({ url: back.pathname + back.search, headers: { ...HOST, cookie } });
}

async function signInAs(login: string) {
  const { address, cookie } = await begin();
  return comeBack(await signInThere(address.href, login), cookie);
}

function sessionOf(answer: { readonly headers: Readonly<Record<string, unknown>> }): string {
  const lines = [answer.headers["set-cookie"]].flat().map(String);
  return lines.find((line) => line.startsWith("afterscript-session="))?.split(";")[0] ?? "";
}

async function lastEntry() {
  return (await app.store.db.select().from(audit).orderBy(desc(audit.seq)).limit(1))[0];
}

test("the way there carries a state, a nonce and a PKCE challenge", async () => {
  const { address } = await begin();
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    response_type: "code",
    scope: "openid profile",
    code_challenge_method: "S256",
    redirect_uri: `${ORIGIN}/clinic/sign-in/back`,
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
  });
});

test("a nurse by her group signs in and is a nurse; another group makes her another role next time", async () => {
  groups = ["others", "jak-nurses"];
  const cookie = sessionOf(await signInAs("ada"));
  const me = await app.server.inject({ url: "/clinic/api/me", headers: { ...HOST, cookie } });
  expect(me.json()).toMatchObject({ name: "Name of ada", role: "nurse" });
  expect(me.json().demo).toBeUndefined();
  groups = ["jak-admins"];
  await signInAs("ada");
  const now = await app.server.inject({ url: "/clinic/api/me", headers: { ...HOST, cookie } });
  expect(now.json()).toMatchObject({ role: "admin" });
  await app.store.db.update(staff).set({ role: "none" }).where(eq(staff.subject, "ada"));
});

test("somebody whom no claim names has no role, and the first admin is who the settings say", async () => {
  groups = undefined;
  const nobody = sessionOf(await signInAs("bo"));
  const answer = await app.server.inject({ url: "/clinic/api/me", headers: { ...HOST, cookie: nobody } });
  expect(answer.json()).toMatchObject({ status: 403, code: "NO_ROLE" });
  const first = sessionOf(await signInAs("first"));
  const me = await app.server.inject({ url: "/clinic/api/me", headers: { ...HOST, cookie: first } });
  expect(me.json()).toMatchObject({ role: "admin" });
});

test("signing out ends the session and names where the provider ends its own", async () => {
  const cookie = sessionOf(await signInAs("first"));
  const me = await app.server.inject({ url: "/clinic/api/me", headers: { ...HOST, cookie } });
  const out = await app.server.inject({
    method: "POST",
    url: "/clinic/sign-out",
    headers: { ...HOST, cookie, "content-type": "application/x-www-form-urlencoded" },
    payload: `csrf=${me.json().csrf}`,
  });
  expect(out.statusCode).toBe(200);
  expect(out.headers.refresh).toContain(`0; url=${provider.issuer}/session/end?`);
  expect((await app.server.inject({ url: "/clinic/api/me", headers: { ...HOST, cookie } })).statusCode).toBe(401);
});

describe("refused, with a page that says what to do and an entry in the trail", () => {
  test.each([
    { what: "another state", change: (back: URL) => back.searchParams.set("state", "x".repeat(43)) },
    { what: "no state", change: (back: URL) => back.searchParams.delete("state") },
    { what: "a made-up code", change: (back: URL) => back.searchParams.set("code", "made-up") },
    { what: "another issuer", change: (back: URL) => back.searchParams.set("iss", "https://evil.example") },
    {
      what: "the provider's refusal",
      change: (back: URL) => {
        back.searchParams.delete("code");
        back.searchParams.set("error", "access_denied");
      },
    },
  ])("$what", async ({ change }) => {
    const { address, cookie } = await begin();
    const back = await signInThere(address.href, "eve");
    change(back);
    await expectRefusal(await comeBack(back, cookie));
  });

  test("a code that was used already", async () => {
    const { address, cookie } = await begin();
    const back = await signInThere(address.href, "bo");
    expect((await comeBack(back, cookie)).statusCode).toBe(303);
    await expectRefusal(await comeBack(back, cookie));
  });

  test("another nonce", async () => {
    const { address, cookie } = await begin();
    address.searchParams.set("nonce", "another");
    await expectRefusal(await comeBack(await signInThere(address.href, "eve"), cookie));
  });

  test("another PKCE challenge", async () => {
    const { address, cookie } = await begin();
    address.searchParams.set("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    await expectRefusal(await comeBack(await signInThere(address.href, "eve"), cookie));
  });

  test("another browser than the one that began", async () => {
    const { address } = await begin();
    const { cookie: others } = await begin();
    const back = await signInThere(address.href, "eve");
    await expectRefusal(await comeBack(back, others));
    await expectRefusal(await comeBack(back, ""));
    await expectRefusal(await comeBack(back, "afterscript-sign-in=not-sealed-by-us"));
  });

  test("a sign-in that began more than ten minutes ago", async () => {
    const { address, cookie } = await begin();
    const back = await signInThere(address.href, "eve");
    app.pass(11);
    await expectRefusal(await comeBack(back, cookie));
  });

  test("somebody who was disabled", async () => {
    await app.store.db.update(staff).set({ disabled: true }).where(eq(staff.subject, "bo"));
    const answer = await signInAs("bo");
    expect([answer.statusCode, sessionOf(answer)]).toEqual([403, ""]);
    expect(await lastEntry()).toMatchObject({ act: "sign-in-failed", detail: { reason: "disabled" } });
  });

  async function expectRefusal(answer: Awaited<ReturnType<typeof comeBack>>): Promise<void> {
    expect([answer.statusCode, sessionOf(answer)]).toEqual([400, ""]);
    expect(answer.body).toContain("You are not signed in");
    expect(await lastEntry()).toMatchObject({ act: "sign-in-failed", staffId: null });
  }
});

test("while the sign-in service is silent, the page says so and nobody is signed in", async () => {
  const { address, cookie } = await begin();
  const back = await signInThere(address.href, "first");
  await provider.close();
  const answer = await comeBack(back, cookie);
  expect([answer.statusCode, sessionOf(answer)]).toEqual([503, ""]);
  expect(answer.body).toContain("The sign-in service does not answer");
  expect(await lastEntry()).toMatchObject({ act: "sign-in-failed", detail: { reason: "service-silent" } });
});

test("nothing of a sign-in is logged", () => expect(app.log()).toBe(""));
