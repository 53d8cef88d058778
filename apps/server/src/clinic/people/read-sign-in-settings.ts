import { ROLES, type Role } from "@afterscript/web/public/clinic.ts";
import { z } from "zod";
import { isOwnHost } from "../../http/own-host.ts";
import type { OidcSettings, SignInSettings } from "./sign-in-settings.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

export type ReadSignInSettings =
  | { readonly settings: SignInSettings; readonly mistakes?: undefined }
  /** Each names the variable, what is wrong, and how to mend it. None repeats a secret. */
  | { readonly mistakes: readonly string[]; readonly settings?: undefined };

/**
 * How people sign in, from the environment: `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET` or `OIDC_PRIVATE_KEY`,
 * `OIDC_ROLE_CLAIM` with `OIDC_ROLES`, `OIDC_FIRST_ADMIN`, `PUBLIC_ORIGIN`, `CLINIC_ASK_FOR_ROLE`. Without `OIDC_ISSUER`
 * it takes `demo` to have any way in.
 */
export function readSignInSettings(
  env: Environment,
  { demo = false }: { readonly demo?: boolean } = {},
): ReadSignInSettings {
  const mistakes: string[] = [];
  const publicOrigin = readOrigin(env, mistakes);
  const oidc = readOidc(env, mistakes);
  if (oidc !== undefined && env.PUBLIC_ORIGIN === undefined) {
    mistakes.push("PUBLIC_ORIGIN is missing. Set it to where browsers find the clinic: https://clinic.example.org");
  }
  if (oidc === undefined && !demo && mistakes.length === 0) {
    mistakes.push(
      "OIDC_ISSUER is missing: nobody could sign in. Set it to the address of your sign-in service, with OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_ORIGIN. To try the clinic out: npm start -- --demo clinic",
    );
  }
  if (mistakes.length > 0) return { mistakes };
  const askForRole = env.CLINIC_ASK_FOR_ROLE;
  return {
    settings: {
      ...(oidc !== undefined && { oidc }),
      ...(demo && { demo }),
      ...(publicOrigin !== undefined && { publicOrigin }),
      ...(askForRole !== undefined && { askForRole }),
    },
  };
}

function readOrigin({ PUBLIC_ORIGIN: text }: Environment, mistakes: string[]): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isBare = url !== undefined && url.origin === text.replace(/\/$/, "").toLowerCase();
  if (!isBare || !isSafe(url)) {
    mistakes.push(
      `PUBLIC_ORIGIN is "${text}". Give scheme and host alone, with https: https://clinic.example.org (http only for localhost)`,
    );
    return undefined;
  }
  return url.origin;
}

function readOidc(env: Environment, mistakes: string[]): OidcSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_FIRST_ADMIN: firstAdmin } = env;
  const { OIDC_CLIENT_SECRET: clientSecret, OIDC_PRIVATE_KEY: privateKey } = env;
  if (issuer === undefined) {
    const others = Object.keys(env).filter((name) => name.startsWith("OIDC_") && env[name] !== undefined);
    if (others.length > 0) mistakes.push(`OIDC_ISSUER is missing, though ${others.join(", ")} is set.`);
    return undefined;
  }
  if (!URL.canParse(issuer) || !isSafe(new URL(issuer))) {
    mistakes.push(`OIDC_ISSUER is "${issuer}". Give the address of the sign-in service, with https.`);
  }
  if (clientId === undefined) mistakes.push("OIDC_CLIENT_ID is missing. The sign-in service gave it to this clinic.");
  if ((clientSecret === undefined) === (privateKey === undefined)) {
    const both = clientSecret !== undefined;
    mistakes.push(
      `OIDC_CLIENT_SECRET and OIDC_PRIVATE_KEY are ${both ? "both set" : "both missing"}. Set one of them.`,
    );
  }
  const roles = readRoles(env, mistakes);
  return {
    issuer,
    clientId: clientId ?? "",
    ...(clientSecret !== undefined && { clientSecret }),
    ...(privateKey !== undefined && { privateKey }),
    ...(roles !== undefined && { roles }),
    ...(firstAdmin !== undefined && { firstAdmin }),
  };
}

const roleNames = z.record(z.string(), z.enum(ROLES));

/** Without `OIDC_ROLES` the claim's values are the roles' own names. */
function readRoles(
  { OIDC_ROLE_CLAIM: claim, OIDC_ROLES: text }: Environment,
  mistakes: string[],
): OidcSettings["roles"] {
  if (claim === undefined) {
    if (text !== undefined) mistakes.push("OIDC_ROLES is set without OIDC_ROLE_CLAIM. Name the claim that holds them.");
    return undefined;
  }
  if (text === undefined) {
    return { claim, names: Object.fromEntries(ROLES.map((role): [string, Role] => [role, role])) };
  }
  const read = roleNames.safeParse(jsonOf(text));
  if (read.success) return { claim, names: read.data };
  mistakes.push(
    `OIDC_ROLES is not a JSON object from a value of ${claim} to one of ${ROLES.join(", ")}. For example: {"jak-nurses":"nurse"}`,
  );
  return undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSafe({ protocol, host }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && isOwnHost(host));
}
