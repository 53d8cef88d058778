import type { Tokens } from "./backend-token.ts";
import { PollFailure } from "./poll-failure.ts";

export type Json = { readonly [field: string]: unknown };

/** Asks one FHIR server. */
export type FhirClient = {
  /** The resource at an address of this server, or undefined where there is none (404, 410). Throws a `PollFailure`. */
  readonly read: (address: string) => Promise<Json | undefined>;
};

type ClientParts = { readonly base: string; readonly tokens: Tokens; readonly signal: AbortSignal };

/** Milliseconds for one answer. */
const PATIENCE = 60_000;
/** Bytes of one page. */
const LARGEST = 64 * 1024 * 1024;

export function makeFhirClient({ base, tokens, signal }: ClientParts): FhirClient {
  const { origin } = new URL(base);
  return {
    read: async (address) => {
      // The token goes nowhere else: neither by a link of a page, nor by a redirect.
      if (URL.parse(address)?.origin !== origin)
        throw new PollFailure("A link leads to another server. It was not followed.");
      let answer = await ask(address, { tokens, signal });
      if (answer.status === 401) {
        tokens.forget();
        answer = await ask(address, { tokens, signal });
      }
      if (answer.status === 404 || answer.status === 410) return undefined;
      if (!answer.ok) throw new PollFailure(`The server answers ${answer.status}.`, retryAfterOf(answer));
      return jsonOf(await textOf(answer));
    },
  };
}

async function ask(address: string, { tokens, signal }: Omit<ClientParts, "base">): Promise<Response> {
  const token = await tokens.get(signal);
  const headers = {
    accept: "application/fhir+json",
    "cache-control": "no-cache",
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const either = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  return await fetch(address, { headers, redirect: "error", signal: either }).catch(() => {
    throw new PollFailure("The server cannot be reached.");
  });
}

/** Seconds, from seconds or an HTTP date (RFC 9110, 10.2.3), counted from the server's own clock. */
function retryAfterOf({ headers }: Response): number | undefined {
  const said = headers.get("retry-after");
  if (said === null) return undefined;
  if (/^\d+$/.test(said.trim())) return Number(said);
  const wait = (Date.parse(said) - Date.parse(headers.get("date") ?? "")) / 1_000;
  return Number.isFinite(wait) ? Math.max(wait, 0) : undefined;
}

async function textOf(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of answer.body ?? []) {
      length += chunk.length;
      if (length > LARGEST) break;
      chunks.push(chunk);
    }
  } catch {
    throw new PollFailure("The answer broke off.");
  }
  if (length > LARGEST) throw new PollFailure("The answer is too large. Set a smaller count.");
  return Buffer.concat(chunks).toString("utf8");
}

function jsonOf(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Json;
  } catch {
    // No JSON is one more answer that is no resource: the same failure says both.
  }
  throw new PollFailure("The answer is no FHIR resource as JSON.");
}
