import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, runServer } from "../testing/running-server.ts";

const ARTICLE = "/articles/jak-inhibitors-and-their-monitoring";
const HOST = "https://afterscript.example";

describe("what other machines read", () => {
  let server: RunningServer;
  let hosted: RunningServer;
  beforeAll(async () => {
    server = await runServer();
    hosted = await runServer({ publicOrigin: HOST });
  });
  afterAll(() => Promise.all([server.close(), hosted.close()]));

  const text = async (path: string, from = server) => (await fetch(from.origin + path)).text();

  test("the list of addresses names pages that are there, and no screen", async () => {
    const sitemap = await text("/sitemap.xml");
    const pages = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = ""]) => address);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter((page) => page.includes("/companion"))).toEqual([]);
    const statuses = await Promise.all(pages.map(async (page) => (await fetch(page)).status));
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  test("the feed names the texts, under the address of where the site stands", async () => {
    const response = await fetch(`${hosted.origin}/feed.xml`);
    expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(await response.text()).toContain(`<id>${HOST}${ARTICLE}</id>`);
    expect(await text("/robots.txt", hosted)).toContain(`Sitemap: ${HOST}/sitemap.xml`);
  });

  test("a text says in schema.org what it is and what it rests on", async () => {
    const html = await text(ARTICLE);
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "{}");
    expect(data).toMatchObject({ "@context": "https://schema.org", "@type": "MedicalWebPage", inLanguage: "en" });
    expect(data.citation.length).toBeGreaterThan(3);
    expect(data.citation[0]).toMatchObject({ "@type": "CreativeWork", url: expect.stringMatching(/^https:/) });
    expect(data).not.toHaveProperty("reviewedBy");
  });

  test("pages name an address of their own only where the site stands for everybody", async () => {
    expect(await text(ARTICLE)).not.toMatch(/rel="canonical"|og:image|og:url/);
    const html = await text(ARTICLE, hosted);
    expect(html).toContain(`<link rel="canonical" href="${HOST}${ARTICLE}">`);
    expect(html).toContain(`<meta property="og:image" content="${HOST}/cards${ARTICLE}.png">`);
  });

  test.each(["/cards/index.png", `/cards${ARTICLE}.png`])("%s is a picture of 1200 by 630", async (path) => {
    const response = await fetch(server.origin + path);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/png"]);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.length).toBeGreaterThan(10_000);
  });

  test("a card of a page that is not there is not there", async () => {
    expect((await fetch(`${server.origin}/cards/nothing.png`)).status).toBe(404);
  });
});
