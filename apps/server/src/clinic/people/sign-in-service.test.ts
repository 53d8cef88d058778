import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSignInService, SignInRefused, SignInServiceSilent } from "./sign-in-service.ts";

const CLINIC = "http://localhost:4870";
const now = (): number => Math.floor(Date.now() / 1000);

// A provider that hands out whatever it is told to: a right one refuses to make these tokens.
let http: Server;
let issuer: string;
let idToken: string;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;

beforeAll(async () => {
  keys = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(keys.publicKey)), alg: "RS256", use: "sig", kid: "k1" };
  http = createServer((request, response) => {
    const answers: Readonly<Record<string, unknown>> = {
      "/.well-known/openid-configuration": {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ["code"],
        id_token_signing_alg_values_supported: ["RS256"],
      },
      "/jwks": { keys: [jwk] },
      "/token": { access_token: "a", token_type: "Bearer", id_token: idToken },
    };
    response.setHeader("content-type", "application/json").end(JSON.stringify(answers[request.url ?? ""]));
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  issuer = `http://localhost:${(http.address() as AddressInfo).port}`;
});
afterAll(() => {
  http.closeAllConnections();
  http.close();
});

const service = () => openSignInService({ issuer, clientId: "clinic", clientSecret: "s" }, CLINIC);

async function finishWith(claims: Readonly<Record<string, unknown>>, key = keys.privateKey) {
  const opened = service();
  const { attempt } = await opened.begin();
  const payload = {
    iss: issuer,
    aud: "clinic",
    sub: "ada",
    nonce: attempt.nonce,
    iat: now(),
    exp: now() + 60,
    ...claims,
  };
  idToken = await new SignJWT(payload).setProtectedHeader({ alg: "RS256", kid: "k1" }).sign(key);
  return opened.finish(new URL(`${CLINIC}/clinic/sign-in/back?code=c&state=${attempt.state}`), attempt);
}

test("a right id_token is taken", async () => {
  expect(await finishWith({})).toMatchObject({ subject: "ada" });
});

test.each([
  { what: "expired an hour ago", claims: { exp: now() - 3600, iat: now() - 7200 } },
  { what: "of another issuer", claims: { iss: "https://evil.example" } },
  { what: "for another client", claims: { aud: "another" } },
  { what: "of another nonce", claims: { nonce: "another" } },
  { what: "without a nonce", claims: { nonce: undefined } },
  { what: "without a subject", claims: { sub: undefined } },
  { what: "without an end", claims: { exp: undefined } },
  { what: "not yet good", claims: { nbf: now() + 3600 } },
])("an id_token $what is refused", async ({ claims }) => {
  await expect(finishWith(claims)).rejects.toThrow(SignInRefused);
});

test("an id_token signed by another key is refused", async () => {
  const { privateKey } = await generateKeyPair("RS256");
  await expect(finishWith({}, privateKey)).rejects.toThrow(SignInRefused);
});

test("an id_token without a signature is refused", async () => {
  const opened = service();
  const { attempt } = await opened.begin();
  idToken = new UnsecuredJWT({
    iss: issuer,
    aud: "clinic",
    sub: "ada",
    nonce: attempt.nonce,
    iat: now(),
    exp: now() + 60,
  }).encode();
  const back = new URL(`${CLINIC}/clinic/sign-in/back?code=c&state=${attempt.state}`);
  await expect(opened.finish(back, attempt)).rejects.toThrow(SignInRefused);
});

test("a service that is not there is silent, and is asked again next time", async () => {
  const away = openSignInService({ issuer: "http://localhost:1", clientId: "clinic", clientSecret: "s" }, CLINIC);
  await expect(away.begin()).rejects.toThrow(SignInServiceSilent);
  await expect(away.begin()).rejects.toThrow(SignInServiceSilent);
  expect(await away.signOutAt()).toBeUndefined();
});
