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

async function ask(query: string, body: unknown, method = "POST") {
  const headers = { "content-type": "application/fhir+json" };
  const response = await fetch(`${server.origin}/api/compare${query}`, {
    method,
    headers,
    ...(method === "POST" && { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    headers: response.headers,
    json: (await response.json()) as Record<string, unknown>,
  };
}

function parameters(record: unknown, more: Readonly<Record<string, string>>) {
  const named = Object.entries(more).map(([name, valueString]) => ({ name, valueString }));
  return { resourceType: "Parameters", parameter: [{ name: "record", resource: record }, ...named] };
}

test("a record gives a comparison of the described form, and nothing is stored", async () => {
  const { status, headers, json } = await ask("?region=us&asOf=2026-07-01", ruth);
  expect([status, headers.get("cache-control")]).toEqual([200, "no-store"]);
  const holds = new Ajv2020({ strict: false, validateFormats: false })
    .addSchema(openApi.components.schemas.Report)
    .compile(openApi.components.schemas.Comparison);
  expect(holds(json), JSON.stringify(holds.errors?.slice(0, 3))).toBe(true);
  expect(json).toMatchObject({ page: "comparison", condition: "rheumatoid-arthritis", region: "us" });
});

test("what is clinical stands in the body: the condition and what matters most", async () => {
  const body = parameters(EMPTY, { condition: "atopic-dermatitis", prefers: "on-the-skin" });
  const { json } = await ask("?region=us&for=patient", body);
  expect(json).toMatchObject({ audience: "patient", order: { prefers: "on-the-skin", by: "property" } });
});

describe("what cannot be compared is refused with its mend", () => {
  const double = { ...parameters(EMPTY, { condition: "vitiligo", prefers: "fastest" }) };
  test.each([
    { title: "no condition", query: "", body: EMPTY, code: "ARGUMENT_CONDITION" },
    { title: "a condition in the address", query: "?condition=vitiligo", body: EMPTY, code: "QUERY" },
    {
      title: "an unknown preference",
      query: "",
      body: parameters(EMPTY, { condition: "vitiligo", prefers: "x" }),
      code: "ARGUMENT_PREFERS",
    },
    {
      title: "a drug",
      query: "",
      body: parameters(EMPTY, { condition: "vitiligo", drug: "baricitinib" }),
      code: "PARAMETERS",
    },
    {
      title: "two preferences",
      query: "",
      body: { ...double, parameter: [...double.parameter, { name: "prefers", valueString: "fastest" }] },
      code: "PARAMETERS",
    },
    {
      title: "a preference that is no text",
      query: "",
      body: { ...double, parameter: [...double.parameter.slice(0, 2), { name: "prefers", valueBoolean: true }] },
      code: "PARAMETERS",
    },
  ])("$title: 400 $code", async ({ query, body, code }) => {
    const { status, json } = await ask(query, body);
    expect({ status, code: json.code, mend: typeof json.mend }).toEqual({ status: 400, code, mend: "string" });
  });

  test("405 for GET", async () => {
    const { status, headers } = await ask("", undefined, "GET");
    expect([status, headers.get("allow")]).toEqual([405, "POST"]);
  });
});
