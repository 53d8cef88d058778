import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, runServer } from "../testing/running-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await runServer();
});
afterAll(() => server.close());

const open = async (path: string): Promise<string> => (await fetch(server.origin + path)).text();
const rows = (html: string): string[] => html.match(/<article class="claim"[\s\S]*?<\/article>/g) ?? [];

test("the ledger shows each claim with its verdict, its answer and its sources with their days", async () => {
  const found = rows(await open("/claims"));
  expect(found.length).toBeGreaterThanOrEqual(40);
  for (const row of found) {
    const id = /id="([^"]*)"/.exec(row)?.[1];
    expect([id, row]).toEqual([id, expect.stringMatching(/verdict verdict-(true|true-only-if|not-so|not-known)"/)]);
    expect([id, row]).toEqual([id, expect.stringMatching(/read in full|second-hand/)]);
    expect([id, row]).toEqual([id, expect.stringMatching(/on \d{1,2} \w{3} \d{4}/)]);
    expect([id, row]).toEqual([id, expect.not.stringMatching(/claim-gap|\{\{|undefined/)]);
  }
});

test("the filter counts what stands there", async () => {
  const html = await open("/claims");
  const all = rows(html);
  expect(html).toContain(`All (${all.length})`);
  for (const [verdict, word] of [
    ["true", "True"],
    ["true-only-if", "True only if"],
    ["not-so", "Not so"],
    ["not-known", "Not known"],
  ]) {
    const count = all.filter((row) => row.includes(`verdict-${verdict}"`)).length;
    expect(html).toContain(`${word} (${count})`);
    expect(count).toBeGreaterThan(0);
  }
});

test("a number in the ledger is drawn from the knowledge", async () => {
  const row = rows(await open("/claims")).find((one) => one.includes('id="one-schedule-for-all"')) ?? "";
  expect(row).toContain('data-fact="upadacitinib.us.follow-up-test.lipids.order-test"');
  expect(row).toContain('data-fact="abrocitinib.us.follow-up-test.lipids.order-test"');
});
