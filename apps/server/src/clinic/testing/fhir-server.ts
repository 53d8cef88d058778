import { randomUUID } from "node:crypto";
import Fastify, { type FastifyReply } from "fastify";
import { type CryptoKey, jwtVerify } from "jose";

type Resource = { readonly resourceType: string; readonly id?: unknown; readonly [field: string]: unknown };

/** How the next answers to a search fail, in turn. */
export type Trouble =
  | "none"
  | { readonly status: number; readonly retryAfter?: string }
  | { readonly broken: "half-json" | "no-bundle" | "foreign-link" | "broken-off" };

/** A FHIR server on this machine: searches by `_lastUpdated`, pages, and lets nobody in without a token that it gave. */
export type FhirServer = {
  readonly base: string;
  readonly tokenEndpoint: string;
  readonly put: (resource: Resource, lastUpdated: string) => void;
  /** Queries that were answered, oldest first. */
  readonly asked: string[];
  readonly tokensGiven: () => number;
  readonly trouble: Trouble[];
  /** All tokens given so far are refused from now on. */
  readonly expireTokens: () => void;
  readonly close: () => Promise<void>;
};

export type FhirServerOptions = {
  readonly client?: { readonly id: string; readonly key: CryptoKey; readonly algorithm: "RS384" | "ES384" };
  /** The time by which assertions are judged. */
  readonly now?: () => string;
  /** Does it add people and medicines to an answer? */
  readonly includes?: boolean;
};

export async function startFhirServer({ client, now, includes = true }: FhirServerOptions = {}): Promise<FhirServer> {
  const resources = new Map<string, Resource>();
  const tokens = new Set<string>();
  const assertions = new Set<string>();
  const asked: string[] = [];
  const trouble: Trouble[] = [];
  let given = 0;
  const server = Fastify();
  server.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) => {
    done(null, new URLSearchParams(String(body)));
  });

  server.post("/token", async (request, reply) => {
    const form = request.body as URLSearchParams;
    if (client === undefined || form.get("grant_type") !== "client_credentials") return reply.code(400).send({});
    if (form.get("client_assertion_type") !== "urn:ietf:params:oauth:client-assertion-type:jwt-bearer") {
      return reply.code(400).send({});
    }
    try {
      const { payload } = await jwtVerify(form.get("client_assertion") ?? "", client.key, {
        algorithms: [client.algorithm],
        issuer: client.id,
        subject: client.id,
        audience: tokenEndpoint(),
        requiredClaims: ["exp", "jti"],
        ...(now !== undefined && { currentDate: new Date(now()) }),
      });
      const seconds = Date.parse(now?.() ?? new Date().toISOString()) / 1_000;
      if ((payload.exp ?? 0) > seconds + 300 || assertions.has(payload.jti ?? ""))
        throw new Error("Lives too long, or came before.");
      assertions.add(payload.jti ?? "");
    } catch {
      return reply.code(401).send({ error: "invalid_client" });
    }
    const token = randomUUID();
    tokens.add(token);
    given += 1;
    return { access_token: token, token_type: "bearer", expires_in: 300, scope: form.get("scope") };
  });

  server.addHook("onRequest", async (request, reply) => {
    if (client === undefined || !request.url.startsWith("/fhir/")) return;
    if (!tokens.has(request.headers.authorization?.replace(/^Bearer /, "") ?? "")) return reply.code(401).send({});
  });

  server.get("/fhir/:type/:id", async (request, reply) => {
    const { type, id } = request.params as { type: string; id: string };
    return resources.get(`${type}/${id}`) ?? reply.code(404).send({ resourceType: "OperationOutcome" });
  });

  server.get("/fhir/:type", async (request, reply) => {
    const { type } = request.params as { type: string };
    const address = new URL(request.url, origin());
    asked.push(`${type}?${decodeURIComponent(address.search.slice(1))}`);
    const first = trouble.shift();
    const next = first === "none" ? undefined : first;
    if (next !== undefined && "status" in next) {
      if (next.retryAfter !== undefined) reply.header("retry-after", next.retryAfter);
      return reply.code(next.status).send({});
    }
    const since = address.searchParams.get("_lastUpdated")?.replace(/^ge/, "") ?? "";
    const count = Number(address.searchParams.get("_count") ?? 50);
    const from = Number(address.searchParams.get("_from") ?? 0);
    const matches = [...resources.values()]
      .filter((one) => one.resourceType === type && updatedOf(one) >= since)
      .sort((a, b) => (updatedOf(a) < updatedOf(b) ? -1 : 1));
    const page = matches.slice(from, from + count);
    const link: { relation: string; url: string }[] = [{ relation: "self", url: address.href }];
    if (from + count < matches.length) {
      address.searchParams.set("_from", String(from + count));
      link.push({ relation: "next", url: address.href });
    }
    if (next !== undefined && "broken" in next && next.broken === "foreign-link") {
      link.push({ relation: "next", url: "http://127.0.0.1:9/fhir/Observation" });
    }
    const with_ = includes ? [...new Set(page.flatMap((one) => resources.get(subjectOf(one)) ?? []))] : [];
    const bundle = {
      resourceType: next !== undefined && "broken" in next && next.broken === "no-bundle" ? "Basic" : "Bundle",
      id: randomUUID(),
      type: "searchset",
      link,
      entry: [
        ...page.map((resource) => ({ resource, search: { mode: "match" } })),
        ...with_.map((resource) => ({ resource, search: { mode: "include" } })),
      ],
    };
    return sendPage(reply, JSON.stringify(bundle), next);
  });

  await server.listen({ port: 0, host: "127.0.0.1" });
  function origin(): string {
    const address = server.server.address();
    return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  }
  function tokenEndpoint(): string {
    return `${origin()}/token`;
  }
  return {
    base: `${origin()}/fhir`,
    tokenEndpoint: tokenEndpoint(),
    put: (resource, lastUpdated) => {
      resources.set(`${resource.resourceType}/${resource.id}`, { ...resource, meta: { lastUpdated } });
    },
    asked,
    tokensGiven: () => given,
    trouble,
    expireTokens: () => tokens.clear(),
    close: () => server.close(),
  };
}

function sendPage(reply: FastifyReply, text: string, trouble: Exclude<Trouble, string> | undefined): FastifyReply {
  const broken = trouble !== undefined && "broken" in trouble ? trouble.broken : undefined;
  reply.type("application/fhir+json");
  if (broken === "half-json") return reply.send(text.slice(0, text.length / 2));
  if (broken !== "broken-off") return reply.send(text);
  reply.hijack();
  reply.raw.writeHead(200, { "content-type": "application/fhir+json", "content-length": text.length });
  reply.raw.write(text.slice(0, text.length / 2), () => reply.raw.destroy());
  return reply;
}

function updatedOf({ meta }: Resource): string {
  return (meta as { readonly lastUpdated: string }).lastUpdated;
}

function subjectOf({ subject }: Resource): string {
  return (subject as { readonly reference?: string } | undefined)?.reference ?? "";
}
