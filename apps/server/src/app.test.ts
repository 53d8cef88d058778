import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, runServer } from "./testing/running-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await runServer();
});
afterAll(() => server.close());

const SECRET = "Zzyzx-Quarterman-1931";

/** Asks with a Host header of our choice, which fetch does not allow. */
function statusFor(host: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  const { port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path: "/", headers: { ...headers, host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on("error", reject);
    asked.end();
  });
}

test("listens on this machine only", () => {
  expect(server.address).toBe("127.0.0.1");
});

test.each([
  { path: "/articles/", status: 301, type: null, location: "/articles" },
  { path: "/cards/nobody.png", status: 404, type: "text/html; charset=utf-8", location: null },
  { path: "/%E0%A4%A", status: 400, type: "application/problem+json; charset=utf-8", location: null },
])("$path answers $status under our policy", async ({ path, status, type, location }) => {
  const { headers, status: answered } = await fetch(server.origin + path, { redirect: "manual" });
  expect([answered, headers.get("content-type"), headers.get("location")]).toEqual([status, type, location]);
  expect(headers.get("content-security-policy")).toContain("default-src 'self'");
});

test("two servers answer on two ports at once", async () => {
  const second = await runServer();
  const answers = await Promise.all([server, second].map(({ origin }) => fetch(`${origin}/about`)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(new URL(second.origin).port).not.toBe(new URL(server.origin).port);
  await second.close();
});

test.each([
  { host: "localhost", status: 200 },
  { host: "localhost:4870", status: 200 },
  { host: "127.0.0.1:80", status: 200 },
  { host: "[::1]:4870", status: 200 },
  { host: "evil.example", status: 403 },
  { host: "localhost.evil.example", status: 403 },
  { host: "127.0.0.1.evil.example:4870", status: 403 },
  { host: "192.168.1.7:4870", status: 403 },
])("Host $host is answered with $status", async ({ host, status }) => {
  expect(await statusFor(host)).toBe(status);
});

test.each([
  { says: "the browser says cross-site", headers: { "sec-fetch-site": "cross-site" } },
  { says: "Origin is another host", headers: { origin: "https://evil.example" } },
  { says: "Origin is another program on this machine", headers: { origin: "http://localhost:1" } },
])("another site's page cannot post here: $says", async ({ headers }) => {
  const statuses = await Promise.all(
    [`${server.origin}/try/own`, `${server.origin}/api/assess`].map(async (address) => {
      const form = { "content-type": "application/x-www-form-urlencoded", ...headers };
      return (await fetch(address, { method: "POST", headers: form, body: "text=x" })).status;
    }),
  );
  expect(statuses).toEqual([403, 403]);
});

test.each([
  { says: "its own Origin", origin: () => server.origin },
  { says: "the Origin that a page without referrer sends", origin: () => "null" },
])("our own page can post here, with $says", async ({ origin }) => {
  const response = await fetch(`${server.origin}/try/own`, {
    method: "POST",
    headers: { origin: origin(), "content-type": "application/x-www-form-urlencoded" },
    body: "text=",
  });
  expect(response.status).toBe(200);
});

describe("nothing of a record is logged or sent back", () => {
  test("of a record that is refused", async () => {
    const response = await fetch(`${server.origin}/api/assess?note=${SECRET}`, {
      method: "POST",
      headers: { "content-type": "application/fhir+json" },
      body: `{"resourceType":"Patient","name":[{"family":"${SECRET}"}]`,
    });
    expect(await response.text()).not.toContain(SECRET);
    expect(server.log()).not.toContain(SECRET);
  });

  test("of a record on which we fail", async () => {
    const failing = await runServer({
      check: ({ input }) => {
        throw new TypeError(`Cannot read ${JSON.stringify(input)}`);
      },
    });
    const response = await fetch(`${failing.origin}/api/assess`, {
      method: "POST",
      headers: { "content-type": "application/fhir+json" },
      body: JSON.stringify({ resourceType: "Patient", name: [{ family: SECRET }] }),
    });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain(SECRET);
    expect(failing.log()).toContain("TypeError");
    expect(failing.log()).not.toContain(SECRET);
    await failing.close();
  });

  test("of a record that is answered", async () => {
    await fetch(`${server.origin}/api/assess?region=us`, {
      method: "POST",
      headers: { "content-type": "application/fhir+json" },
      body: JSON.stringify({ resourceType: "Patient", id: "p1", name: [{ family: SECRET }] }),
    });
    expect(server.log()).toBe("");
  });
});
