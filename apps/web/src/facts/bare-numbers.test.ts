import { describe, expect, test } from "vitest";
import { prosePages } from "../assemble/places.ts";
import { bareNumbersIn } from "../assemble/prose.ts";
import { bareNumbers } from "./bare-numbers.ts";

const found = (page: string): string[] => bareNumbers(page).map(({ text }) => text);

describe("a clinical number in the prose is found", () => {
  test.each([
    ["<p>below 500 cells</p>", ["500"]],
    ["<p>a fall of 2.5 g/dL</p>", ["2.5"]],
    ["<p>after twelve weeks</p>", ["twelve weeks"]],
    ["<p>for four\u00a0weeks</p>", ["four\u00a0weeks"]],
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

test("names the line", () => {
  expect(bareNumbers("<p>\nfine\nbelow 500\n</p>")).toEqual([{ line: 3, text: "500" }]);
});

test("no page of ours has one", async () => {
  expect(await bareNumbersIn(prosePages)).toEqual([]);
});
