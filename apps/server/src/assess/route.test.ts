import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SECURITY_HEADERS } from "../http/security-headers.ts";
import { type RunningServer, runServer, SAMPLES } from "../testing/running-server.ts";
import { openApi } from "./openapi.ts";

/** An answer as its own words: the tests look into it. */
async function json(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>;
}

let server: RunningServer;
beforeAll(async () => {
  server = await runServer({ bodyLimit: 200_000 });
});
afterAll(() => server.close());

const ruth = readFileSync(join(SAMPLES, "ruth.json"), "utf8");
const FHIR = "application/fhir+json";

function ask(
  query: string,
  body: string | undefined,
  type: string | undefined = FHIR,
  method = "POST",
): Promise<Response> {
  const headers = type === undefined ? {} : { "content-type": type };
  return fetch(`${server.origin}/api/assess${query}`, { method, headers, ...(body !== undefined && { body }) });
}

function parameters(...parameter: readonly object[]): string {
  return JSON.stringify({ resourceType: "Parameters", parameter });
}

describe("a record that can be read is answered", () => {
  test.each([
    { title: "FHIR JSON", query: "?region=eu&asOf=2026-07-01", body: ruth, type: FHIR },
    { title: "plain JSON", query: "?region=eu&asOf=2026-07-01", body: ruth, type: "application/json" },
    { title: "a charset", query: "?region=eu&asOf=2026-07-01", body: ruth, type: `${FHIR}; charset=utf-8` },
    {
      title: "Parameters",
      query: "?region=eu&asOf=2026-07-01",
      body: parameters({ name: "record", resource: JSON.parse(ruth) }),
      type: FHIR,
    },
  ])("$title: the strictest dose of Ruth in the EU", async ({ query, body, type }) => {
    const response = await ask(query, body, type);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    const report = await json(response);
    expect(report).toMatchObject({ afterscript: "1", region: "eu", asOf: "2026-07-01" });
    expect(report.findings).toContainEqual(
      expect.objectContaining({ statement: "baricitinib.eu.dose.judged", state: "applies", action: "reduce-dose" }),
    );
  });

  test("Parameters carry drug, condition, dose and starting in the body", async () => {
    const body = parameters(
      { name: "record", resource: { resourceType: "Patient", id: "p1", birthDate: "1970-01-01" } },
      { name: "drug", valueString: "upadacitinib" },
      { name: "condition", valueCode: "rheumatoid-arthritis" },
      { name: "dose", valueString: "15 mg once daily" },
      { name: "starting", valueBoolean: true },
    );
    const report = await json(await ask("?region=us&asOf=2026-07-01&for=patient", body));
    expect(report.therapies).toEqual([
      expect.objectContaining({ drug: "upadacitinib", condition: "rheumatoid-arthritis", stage: "starting" }),
    ]);
  });

  test("an empty Bundle is assessed, not refused", async () => {
    const response = await ask("?region=us", JSON.stringify({ resourceType: "Bundle", type: "collection" }));
    expect(response.status).toBe(200);
    expect((await json(response)).problems).toContainEqual(expect.objectContaining({ code: "NO_PATIENT" }));
  });

  test("without a day, today is used", async () => {
    expect((await json(await ask("?region=us", ruth))).asOf).toBe("2026-07-01");
  });
});

