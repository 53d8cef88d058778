import { expect, test } from "vitest";
import { readSignInSettings } from "./read-sign-in-settings.ts";

const OIDC = {
  OIDC_ISSUER: "https://id.example",
  OIDC_CLIENT_ID: "afterscript",
  OIDC_CLIENT_SECRET: "kept-to-ourselves",
  PUBLIC_ORIGIN: "https://clinic.example",
};

test("a whole environment is read", () => {
  const env = { ...OIDC, OIDC_ROLE_CLAIM: "groups", OIDC_ROLES: '{"jak-nurses":"nurse"}', OIDC_FIRST_ADMIN: "u1" };
  expect(readSignInSettings(env)).toEqual({
    settings: {
      oidc: {
        issuer: "https://id.example",
        clientId: "afterscript",
        clientSecret: "kept-to-ourselves",
        roles: { claim: "groups", names: { "jak-nurses": "nurse" } },
        firstAdmin: "u1",
      },
      publicOrigin: "https://clinic.example",
    },
  });
});

test("a claim without names holds the roles' own", () => {
  const read = readSignInSettings({ ...OIDC, OIDC_ROLE_CLAIM: "role" });
  expect(read.settings?.oidc?.roles?.names).toEqual({
    reader: "reader",
    nurse: "nurse",
    prescriber: "prescriber",
    admin: "admin",
  });
});

test("the demo needs nothing of the environment", () => {
  expect(readSignInSettings({}, { demo: true })).toEqual({ settings: { demo: true } });
});

test.each([
  { env: {}, names: "OIDC_ISSUER is missing" },
  { env: { ...OIDC, OIDC_ISSUER: undefined }, names: "OIDC_ISSUER is missing, though" },
  { env: { ...OIDC, OIDC_ISSUER: "http://id.example" }, names: 'OIDC_ISSUER is "http://id.example"' },
  { env: { ...OIDC, OIDC_ISSUER: "id" }, names: 'OIDC_ISSUER is "id"' },
  { env: { ...OIDC, OIDC_CLIENT_ID: undefined }, names: "OIDC_CLIENT_ID is missing" },
  { env: { ...OIDC, OIDC_CLIENT_SECRET: undefined }, names: "both missing" },
  { env: { ...OIDC, OIDC_PRIVATE_KEY: "pem" }, names: "both set" },
  { env: { ...OIDC, PUBLIC_ORIGIN: undefined }, names: "PUBLIC_ORIGIN is missing" },
  { env: { ...OIDC, PUBLIC_ORIGIN: "http://clinic.example" }, names: "PUBLIC_ORIGIN is" },
  { env: { ...OIDC, PUBLIC_ORIGIN: "https://clinic.example/path" }, names: "PUBLIC_ORIGIN is" },
  { env: { ...OIDC, OIDC_ROLES: "{}" }, names: "OIDC_ROLES is set without" },
  { env: { ...OIDC, OIDC_ROLE_CLAIM: "groups", OIDC_ROLES: '{"a":"boss"}' }, names: "OIDC_ROLES is not" },
])("$names", ({ env, names }) => {
  const { mistakes } = readSignInSettings(env);
  expect(mistakes?.join("\n")).toContain(names);
  expect(mistakes?.join("\n")).not.toContain("kept-to-ourselves");
});
