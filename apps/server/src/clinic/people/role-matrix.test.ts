import { fileURLToPath } from "node:url";
import { ROLES, type Role } from "@afterscript/web/public/clinic.ts";
import { eq } from "drizzle-orm";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { staff } from "../store/schema.ts";
import { type Asker, type ClinicApp, openClinicApp } from "../testing/clinic-app.ts";
import { type MatrixRoute, matrixOf, matrixPage } from "../testing/role-matrix.ts";
import { needsToken } from "./csrf.ts";

const PAGE = fileURLToPath(new URL("../../../../../docs/clinic-roles.md", import.meta.url));
const HEADERS = { host: "localhost:4870" };
const NOBODY_THERE = { issuer: "http://localhost:1", clientId: "clinic", clientSecret: "s" };
const MANY = 1_000_000;

let app: ClinicApp;
let routes: readonly MatrixRoute[];
beforeAll(async () => {
  app = await openClinicApp({
    pages: "real",
    perMinute: { signIn: MANY, stranger: MANY, session: MANY },
    signIn: { demo: true, publicOrigin: "http://localhost:4870", oidc: NOBODY_THERE },
  });
  routes = matrixOf(app.routes);
});
afterAll(() => app.close());

/** An address of the route: an id that nobody has, since who may ask is decided before anything is looked up. */
function addressOf(url: string): string {
  return url.replaceAll(/:\w+/g, "00000000-0000-4000-8000-00000000000a").replace("*", "about");
}

function asked({ method, url }: MatrixRoute) {
  return { method: method as "GET", url: addressOf(url), headers: HEADERS };
}

/** What the guard says: the code of its refusal, or "let through". */
function verdict(answer: LightMyRequestResponse): string {
  const codes = ["SIGNED_OUT", "NO_ROLE", "OTHER_ROLE", "CLOSED", "NO_TOKEN"];
  if (![401, 403].includes(answer.statusCode)) return "let through";
  const { code } = answer.json() as { readonly code: string };
  return codes.includes(code) ? code : "let through";
}

/** The guard's verdict of every route that is asked for, where it is not the expected one. */
async function wrong(
  ask: (route: MatrixRoute) => Promise<LightMyRequestResponse>,
  expected: (route: MatrixRoute) => string,
  of = routes,
): Promise<string[]> {
  const found: string[] = [];
  for (const route of of) {
    const got = verdict(await ask(route));
    if (got !== expected(route)) found.push(`${route.method} ${route.url}: ${got}, not ${expected(route)}`);
  }
  return found;
}

test("every route says who may call it, and every answer of the clinic which read it is", () => {
  expect(routes.length).toBeGreaterThan(50);
  expect(routes.filter(({ config }) => config.access === undefined)).toEqual([]);
  const reads = routes.filter(({ method, url }) => method === "GET" && url.startsWith("/clinic/api/"));
  expect(reads.filter(({ config }) => config.audit === undefined).map(({ url }) => url)).toEqual([]);
  const unaudited = reads.filter(({ config }) => config.audit === false).map(({ url }) => url);
  // The look-back writes an entry of its own; the two others tell nothing of a patient.
  expect(unaudited.sort()).toEqual(["/clinic/api/colleagues", "/clinic/api/me", "/clinic/api/measures"]);
});

test("what is open, and what asks for no token, is in these lists", () => {
  const open = routes.filter(({ config }) => config.access === "open").map(({ method, url }) => `${method} ${url}`);
  expect(open.sort()).toEqual([
    "GET /clinic/sign-in",
    "GET /clinic/sign-in/back",
    "GET /clinic/sign-in/start",
    "GET /clinic/sign-in/style.css",
    "GET /clinic/sign-in/text-400.woff2",
    "GET /clinic/sign-in/text-700.woff2",
    "GET /health",
    "GET /mark.svg",
    "POST /clinic/sign-in/demo",
  ]);
  const clinic = routes.filter(({ url }) => url.startsWith("/clinic/api"));
  expect(clinic.filter(({ config }) => config.csrf === false || config.formToken === true)).toEqual([]);
});

const isOpen = ({ config }: MatrixRoute): boolean => config.access === "open";
const unlessOpen = (code: string) => (route: MatrixRoute) => (isOpen(route) ? "let through" : code);

test("nobody", async () => {
  expect(await wrong((route) => app.server.inject(asked(route)), unlessOpen("SIGNED_OUT"))).toEqual([]);
}, 120_000);

test("somebody whose session has ended", async () => {
  const { ask } = await app.signedIn("admin");
  app.pass(31);
  expect(await wrong((route) => ask(asked(route)), unlessOpen("SIGNED_OUT"))).toEqual([]);
}, 120_000);

test("a secret that nobody has", async () => {
  const headers = { ...HEADERS, cookie: `afterscript-session=${"A".repeat(43)}` };
  const ask = (route: MatrixRoute) => app.server.inject({ ...asked(route), headers });
  expect(await wrong(ask, unlessOpen("SIGNED_OUT"), pages())).toEqual([]);
}, 120_000);

test("a disabled person", async () => {
  const { ask, staffId } = await app.signedIn("prescriber");
  await app.store.db.update(staff).set({ disabled: true }).where(eq(staff.id, staffId));
  expect(await wrong((route) => ask(asked(route)), unlessOpen("SIGNED_OUT"), pages())).toEqual([]);
  await app.store.db.update(staff).set({ disabled: false }).where(eq(staff.id, staffId));
}, 120_000);

test("somebody without a role", async () => {
  const expected = (route: MatrixRoute) =>
    isOpen(route) || route.config.access === "signed-in" ? "let through" : "NO_ROLE";
  expect(await wrong(asEach("none"), expected)).toEqual([]);
}, 120_000);

test("whoever may, but without the token of their session", async () => {
  const unsafe = pages().filter(({ method, config }) => needsToken(method) && config.csrf !== false);
  const expected = unlessOpen("NO_TOKEN");
  for (const token of ["", "A".repeat(43)]) {
    const ask = async (route: MatrixRoute) => {
      const { access } = route.config;
      const { ask } = await app.signedIn((Array.isArray(access) && (access[0] as Role)) || "reader");
      return ask({ ...asked(route), headers: { ...HEADERS, "x-csrf-token": token } });
    };
    expect(await wrong(ask, expected, unsafe)).toEqual([]);
  }
}, 120_000);

test.each(ROLES)("a %s", async (role) => {
  const expected = ({ config: { access } }: MatrixRoute) =>
    access === "open" || access === "signed-in" || access?.includes(role) === true ? "let through" : "OTHER_ROLE";
  expect(await wrong(asEach(role), expected, role === "reader" ? routes : pages())).toEqual([]);
}, 120_000);

test("the page in docs says the same (vitest -u writes it)", async () => {
  await expect(matrixPage(routes)).toMatchFileSnapshot(PAGE);
});

/** Each route but the hundreds of files. */
function pages(): readonly MatrixRoute[] {
  return routes.filter(({ isFile }) => !isFile);
}

/** Signs out with the route that signs out, and is signed in again. */
function asEach(role: Role | "none"): (route: MatrixRoute) => Promise<LightMyRequestResponse> {
  let asker: Asker | undefined;
  return async (route) => {
    asker ??= await app.signedIn(role);
    const answer = await asker.ask(asked(route));
    if (route.url === "/clinic/sign-out") asker = undefined;
    return answer;
  };
}
