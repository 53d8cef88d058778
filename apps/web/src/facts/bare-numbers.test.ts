import { describe, expect, test } from "vitest";
import { prosePages, textFolder } from "../assemble/places.ts";
import { bareNumbersIn } from "../assemble/prose.ts";
import { bareNumbers, bareNumbersInText } from "./bare-numbers.ts";

const found = (page: string): string[] => bareNumbers(page).map(({ text }) => text);

describe("a clinical number in the prose is found", () => {
  test.each([
    ["<p>below 500 cells</p>", ["500"]],
    ["<p>a fall of 2.5 g/dL</p>", ["2.5"]],
    ["<p>after twelve weeks</p>", ["twelve weeks"]],
    ["<p>for four\u00a0weeks</p>", ["four\u00a0weeks"]],
    ["<p>half of those who took it</p>", ["half of those"]],
    ["<p>two thirds of them, a quarter of us</p>", ["two thirds of them", "a quarter of us"]],
    ["<p>three in ten, twice as often</p>", ["three in ten", "twice as"]],
    ["<p>two people fell ill</p>", ["two people"]],
    ["<li>half a tablet, one in ten people</li>", ["one in ten"]],
    ["---\nconst limit = 5;\n---\n<p>at 65 or over</p>", ["65"]],
  ])("%j: %j", (page, numbers) => expect(found(page)).toEqual(numbers));
});

describe("what is drawn, named or marked up is no number of ours", () => {
  test.each([
    '<p>below <Fact statement="x.us.lab-threshold.y.hold" part="limit" /></p>',
    "---\nconst limit = 500;\n---\n<p>{limit}</p>",
    '<h2 class="mt-12">JAK1, JAK2 and TYK2</h2>',
    "<p>hepatitis B and C, COVID-19</p>",
    "<p>one of them, two signals</p>",
    "<!-- 500 -->",
  ])("%j", (page) => expect(found(page)).toEqual([]));
});

describe("a text in Markdown", () => {
  test.each([
    ["---\ntitle: After 4 weeks\norder: 3\n---\n", ["4"]],
    ["below 500 cells", ["500"]],
    ["::next-step Wait for 3 days.", ["3"]],
    ["1. First\n2. Then {{x.us.y.z amount}}", []],
    ["::limit-table us lymphocytes 1", []],
    ["[JAK1](/topics/jak1-inhibitors-2)", []],
    ['<span class="a-1">JAK2</span>', []],
  ])("%j: %j", (text, numbers) => expect(bareNumbersInText(text).map((one) => one.text)).toEqual(numbers));
});

test("names the line", () => {
  expect(bareNumbers("<p>\nfine\nbelow 500\n</p>")).toEqual([{ line: 3, text: "500" }]);
});

test("no page of ours has one", async () => {
  expect(await bareNumbersIn(prosePages, textFolder)).toEqual([]);
});
