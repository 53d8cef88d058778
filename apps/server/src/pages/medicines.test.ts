import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { REGIONS } from "@afterscript/engine";
import { loadKnowledge } from "@afterscript/knowledge";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, runServer } from "../testing/running-server.ts";

const SECTIONS =
  "minute licensed must-not before tests effects signs weeks daily interactions family ask clinicians sources";
const LIMIT = 60 * 1024;

const books = REGIONS.map((region) => ({ region, knowledge: loadKnowledge(region) }));
const day = readFileSync(new URL("../../../../knowledge/VERSION", import.meta.url), "utf8")
  .trim()
  .replaceAll(".", "-");
const read = books.flatMap(({ region, knowledge }) =>
  knowledge.availability.flatMap(({ drug, is }) => (is === "covered" ? [{ drug, region, knowledge }] : [])),
);
const missing = books.flatMap(({ region, knowledge }) =>
  knowledge.availability.flatMap(({ drug, is }) =>
    is === "not-licensed" || is === "not-covered" ? [{ drug, region, is }] : [],
  ),
);
const homeOf = (drug: string) => read.find((one) => one.drug === drug)?.region;
const pathOf = (drug: string, region: string) =>
  homeOf(drug) === region ? `/medicines/${drug}` : `/medicines/${drug}/${region}`;

describe("the pages of medicines", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await runServer();
  });
  afterAll(() => server.close());
  const open = async (path: string) => {
    const response = await fetch(server.origin + path);
    return { status: response.status, html: await response.text() };
  };

  test.each(
    read.map(({ drug, region, knowledge }) => ({ drug, region, path: pathOf(drug, region), knowledge })),
  )("$path has every section, and every statement in force", async ({ drug, region, path, knowledge }) => {
    const { status, html } = await open(path);
    expect(status).toBe(200);
    const ids = [...html.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(SECTIONS.split(" "));
    expect(html).not.toContain("data-fact-missing");
    expect(html).not.toMatch(/undefined|\[object|NaN/);
    const shown = new Set([...html.matchAll(/data-fact="([^"]*)"/g)].flatMap(([, list = ""]) => list.split(" ")));
    const inForce = knowledge.statements.filter(
      (one) => one.drug === drug && one.from <= day && (one.until === undefined || day < one.until),
    );
    expect(inForce.length).toBeGreaterThan(10);
    expect(inForce.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
    const rates = knowledge.rates.filter((one) => one.drug === drug && !one.superseded);
    const isSeen = ({ cite, arms }: (typeof rates)[number]) =>
      cite.every(({ seen }) => seen !== "no") && arms.some(({ seen }) => seen !== "no");
    expect(rates.filter(isSeen).filter(({ id }) => !shown.has(id))).toEqual([]);
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "{}");
    expect(data).toMatchObject({ "@type": "Drug", nonProprietaryName: expect.any(String) });
    expect(data.citation.length).toBeGreaterThan(0);
    const grade = Number(/measured: grade ([\d.]+)\./.exec(html)?.[1]);
    expect(grade).toBeLessThanOrEqual(8);
    const styles = await Promise.all(
      [...new Set([...html.matchAll(/href="(\/_astro\/[^"]*\.css)"/g)].map(([, href = ""]) => href))].map(
        async (href) => (await open(href)).html,
      ),
    );
    const weight = [html, ...styles].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
    expect(weight, `${region} ${drug}`).toBeLessThanOrEqual(LIMIT);
    expect([...html.matchAll(/<script(?![^>]*(?:src=|ld\+json))/g)]).toEqual([]);
  });

  test.each(
    missing.map((one) => ({ ...one, path: pathOf(one.drug, one.region) })),
  )("$path says that the label is $is, and names the regions that have one", async ({ drug, is, path }) => {
    const { status, html } = await open(path);
    expect(status).toBe(200);
    expect(html).toContain(is === "not-licensed" ? "We found no" : "We have not read");
    expect(html).toContain(`href="/medicines/${drug}"`);
    expect(html).not.toContain("data-fact=");
  });

  test("a drug's own region shows the page of its address, and what is no drug nothing", async () => {
    const own = await open("/medicines/upadacitinib/us");
    expect(own).toMatchObject({ status: 200, html: expect.stringContaining("Upadacitinib, US label") });
    expect((await open("/medicines/nothing")).status).toBe(404);
    expect((await open("/medicines/upadacitinib/mars")).status).toBe(404);
    expect((await open("/medicines/fedratinib")).status).toBe(404);
  });

  test("the list names every drug, also those that are only known by name", async () => {
    const { html } = await open("/medicines");
    for (const { drug } of read) expect(html).toContain(`href="/medicines/${drug}"`);
    const only = (books[0]?.knowledge.availability ?? []).filter(({ is }) => is === "recognised-only");
    expect(only.length).toBeGreaterThan(5);
    for (const { drug } of only) expect(html.toLowerCase()).toContain(drug.split("-")[0]);
  });
});
