import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calendarFaults } from "@afterscript/ics";
import { Ajv2020 } from "ajv/dist/2020.js";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, runServer, SAMPLES } from "../testing/running-server.ts";
import { calendarSchema } from "./openapi.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await runServer({ bodyLimit: 200_000 });
});
afterAll(() => server.close());

const sample = (name: string) => readFileSync(join(SAMPLES, `${name}.json`), "utf8");
const EMPTY = JSON.stringify({ resourceType: "Bundle", type: "collection" });

function ask(query: string, body: string | undefined, { method = "POST", type = "application/fhir+json" } = {}) {
  const headers = { "content-type": type };
  return fetch(`${server.origin}/api/calendar${query}`, { method, headers, ...(body !== undefined && { body }) });
}

function withEarlier(record: string, earlier: string): string {
  const parameter = [
    { name: "record", resource: JSON.parse(record) },
    { name: "earlier", valueString: earlier },
  ];
  return JSON.stringify({ resourceType: "Parameters", parameter });
}

test("a record gives a calendar that parsers read", async () => {
  const response = await ask("?asOf=2026-07-01", sample("tom"));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8; method=PUBLISH");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("content-disposition")).toContain("health-dates.ics");
  const text = await response.text();
  expect(calendarFaults(text)).toEqual([]);
  expect(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").length).toBeGreaterThan(3);
  expect(text).not.toMatch(/baricitinib|arthritis/i);
});

test("as data it has the described form", async () => {
  const response = await ask("?asOf=2026-07-01&format=json&titles=plain&for=clinician&alarm=none", sample("tom"));
  const answer: unknown = await response.json();
  const holds = new Ajv2020({ validateFormats: false }).compile(calendarSchema);
  expect(holds(answer), JSON.stringify(holds.errors)).toBe(true);
  expect(answer).toMatchObject({ asOf: "2026-07-01", titles: "plain", cancelled: [] });
  expect(JSON.stringify(answer)).toContain("baricitinib");
});

test("nothing planned is 204, and as data says what has no date", async () => {
  const none = await ask("", EMPTY);
  expect([none.status, await none.text()]).toEqual([204, ""]);
  const sam: unknown = await (await ask("?format=json", sample("sam"))).json();
  expect(sam).toMatchObject({ entries: [], undated: expect.arrayContaining([expect.anything()]) });
});

test("an earlier calendar is updated: what is no longer planned is cancelled", async () => {
  const first = await (await ask("?asOf=2026-07-01", sample("daniel"))).text();
  const bare = JSON.stringify({ resourceType: "Patient", id: "daniel" });
  const second = await (await ask("?asOf=2026-07-02", withEarlier(bare, first))).text();
  expect(calendarFaults(second)).toEqual([]);
  expect(second.match(/STATUS:\w+/g)).toEqual(
    ["CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED"].map((one) => `STATUS:${one}`),
  );
});

describe("what cannot be answered is refused", () => {
  test.each([
    { status: 400, code: "QUERY", title: "an unknown title", query: "?titles=loud", body: EMPTY },
    { status: 400, code: "QUERY", title: "an unknown alarm", query: "?alarm=week", body: EMPTY },
    { status: 400, code: "QUERY", title: "an unknown format", query: "?format=pdf", body: EMPTY },
    { status: 400, code: "QUERY", title: "a drug in the address", query: "?drug=upadacitinib", body: EMPTY },
    { status: 400, code: "BODY_NOT_JSON", title: "no body", query: "", body: "" },
    { status: 400, code: "EARLIER_NOT_OURS", title: "a foreign calendar", query: "", body: withEarlier(EMPTY, "x") },
    {
      status: 400,
      code: "PARAMETERS",
      title: "an earlier calendar that is no text",
      query: "",
      body: withEarlier(EMPTY, "x").replace('"valueString":"x"', '"valueInteger":1'),
    },
    { status: 413, code: "BODY_TOO_LARGE", title: "a large body", query: "", body: `"${"x".repeat(200_001)}"` },
  ])("$status for $title", async ({ status, code, query, body }) => {
    const response = await ask(query, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, code, mend: expect.any(String) });
  });

  test("another person's calendar", async () => {
    const daniels = await (await ask("?asOf=2026-07-01", sample("daniel"))).text();
    const response = await ask("?asOf=2026-07-01", withEarlier(sample("tom"), daniels));
    expect(await response.json()).toMatchObject({ status: 400, code: "EARLIER_OTHER_PERSON" });
  });

  test("another method, and another kind of body", async () => {
    expect((await ask("", undefined, { method: "GET" })).status).toBe(405);
    expect((await ask("", EMPTY, { type: "text/plain" })).status).toBe(415);
  });
});
