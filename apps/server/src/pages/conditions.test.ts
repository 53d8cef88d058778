import { gzipSync } from "node:zlib";
import { REGIONS } from "@afterscript/engine";
import { loadKnowledge } from "@afterscript/knowledge";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, runServer } from "../testing/running-server.ts";

const SECTIONS = "licensed not-licensed guidelines trials weeks before unknown more".split(" ");
const LIMIT = 60 * 1024;
const PAGES: readonly { readonly slug: string; readonly conditions: readonly string[] }[] = [
  { slug: "rheumatoid-arthritis", conditions: ["rheumatoid-arthritis"] },
  { slug: "psoriatic-arthritis", conditions: ["psoriatic-arthritis"] },
  { slug: "plaque-psoriasis", conditions: ["plaque-psoriasis"] },
  { slug: "atopic-dermatitis", conditions: ["atopic-dermatitis"] },
  { slug: "ulcerative-colitis", conditions: ["ulcerative-colitis"] },
  { slug: "crohns-disease", conditions: ["crohns-disease"] },
  {
    slug: "axial-spondyloarthritis",
    conditions: ["ankylosing-spondylitis", "non-radiographic-axial-spondyloarthritis"],
  },
  { slug: "alopecia-areata", conditions: ["alopecia-areata"] },
  {
    slug: "juvenile-arthritis",
    conditions: [
      "polyarticular-juvenile-idiopathic-arthritis",
      "juvenile-psoriatic-arthritis",
      "enthesitis-related-arthritis",
    ],
  },
  { slug: "giant-cell-arteritis", conditions: ["giant-cell-arteritis"] },
  { slug: "vitiligo", conditions: ["vitiligo"] },
  { slug: "chronic-hand-eczema", conditions: ["chronic-hand-eczema"] },
];

const books = REGIONS.map((region) => loadKnowledge(region));
const statements = books.flatMap((book) => book.statements.filter(({ until }) => until === undefined));
const responses = (books[0]?.responses ?? []).filter(({ superseded }) => !superseded);

describe("the pages of conditions", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await runServer();
  });
  afterAll(() => server.close());
  const open = async (path: string) => {
    const response = await fetch(server.origin + path);
    return { status: response.status, html: await response.text() };
  };

  test.each(PAGES)("/conditions/$slug shows every licence, guideline and figure that was read", async (page) => {
    const { status, html } = await open(`/conditions/${page.slug}`);
    expect(status).toBe(200);
    const ids = [...html.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.slice(-SECTIONS.length)).toEqual(SECTIONS);
    expect(html).not.toMatch(/undefined|\[object|NaN|data-fact-missing/);
    const shown = new Set([...html.matchAll(/data-fact="([^"]*)"/g)].flatMap(([, list = ""]) => list.split(" ")));
    const isListed = (condition: string) => page.conditions.includes(condition);
    const licences = statements.filter(
      (one) => "licences" in one && one.licences.some(({ condition }) => isListed(condition)),
    );
    expect(licences.length).toBeGreaterThan(0);
    const guidelines = statements.filter(
      (one) =>
        one.authority === "guideline" &&
        ["indication", "expected-response", "response-review"].includes(one.kind) &&
        one.when?.is === "condition" &&
        one.when.any.some(isListed),
    );
    const figures = responses.filter(
      ({ condition, cite, arms, verdicts }) =>
        isListed(condition) &&
        cite.every(({ seen }) => seen !== "no") &&
        (arms.some(({ seen }) => seen !== "no") || verdicts.length > 0),
    );
    const wanted = [...licences, ...guidelines, ...figures].map(({ id }) => id);
    expect(wanted.filter((id) => !shown.has(id))).toEqual([]);
    expect(Number(/measured: grade ([\d.]+)\./.exec(html)?.[1])).toBeLessThanOrEqual(8);
    expect(gzipSync(html, { level: 9 }).length).toBeLessThan(LIMIT / 2);
  });

  test("plaque psoriasis says which medicines are not licensed for it, and which one is", async () => {
    const { html } = await open("/conditions/plaque-psoriasis");
    const part = (id: string) => html.split(`<h2 id="${id}"`)[1]?.split("<section")[0] ?? "";
    const drugs = (text: string) =>
      new Set([...text.matchAll(/href="\/medicines\/([a-z-]+)/g)].map(([, drug]) => drug));
    expect([...drugs(part("licensed"))]).toEqual(["deucravacitinib"]);
    for (const drug of ["tofacitinib", "upadacitinib", "baricitinib", "abrocitinib", "filgotinib"])
      expect([...drugs(part("not-licensed"))]).toContain(drug);
    expect([...drugs(part("not-licensed"))]).not.toContain("deucravacitinib");
  });

  test("the list leads to each of them, and to nothing else", async () => {
    const { html } = await open("/conditions");
    const led = [...html.matchAll(/href="\/conditions\/([a-z-]+)"/g)].map(([, slug]) => slug);
    expect(new Set(led)).toEqual(new Set(PAGES.map(({ slug }) => slug)));
    expect((await open("/conditions/nothing")).status).toBe(404);
  });
});
