import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type CryptoKey, importJWK, importPKCS8, SignJWT } from "jose";
import { z } from "zod";
import { PollFailure } from "./poll-failure.ts";
import type { PolledSource } from "./poll-settings.ts";

/** The tokens of one server: kept in memory alone. */
export type Tokens = {
  /** A token that is good for a while yet; undefined where the server asks for none. */
  readonly get: (signal: AbortSignal) => Promise<string | undefined>;
  /** The server refused it: the next `get` asks for another. */
  readonly forget: () => void;
};

/** Seconds: an assertion lives five minutes at most (SMART App Launch 2.2, client-confidential-asymmetric). */
const ASSERTION_LIVES = 240;
/** Seconds before its end at which a token is replaced. */
const MARGIN = 30;

const Answer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().default(300) });

/** Signs in to the server as a backend service (client_credentials with a signed assertion), and again before a token ends. */
export function makeTokens(settings: PolledSource["token"], now: () => string): Tokens {
  let held: { readonly token: string; readonly until: number } | undefined;
  return {
    forget: () => {
      held = undefined;
    },
    get: async (signal) => {
      if (settings === undefined) return undefined;
      const seconds = Date.parse(now()) / 1_000;
      if (held !== undefined && seconds < held.until) return held.token;
      const answer = await askForToken(settings, { seconds, signal });
      held = { token: answer.access_token, until: seconds + Math.max(answer.expires_in - MARGIN, 1) };
      return held.token;
    },
  };
}

const Jwk = z.looseObject({ kty: z.enum(["EC", "RSA"]) });

type TokenSettings = NonNullable<PolledSource["token"]>;
type Asking = { readonly seconds: number; readonly signal: AbortSignal };

async function askForToken(settings: TokenSettings, { seconds, signal }: Asking): Promise<z.infer<typeof Answer>> {
  const { key, algorithm } = await readKey(settings.keyFile);
  const assertion = await new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: algorithm, typ: "JWT", ...(settings.keyId !== undefined && { kid: settings.keyId }) })
    .setIssuer(settings.clientId)
    .setSubject(settings.clientId)
    .setAudience(settings.endpoint)
    .setExpirationTime(Math.floor(seconds) + ASSERTION_LIVES)
    .sign(key);
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    scope: settings.scope,
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: assertion,
  });
  const answer = await fetch(settings.endpoint, { method: "POST", body, redirect: "error", signal }).catch(() => {
    throw new PollFailure("The token endpoint cannot be reached.");
  });
  if (!answer.ok)
    throw new PollFailure(`The token endpoint answers ${answer.status}. Check the client id, its key and scope.`);
  const read = Answer.safeParse(await answer.json().catch(() => undefined));
  if (!read.success) throw new PollFailure("The token endpoint gives no token.");
  return read.data;
}

type Key = { readonly key: CryptoKey; readonly algorithm: "RS384" | "ES384" };

async function readKey(file: string): Promise<Key> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new PollFailure("The private key cannot be read. Check keyFile and its permissions.");
  });
  for (const algorithm of ["ES384", "RS384"] as const) {
    const key = await importKey(text, algorithm);
    if (key !== undefined) return { key, algorithm };
  }
  throw new PollFailure("The private key is not usable. Give an RSA or a P-384 key as PKCS#8 PEM or JWK.");
}

/** The key, where it is one of this algorithm: what is tried is refused by the library otherwise. */
async function importKey(text: string, algorithm: Key["algorithm"]): Promise<CryptoKey | undefined> {
  try {
    if (!text.trimStart().startsWith("{")) return await importPKCS8(text, algorithm);
    const jwk = Jwk.parse(JSON.parse(text));
    if (jwk.kty !== (algorithm === "ES384" ? "EC" : "RSA")) return undefined;
    const key = await importJWK(jwk, algorithm);
    return key instanceof Uint8Array ? undefined : key;
  } catch {
    return undefined;
  }
}
