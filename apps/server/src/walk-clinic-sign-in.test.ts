import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClinicApp, openClinicApp } from "./clinic/testing/clinic-app.ts";
import { CLIENT, openSignInProvider, type SignInProvider } from "./clinic/testing/sign-in-provider.ts";
import { axe, launchChromium } from "./testing/browser.ts";

let origin: string;
let provider: SignInProvider;
let app: ClinicApp;
let browser: Awaited<ReturnType<typeof launchChromium>>;

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  provider = await openSignInProvider(origin, { tell: (who) => (who === "ada" ? { groups: ["nurse"] } : {}) });
  const roles = { claim: "groups", names: { nurse: "nurse" } } as const;
  const oidc = { issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, roles };
  app = await openClinicApp({ signIn: { oidc, publicOrigin: origin, askForRole: "Kim, extension 4711" } });
  await app.server.listen({ port, host: "127.0.0.1" });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await provider.close();
});

/** The address has to be known to the sign-in service before the clinic listens there. */
async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function open() {
  const context = await browser.newContext();
  const page = await context.newPage();
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  const signIn = async (login: string): Promise<void> => {
    await page.goto(`${origin}/clinic`);
    expect(page.url()).toBe(`${origin}/clinic/sign-in`);
    await page.getByRole("link", { name: /^Sign in with localhost/ }).click();
    await page.locator('input[name="login"]').fill(login);
    await page.locator('input[name="password"]').fill("any");
    await page.locator('button[type="submit"]').click();
    await page.waitForURL(`${origin}/clinic`);
  };
  return { page, context, addresses, signIn };
}

test("a nurse signs in at the sign-in service, comes back as herself, and signs out of both", async () => {
  const { page, context, signIn } = await open();
  await signIn("ada");
  const me = await page.evaluate("fetch('/clinic/api/me').then((answer) => answer.json())");
  expect(me).toMatchObject({ name: "Name of ada", role: "nurse" });
  const session = (await context.cookies(origin)).find(({ name }) => name === "afterscript-session");
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(await page.evaluate("document.cookie")).toBe("");
  const { csrf } = me as { readonly csrf: string };
  const out = await page.evaluate(
    `fetch('/clinic/sign-out', { method: 'POST', headers: { 'x-csrf-token': '${csrf}' } }).then((answer) => answer.json())`,
  );
  expect((out as { readonly next: string }).next).toContain(`${provider.issuer}/session/end?`);
  await page.goto(`${origin}/clinic`);
  expect(page.url()).toBe(`${origin}/clinic/sign-in`);
  await context.close();
});

test("somebody without a role is told whom to ask, and leaves by the button, on to the sign-in service", async () => {
  const { page, context, signIn } = await open();
  await signIn("bo");
  expect(await page.textContent("main")).toContain("Ask Kim, extension 4711 for one");
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL((url) => url.origin === provider.issuer);
  await page.goto(`${origin}/clinic`);
  expect(page.url()).toBe(`${origin}/clinic/sign-in`);
  await context.close();
});

test("the sign-in page asks nobody else for anything, and axe finds nothing, in both themes", async () => {
  const { page, context, addresses } = await open();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${origin}/clinic/sign-in`);
    expect(await axe(page)).toEqual([]);
  }
  expect(addresses.filter((address) => !address.startsWith(`${origin}/`))).toEqual([]);
  expect(
    await page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px \"Atkinson Hyperlegible Next\"'))"),
  ).toBe(true);
  await context.close();
});
