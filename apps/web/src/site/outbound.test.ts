import { openKnowledge } from "@afterscript/check";
import { loadQuoted } from "@afterscript/knowledge";
import { describe, expect, test } from "vitest";
import { PUBLISHERS, publisherOf, shownLink } from "./outbound.ts";

const opened = openKnowledge();
if (opened.failure !== undefined) throw new Error(opened.failure.what);
const { us, eu, uk } = opened.knowledge;
const books = [us, eu, uk];

const documents = books.flatMap((book) =>
  Object.values(book.sources).map(({ id, document }) => [id, document] as const),
);
const trials = [...us.rates, ...us.responses, ...us.onsets].flatMap(({ id, cite }) =>
  cite.flatMap(({ url }) => (url === undefined ? [] : [[id, url] as const])),
);
const calls = books.map(({ region, help }) => [region, help.cite.url] as const);
const quotations = loadQuoted().flatMap(({ id, cite: { url } }) => (url === undefined ? [] : [[id, url] as const]));
const links = [...documents, ...trials, ...calls];

test("every document, trial and number to call stands with an allowed publisher", () => {
  expect(links.length).toBeGreaterThan(300);
  expect(links.filter(([, link]) => publisherOf(link) === undefined)).toEqual([]);
});

test("no publisher stands on the list without a link to it, and none twice", () => {
  const used = new Set([...links, ...quotations].map(([, link]) => publisherOf(link)?.host));
  expect(PUBLISHERS.filter(({ host }) => !used.has(host)).map(({ host }) => host)).toEqual([]);
  expect(new Set(PUBLISHERS.map(({ host }) => host)).size).toBe(PUBLISHERS.length);
});

test("of a maker only labels and trial pages are allowed, unless the whole site is labels", () => {
  const whole = PUBLISHERS.filter(({ sort, paths }) => sort === "maker" && paths === undefined);
  expect(whole.map(({ host }) => host)).toEqual(["labeling.pfizer.com"]);
});

test("of a quotation on a maker's page for its customers the title is shown, and no link", () => {
  const hidden = quotations.filter(([, link]) => shownLink(link) === undefined);
  expect(hidden.map(([, link]) => new URL(link).host)).toEqual(["www.litfulo.com"]);
});

describe("is refused", () => {
  test.each([
    "https://northdrugstore.example/jak-inhibitors",
    "https://www.xeljanz.com/savings",
    "https://www.pfizerpro.co.uk/medicine/cibinqo/order",
    "https://nice.org.uk.example.com/",
    "https://www.nice.org.uk:8443/",
    "javascript:alert(1)",
    "mailto:someone@example.com",
  ])("%s", (link) => expect(publisherOf(link)).toBeUndefined());
});
