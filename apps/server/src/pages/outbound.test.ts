import { publisherOf } from "@afterscript/web";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, runServer } from "../testing/running-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await runServer();
});
afterAll(() => server.close());

const unescaped = (text: string): string => text.replaceAll("&amp;", "&").replaceAll("&#38;", "&");

/** The addresses that are told to search engines. */
async function listed(): Promise<readonly string[]> {
  const sitemap = await (await fetch(`${server.origin}/sitemap.xml`)).text();
  return [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = ""]) => new URL(address).pathname);
}

/** A link that leaves the site. A number to call does not: it opens a telephone. */
const isOutward = (link: string): boolean => /^(?!tel:)[a-z][a-z0-9+.-]*:|^\/\//i.test(link);

/** Every page that is listed or can be reached by links of our own, with what it links to. A choice in an address makes no new page. */
async function crawl(): Promise<ReadonlyMap<string, readonly string[]>> {
  const pages = new Map<string, readonly string[]>();
  const waiting = ["/", "/404-for-sure", "/try/own", "/gallery", "/for-clinicians", ...(await listed())];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (pages.has(path)) continue;
    const response = await fetch(server.origin + path);
    const isPage = response.headers.get("content-type")?.startsWith("text/html") === true;
    const html = isPage ? await response.text() : "";
    const links = [...html.matchAll(/\b(?:href|action|src|cite|data-href)="([^"]*)"/g)].map(([, link = ""]) =>
      unescaped(link),
    );
    pages.set(path, links);
    const own = links.filter((link) => link.startsWith("/") && !link.startsWith("//"));
    waiting.push(...own.map((link) => new URL(link, server.origin).pathname));
  }
  return pages;
}

test("no page links to anyone who is not an allowed publisher", async () => {
  const pages = await crawl();
  const places = [
    "/claims",
    "/independence",
    "/sources",
    "/articles",
    "/limits",
    "/topics/jak1-inhibitors",
    "/try/ruth",
  ];
  for (const path of places) expect([...pages.keys()]).toContain(path);
  const outward = [...pages].flatMap(([path, links]) => links.filter(isOutward).map((link) => ({ path, link })));
  expect(outward.length).toBeGreaterThan(200);
  const refused = outward.filter(({ link }) => link.startsWith("//") || publisherOf(link) === undefined);
  expect(refused).toEqual([]);
}, 120_000);

test("a link outward tells its target nothing of the page", async () => {
  const pages = ["/claims", "/sources", "/articles/jak-inhibitors-and-their-monitoring"];
  for (const path of pages) {
    const html = await (await fetch(server.origin + path)).text();
    const outward = html.match(/<a\s[^>]*href="https?:[^>]*>/g) ?? [];
    expect(outward.filter((link) => !/rel="[^"]*noreferrer/.test(link))).toEqual([]);
  }
});
