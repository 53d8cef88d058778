import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi } from "../assess/openapi.ts";
import { type RunningServer, runServer, SAMPLES } from "../testing/running-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await runServer({ bodyLimit: 200_000 });
});
afterAll(() => server.close());

const ruth: unknown = JSON.parse(readFileSync(join(SAMPLES, "ruth.json"), "utf8"));
const EMPTY = { resourceType: "Bundle", type: "collection" };

type Parameter = { readonly name: string } & Readonly<Record<string, unknown>>;

function parameters(record: unknown, ...parameter: readonly Parameter[]): string {
  return JSON.stringify({
    resourceType: "Parameters",
    parameter: [{ name: "record", resource: record }, ...parameter],
  });
}

function send(query: string, body: string, { method = "POST", type = "application/fhir+json" } = {}) {
  const hasBody = method === "POST";
  return fetch(`${server.origin}/api/ask${query}`, {
    method,
    headers: { "content-type": type },
    ...(hasBody && { body }),
  });
}

async function json(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>;
}

const QUESTIONS: readonly {
  readonly title: string;
  readonly parameter: readonly Parameter[];
  readonly asked: object;
}[] = [
  {
    title: "two symptoms",
    parameter: [
      { name: "symptom", valueString: "fever; 2 days" },
      { name: "symptom", valueCode: "cough" },
    ],
    asked: { is: "symptom", symptoms: [{ symptom: "fever", lastingDays: 2 }, { symptom: "cough" }] },
  },
  {
    title: "an infection and what was given",
    parameter: [
      { name: "infection", valueString: "shingles" },
      { name: "antibiotic", valueString: "clarithromycin" },
    ],
    asked: {
      is: "infection",
      infection: "herpes-zoster",
      antibiotic: { name: "clarithromycin", substances: ["clarithromycin"] },
    },
  },
  {
    title: "a contact",
    parameter: [{ name: "exposure", valueString: "measles" }],
    asked: { is: "exposure", exposure: "near-measles" },
  },
  {
    title: "an operation and its day",
    parameter: [
      { name: "surgery", valueCode: "operation" },
      { name: "on", valueDate: "2026-09-01" },
    ],
    asked: { is: "surgery", surgery: "operation", on: "2026-09-01" },
  },
  {
    title: "a vaccine",
    parameter: [{ name: "vaccine", valueString: "MMR" }],
    asked: { is: "vaccine", name: "MMR", live: "yes", vaccine: "measles-mumps-rubella-vaccine" },
  },
  {
    title: "a medicine",
    parameter: [{ name: "medicine", valueString: "probenecid" }],
    asked: { is: "medicine", name: "probenecid", substances: ["probenecid"] },
  },
  {
    title: "a missed dose",
    parameter: [{ name: "missedDose", valueString: "5 hours" }],
    asked: { is: "missed-dose", hoursToNext: 5 },
  },
  {
    title: "a plan",
    parameter: [{ name: "planning", valueCode: "stopping" }],
    asked: { is: "planning", plan: "stopping" },
  },
];

describe("one question is answered in the published form", () => {
  const isReport = new Ajv2020({ strict: false, validateFormats: false }).compile(openApi.components.schemas.Report);
  test.each(QUESTIONS)("$title", async ({ parameter, asked }) => {
    for (const record of [ruth, EMPTY]) {
      const response = await send("?region=eu&asOf=2026-07-01&for=patient", parameters(record, ...parameter));
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("no-store");
      const report = await json(response);
      expect(report.asked).toEqual(asked);
      expect(isReport(report), JSON.stringify(isReport.errors?.slice(0, 3))).toBe(true);
    }
  });

  test("the drug that is asked about stands beside the question", async () => {
    const body = parameters(
      EMPTY,
      { name: "drug", valueString: "baricitinib" },
      { name: "condition", valueCode: "rheumatoid-arthritis" },
      { name: "infection", valueString: "shingles" },
    );
    const { answer } = await json(await send("?region=eu&asOf=2026-07-01", body));
    expect(answer).toMatchObject({ tier: "urgent" });
  });
});

describe("what cannot be answered is refused with its mend", () => {
  const infection = { name: "infection", valueString: "shingles" };
  test.each([
    { title: "no question", body: parameters(EMPTY), query: "", code: "ARGUMENT_QUESTION" },
    {
      title: "two sorts of question",
      body: parameters(EMPTY, infection, { name: "vaccine", valueString: "MMR" }),
      query: "",
      code: "ARGUMENT_QUESTION",
    },
    {
      title: "a contact that is not known",
      body: parameters(EMPTY, { name: "exposure", valueString: "mumps" }),
      query: "",
      code: "ARGUMENT_EXPOSURE",
    },
    { title: "a bare record", body: JSON.stringify(ruth), query: "", code: "PARAMETERS" },
    {
      title: "no record",
      body: JSON.stringify({ resourceType: "Parameters", parameter: [infection] }),
      query: "",
      code: "PARAMETERS",
    },
    { title: "an infection twice", body: parameters(EMPTY, infection, infection), query: "", code: "PARAMETERS" },
    {
      title: "a number",
      body: parameters(EMPTY, { name: "infection", valueInteger: 3 }),
      query: "",
      code: "PARAMETERS",
    },
    {
      title: "an unknown parameter",
      body: parameters(EMPTY, infection, { name: "mood", valueString: "good" }),
      query: "",
      code: "PARAMETERS",
    },
    { title: "the question in the address", body: parameters(EMPTY), query: "?infection=shingles", code: "QUERY" },
    { title: "broken JSON", body: "{", query: "", code: "BODY_NOT_JSON" },
  ])("$title: $code", async ({ body, query, code }) => {
    const response = await send(query, body);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    const problem = await json(response);
    expect(problem).toMatchObject({ status: 400, code, mend: expect.stringMatching(/./) });
    expect(JSON.stringify(problem)).not.toContain("good");
  });

  test("405 for GET, 415 for a form, 413 for a large body", async () => {
    const responses = [
      await send("", "", { method: "GET" }),
      await send("", "a=1", { type: "application/x-www-form-urlencoded" }),
      await send("", `"${"x".repeat(200_001)}"`),
    ];
    expect(responses.map(({ status }) => status)).toEqual([405, 415, 413]);
  });
});

test("the description names the question's parameters, and the log holds none of them", async () => {
  const described = await json(await fetch(`${server.origin}/api/openapi.json`));
  expect(described).toEqual(JSON.parse(JSON.stringify(openApi)));
  expect(openApi.paths["/api/ask"].post.requestBody.description).toMatch(/infection.*exposure.*vaccine/);
  expect(server.log()).not.toMatch(/shingles|MMR|measles/);
});