describe("a question that cannot be answered is refused with a problem and its mend", () => {
  const patient = JSON.stringify({ resourceType: "Patient", id: "p1" });
  test.each([
    { status: 400, code: "BODY_NOT_JSON", title: "no body", body: "", query: "" },
    { status: 400, code: "BODY_NOT_JSON", title: "broken JSON", body: "{", query: "" },
    { status: 400, code: /./, title: "no resourceType", body: "{}", query: "" },
    { status: 400, code: /./, title: "an unknown region", body: patient, query: "?region=atlantis" },
    { status: 400, code: /./, title: "a day that is none", body: patient, query: "?asOf=2026-02-30" },
    { status: 400, code: "QUERY", title: "a drug in the address", body: patient, query: "?drug=upadacitinib" },
    { status: 400, code: "QUERY", title: "an unknown audience", body: patient, query: "?for=robot" },
    { status: 400, code: "PARAMETERS", title: "Parameters without a record", body: parameters(), query: "" },
    {
      status: 400,
      code: "PARAMETERS",
      title: "an unknown parameter",
      body: parameters({ name: "record", resource: JSON.parse(patient) }, { name: "mood", valueString: "good" }),
      query: "",
    },
    ...["record", "drug", "condition", "starting"].map((name) => ({
      status: 400,
      code: "PARAMETERS",
      title: `${name} twice`,
      body: parameters(
        { name: "record", resource: JSON.parse(patient) },
        ...["baricitinib", "upadacitinib"].map((valueString) =>
          name === "record"
            ? { name, resource: JSON.parse(patient) }
            : { name, ...(name === "starting" ? { valueBoolean: true } : { valueString }) },
        ),
      ),
      query: "?region=us",
    })),
    {
      status: 400,
      code: /./,
      title: "an unknown drug",
      body: parameters({ name: "record", resource: JSON.parse(patient) }, { name: "drug", valueString: "aspirin" }),
      query: "?region=us",
    },
    { status: 413, code: "BODY_TOO_LARGE", title: "a large body", body: `"${"x".repeat(200_001)}"`, query: "" },
    { status: 415, code: "MEDIA_TYPE", title: "XML", body: "<Patient/>", query: "", type: "application/fhir+xml" },
    {
      status: 415,
      code: "MEDIA_TYPE",
      title: "a form",
      body: "a=1",
      query: "",
      type: "application/x-www-form-urlencoded",
    },
  ])("$status for $title", async ({ status, code, body, query, type }) => {
    const response = await ask(query, body, type ?? FHIR);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    const problem = await json(response);
    expect(problem).toMatchObject({ type: "about:blank", status, title: expect.any(String), mend: expect.any(String) });
    expect(problem.code).toMatch(code);
  });

  test("405 for GET, and it says which method", async () => {
    const response = await ask("", undefined, undefined, "GET");
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  });

  test("503 when the knowledge cannot be used", async () => {
    const failing = await runServer({
      check: () => ({
        failure: { sort: "knowledge", code: "K", what: "It is wrong.", where: "a file", mend: "Mend it." },
      }),
    });
    const response = await fetch(`${failing.origin}/api/assess`, {
      method: "POST",
      headers: { "content-type": FHIR },
      body: patient,
    });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ status: 503, code: "K", mend: "Mend it." });
    await failing.close();
  });
});

describe("every answer carries the strict headers", () => {
  test.each([
    ["a page", "/", 200],
    ["a result", "/try/ruth", 200],
    ["a page that is not there", "/nowhere", 404],
    ["the description", "/api/openapi.json", 200],
    ["a refusal", "/api/assess", 405],
    ["an icon", "/mark.svg", 200],
  ])("%s", async (_title, path, status) => {
    const response = await fetch(server.origin + path);
    expect(response.status).toBe(status);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(response.headers.get(name)).toBe(value);
    expect(response.headers.get("content-security-policy")).not.toMatch(/unsafe|\*|https?:|data:/);
  });
});

test("the description holds the published schema of an answer, and real answers keep to it", async () => {
  const described = await json(await fetch(`${server.origin}/api/openapi.json`));
  expect(described).toEqual(openApi);
  const holds = new Ajv2020({ strict: false, validateFormats: false }).compile(openApi.components.schemas.Report);
  for (const query of ["?region=eu&asOf=2026-07-01", "?region=us&for=patient"]) {
    expect(holds(await json(await ask(query, ruth))), JSON.stringify(holds.errors?.slice(0, 3))).toBe(true);
  }
  expect(holds({ afterscript: "2" })).toBe(false);
});
