import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, runServer, SAMPLES } from "../testing/running-server.ts";
import { formatAccepted } from "./format.ts";
import { visitSchema } from "./openapi.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await runServer({ bodyLimit: 2_000_000 });
});
afterAll(() => server.close());

const ruth = JSON.parse(readFileSync(join(SAMPLES, "ruth.json"), "utf8"));
const daniel = JSON.parse(readFileSync(join(SAMPLES, "daniel.json"), "utf8"));
const QUERY = "?region=us&asOf=2026-07-01";

function ask(query: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const type = { "content-type": "application/fhir+json" };
  return fetch(`${server.origin}/api/visit${query}`, { method: "POST", headers: { ...type, ...headers }, body: text });
}

const parameters = (record: unknown, ...parameter: readonly object[]) => ({
  resourceType: "Parameters",
  parameter: [{ name: "record", resource: record }, ...parameter],
});

type Page = {
  readonly person: { readonly name?: string };
  readonly symptoms: { readonly items: readonly { readonly text: string }[] };
  readonly changes?: { readonly items: readonly unknown[] };
};
const pageOf = async (response: Promise<Response>) => (await (await response).json()) as Page;

describe("a page", () => {
  test("is JSON of the published form, stored nowhere, without a name", async () => {
    const response = await ask(QUERY, ruth);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const page = await response.json();
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(visitSchema);
    expect([validate(page), validate.errors]).toEqual([true, null]);
    expect(JSON.stringify(page)).not.toContain("Adler");
    expect(page).toMatchObject({ page: "visit", region: "us", audience: "patient" });
  });

  test.each([
    {
      how: "the address",
      query: `${QUERY}&format=text`,
      accept: "*/*",
      type: "text/plain; charset=utf-8",
      begins: "Page",
    },
    { how: "Accept", query: QUERY, accept: "text/plain", type: "text/plain; charset=utf-8", begins: "Page" },
    { how: "Accept", query: QUERY, accept: "text/markdown", type: "text/markdown; charset=utf-8", begins: "# Page" },
    {
      how: "Accept",
      query: QUERY,
      accept: "text/html,*/*;q=0.8",
      type: "text/html; charset=utf-8",
      begins: "<!doctype",
    },
    { how: "Accept", query: QUERY, accept: "application/pdf", type: "application/pdf", begins: "%PDF-1.7" },
    {
      how: "the address over Accept",
      query: `${QUERY}&format=pdf`,
      accept: "text/html",
      type: "application/pdf",
      begins: "%PDF",
    },
  ])("by $how as $type", async ({ query, accept, type, begins }) => {
    const response = await ask(query, ruth, { accept });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
    expect(
      Buffer.from(await response.arrayBuffer())
        .toString("latin1")
        .startsWith(begins),
    ).toBe(true);
  });

  test("as HTML may use its own style, and nothing else", async () => {
    const policy = (await ask(`${QUERY}&format=html`, ruth)).headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'/);
    expect(policy).not.toContain("unsafe");
  });

  test.each([
    { paper: "&paper=a4", size: "595.28 841.89" },
    { paper: "&paper=letter", size: "612 792" },
    { paper: "", size: "612 792" },
  ])("$paper is $size", async ({ paper, size }) => {
    const response = await ask(`${QUERY}&format=pdf${paper}`, ruth);
    expect(Buffer.from(await response.arrayBuffer()).toString("latin1")).toContain(`/MediaBox [0 0 ${size}]`);
  });

  test("of an empty Bundle is made", async () => {
    expect((await ask(QUERY, { resourceType: "Bundle", type: "collection" })).status).toBe(200);
  });
});

describe("FHIR Parameters", () => {
  test("carry symptoms, and a name only where it is asked for", async () => {
    const body = parameters(
      daniel,
      { name: "symptom", valueString: "fever; severe" },
      { name: "symptom", valueString: "headache" },
      { name: "withName", valueBoolean: true },
    );
    const page = await pageOf(ask(QUERY, body));
    expect(page.symptoms.items).toHaveLength(2);
    expect(page.person.name).toBe("Daniel Okafor");
    const given = await pageOf(ask(QUERY, parameters(daniel, { name: "name", valueString: "Жанна" })));
    expect(given.person.name).toBe("Жанна");
  });

  test("carry an earlier answer", async () => {
    const earlier = await fetch(`${server.origin}/api/assess?region=us&asOf=2026-06-01&for=patient`, {
      method: "POST",
      headers: { "content-type": "application/fhir+json" },
      body: JSON.stringify(daniel),
    });
    const body = parameters(daniel, { name: "since", valueString: await earlier.text() });
    expect((await pageOf(ask(QUERY, body))).changes?.items.length).toBeGreaterThan(0);
  });
});

describe("what is refused", () => {
  test.each([
    { says: "no JSON", query: QUERY, body: "hello", status: 400, code: "BODY_NOT_JSON" },
    { says: "an unknown form", query: `${QUERY}&format=docx`, body: ruth, status: 400, code: "QUERY" },
    { says: "an unknown paper", query: `${QUERY}&paper=a5`, body: ruth, status: 400, code: "QUERY" },
    { says: "a name in the address", query: `${QUERY}&name=x`, body: ruth, status: 400, code: "QUERY" },
    {
      says: "a symptom that is no text",
      query: QUERY,
      body: parameters(ruth, { name: "symptom", valueCode: "x" }),
      status: 400,
      code: "PARAMETERS",
    },
    {
      says: "two names",
      query: QUERY,
      body: parameters(ruth, { name: "name", valueString: "a" }, { name: "name", valueString: "b" }),
      status: 400,
      code: "PARAMETERS",
    },
    {
      says: "withName as a text",
      query: QUERY,
      body: parameters(ruth, { name: "withName", valueString: "yes" }),
      status: 400,
      code: "PARAMETERS",
    },
    {
      says: "an unknown symptom",
      query: QUERY,
      body: parameters(ruth, { name: "symptom", valueString: "x" }),
      status: 400,
      code: "ARGUMENT_SYMPTOM",
    },
    {
      says: "an earlier answer of nobody",
      query: QUERY,
      body: parameters(ruth, { name: "since", valueString: "{}" }),
      status: 400,
      code: "ARGUMENT_SINCE",
    },
  ])("$says: $status $code", async ({ query, body, status, code }) => {
    const response = await ask(query, body);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(((await response.json()) as { readonly code: string }).code).toBe(code);
  });

  test("a form that nobody accepts: 406", async () => {
    expect((await ask(QUERY, ruth, { accept: "image/png" })).status).toBe(406);
  });

  test("another method: 405", async () => {
    expect((await fetch(`${server.origin}/api/visit`)).status).toBe(405);
  });

  test("another site's page: 403", async () => {
    expect((await ask(QUERY, ruth, { origin: "https://elsewhere.example" })).status).toBe(403);
  });
});

test.each([
  { accept: undefined, format: "json" },
  { accept: "*/*", format: "json" },
  { accept: "text/*", format: "text" },
  { accept: "text/html, application/pdf;q=0.9", format: "html" },
  { accept: "text/html;q=0.5, application/pdf;q=0.9", format: "pdf" },
  { accept: "application/json;q=0, */*;q=0.1", format: "text" },
  { accept: "image/png", format: undefined },
])("Accept $accept is $format", ({ accept, format }) => expect(formatAccepted(accept)).toBe(format));
