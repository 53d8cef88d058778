import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readingGrade, wordsOf } from "@afterscript/wording";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, runServer, SAMPLES } from "../testing/running-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await runServer();
});
afterAll(() => server.close());

async function page(path: string, origin = server.origin): Promise<string> {
  const response = await fetch(origin + path);
  expect(response.status).toBe(200);
  return response.text();
}

function card(html: string, sample: string): string {
  const from = html.indexOf(`data-sample="${sample}"`);
  return html
    .slice(from, html.indexOf("</li>", from))
    .replace(/<[^>]*>/g, " ")
    .replace(/[\s\u00a0]+/g, " ");
}

type Entry = { readonly resource: { readonly resourceType: string; readonly id: string } };

const PATHS = [
  "/",
  "/for-clinicians",
  "/topics/jak1-inhibitors",
  "/articles/jak-inhibitors-and-their-monitoring",
  "/claims",
  "/independence",
  "/sources",
  "/about",
  "/gallery",
  "/limits?region=eu",
  "/try/ruth/regions",
  "/try/daniel/editions",
  "/try/ruth",
  "/try/daniel",
  "/try/maya",
  "/try/tom",
  "/try/elena",
  "/try/sam",
  "/try/own",
];

test.each(
  PATHS,
)("%s holds nothing inline and nothing foreign, and each of its own links leads somewhere", async (path) => {
  const html = await page(path);
  expect(html).not.toMatch(/<[^>]*\sstyle=/);
  expect(html).not.toMatch(/<style|<script(?![^>]*\s(?:src="\/|type="application\/ld\+json"))/);
  expect(html).not.toMatch(/\s(?:src|srcset|action)="(?!\/)/);
  expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
  const links = [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, link = ""]) =>
    link.replaceAll("&amp;", "&").replaceAll("&#38;", "&"),
  );
  for (const link of new Set(links)) {
    // The gallery shows rows of a clinic's list; their pages are there only where a clinic is.
    const status = link.startsWith("/clinic/") ? 404 : 200;
    expect([link, (await fetch(server.origin + link)).status]).toEqual([link, status]);
  }
});

test.each(PATHS)("%s draws every fact from the knowledge", async (path) => {
  expect(await page(path)).not.toContain("data-fact-missing");
});

/** The running text of a page as a reader meets it: no tables, notes, forms or drawings. */
function proseOf(html: string): string {
  const main = html
    .slice(html.indexOf("<main"), html.indexOf("</main>"))
    .replace(/<(details|aside|svg|dl|form|pre)[\s\S]*?<\/\1>/g, " ")
    .replace(/<div class="note note-margin"[\s\S]*?<\/div>/g, " ");
  return [...main.matchAll(/<(p|li|h1|h2|h3)[\s>][\s\S]*?<\/\1>/g)]
    .map(([part]) =>
      part
        .replace(/<[^>]*>/g, " ")
        .replace(/&#?\w+;/g, "'")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .map((text) => (/[.!?]$/.test(text) ? text : `${text.replace(/:$/, "")}.`))
    .join(" ");
}

test.each([
  "/topics/jak1-inhibitors",
  "/articles/jak-inhibitors-and-their-monitoring",
  "/claims",
  "/independence",
  "/about",
])("%s is written for grade 8 or below", async (path) => {
  const text = proseOf(await page(path));
  expect(wordsOf(text).length).toBeGreaterThan(200);
  expect(readingGrade(text)).toBeLessThanOrEqual(8);
});

test("the article is long enough to be of use, and short enough to be read", async () => {
  const words = wordsOf(proseOf(await page("/articles/jak-inhibitors-and-their-monitoring"))).length;
  expect(words).toBeGreaterThan(900);
  expect(words).toBeLessThan(1400);
});

describe("the first page", () => {
  test("says what it is, and shows six people with their answers", async () => {
    const html = await page("/");
    expect(html).toContain("What happens after the prescription is written.");
    expect(html.match(/data-sample="/g)).toHaveLength(6);
    expect(html).not.toContain('type="file"');
  });

  test.each([
    ["ruth", "76 · rheumatoid arthritis", "2 mg once daily"],
    ["daniel", "38 · ulcerative colitis", "0.42 ×10³"],
    ["maya", "24 · atopic dermatitis", "not found in this record"],
    ["tom", "61 · rheumatoid arthritis", "only if no suitable alternative"],
    ["elena", "45 · plaque psoriasis", "does not list upadacitinib for plaque psoriasis"],
    ["sam", "Age not known · condition not known", "not found in this record"],
  ])("%s: %s: %s", async (sample, about, answer) => {
    const text = card(await page("/"), sample);
    expect(text).toContain(about);
    expect(text).toContain(answer);
  });

  test.each([
    { sample: "ruth", drop: ["MedicationRequest/ruth-m2"] },
    { sample: "ruth", drop: ["Observation/ruth-o12", "Observation/ruth-o13", "birthDate"] },
    { sample: "daniel", drop: ["Observation/daniel-o14"] },
    { sample: "tom", drop: ["Condition/tom-c2"] },
    { sample: "elena", drop: ["Condition/elena-c1"] },
  ])("without $drop the card of $sample is unknown", async ({ sample, drop }) => {
    const folder = await mkdtemp(join(tmpdir(), "afterscript-samples-"));
    const bundle = JSON.parse(await readFile(join(SAMPLES, `${sample}.json`), "utf8"));
    bundle.entry = bundle.entry.filter(
      ({ resource }: Entry) => !drop.includes(`${resource.resourceType}/${resource.id}`),
    );
    const kept = new Set(bundle.entry.map(({ resource }: Entry) => `${resource.resourceType}/${resource.id}`));
    for (const { resource } of bundle.entry) {
      if (drop.includes("birthDate")) delete resource.birthDate;
      if (!(resource.reasonReference ?? []).every(({ reference }: { reference: string }) => kept.has(reference))) {
        delete resource.reasonReference;
      }
    }
    await writeFile(join(folder, `${sample}.json`), JSON.stringify(bundle));
    const other = await runServer({ samples: folder });
    expect(card(await page("/"), sample)).not.toContain("Not known");
    expect(card(await page("/", other.origin), sample)).toContain("Not known");
    await other.close();
    await rm(folder, { recursive: true });
  });
});

describe("a result", () => {
  test("Ruth: 2 mg in the EU, 1 mg in the US, by a plain link", async () => {
    const eu = await page("/try/ruth");
    expect(eu).toContain("2\u00a0mg once daily");
    expect(eu).toMatch(/href="\/try\/ruth\?region=us&(?:amp;|#38;)?asOf=2026-07-01/);
    expect(await page("/try/ruth?region=us")).toContain("1\u00a0mg once daily");
  });

  test("Sam: everything is unknown, and nowhere stands the word clear", async () => {
    const html = await page("/try/sam");
    expect(html).toContain("Not known");
    expect(html.replace(/<[^>]*>/g, " ")).not.toMatch(/\bclear\b/i);
  });

  test.each(["ruth", "sam"])("%s as JSON is the answer of the API", async (sample) => {
    const region = sample === "ruth" ? "eu" : "us";
    const [json, api] = await Promise.all([
      fetch(`${server.origin}/try/${sample}.json?for=clinician`),
      fetch(`${server.origin}/api/assess?region=${region}&asOf=2026-07-01`, {
        method: "POST",
        headers: { "content-type": "application/fhir+json" },
        body: await readFile(join(SAMPLES, `${sample}.json`)),
      }),
    ]);
    expect(await json.json()).toEqual(await api.json());
  });

  test.each([
    "region=mars",
    "asOf=tomorrow",
    "for=robot",
  ])("a choice that is none (%s) becomes the sample's own", async (query) => {
    expect(await page(`/try/ruth?${query}`)).toContain("2\u00a0mg once daily");
  });

  test("Ruth under each region's documents: 1 mg in the US, 2 mg in the EU, each with its statement", async () => {
    const text = await page("/try/ruth/regions");
    for (const said of [
      "at most 1 mg once daily",
      "at most 2 mg once daily",
      "baricitinib.us.dose.judged",
      "baricitinib.eu.dose.judged",
    ])
      expect(text).toContain(said);
  });

  test.each([
    "/try/nobody",
    "/try/nobody.json",
    "/try/nobody/regions",
    "/try/ruth/more",
  ])("%s is not there", async (path) => {
    expect((await fetch(server.origin + path)).status).toBe(404);
  });
});

describe("one's own file", () => {
  async function post(fields: Record<string, string | File>): Promise<Response> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return fetch(`${server.origin}/try/own`, { method: "POST", body: form });
  }

  test.each(["picked", "pasted"])("%s: is answered in the page that comes back", async (how) => {
    const text = await readFile(join(SAMPLES, "ruth.json"), "utf8");
    const fields = how === "picked" ? { file: new File([text], "r.json") } : { text };
    const response = await post({ ...fields, region: "eu", for: "clinician", asOf: "2026-07-01" });
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const html = await response.text();
    expect(html).toContain("Your file");
    expect(html).toContain("2\u00a0mg once daily");
  });

  test("as JSON", async () => {
    const text = await readFile(join(SAMPLES, "sam.json"), "utf8");
    const response = await post({ text, region: "us", as: "json" });
    expect(await response.json()).toMatchObject({ afterscript: "1", region: "us" });
  });

  test.each([
    { title: "nothing", text: "", says: "There was nothing to read." },
    { title: "no JSON", text: "my results", says: "JSON" },
    { title: "no FHIR", text: '{"a":1}', says: "resourceType" },
  ])("$title: is told kindly, with the mend", async ({ text, says }) => {
    const html = await (await post({ text })).text();
    expect(html).toContain('role="alert"');
    expect(html).toContain(says);
  });

  test("two patients: it asks which one, and then reads it", async () => {
    const bundles = await Promise.all(
      ["ruth", "tom"].map(async (name) => JSON.parse(await readFile(join(SAMPLES, `${name}.json`), "utf8"))),
    );
    const text = JSON.stringify({ ...bundles[0], entry: bundles.flatMap(({ entry }) => entry) });
    expect(await (await post({ text, region: "eu" })).text()).toContain('name="patient"');
    const html = await (
      await post({ text, region: "eu", patient: "tom", asOf: "2026-07-01", for: "clinician" })
    ).text();
    expect(html).toContain("only if no suitable alternative");
  });

  test("what it holds is shown as text, never run", async () => {
    const evil = "</textarea><script>alert(1)</script>";
    const record = { resourceType: "Patient", id: "p1", name: [{ text: evil }] };
    const html = await (await post({ text: JSON.stringify(record), drug: "upadacitinib" })).text();
    expect(html).not.toContain("<script>alert");
  });
});
