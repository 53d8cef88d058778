import { expect, test } from "vitest";
import { blank, type Cited, type DraftPart, fact, form, list } from "./draft.ts";
import { numberSources, sentencesOf } from "./number-sources.ts";

const LAW: Cited = { key: "law#1", text: "A law, section 1", address: "https://example.org/law", ids: ["law", "door"] };
const LABEL: Cited = { key: "label#2", text: "A label, section 2", ids: ["label", "use"] };
const FROM = [{ from: "as-of" }] as const;

function part(id: DraftPart["id"], ...sentences: readonly ReturnType<typeof fact>[]): DraftPart {
  return { id, title: id, blocks: list(sentences.map((one) => [one])) };
}

test("documents are numbered in the order of first use, and listed under each part that uses them", () => {
  const parts = numberSources([
    part("cover-sheet", fact("One.", FROM, [LABEL]), form("person.close")),
    part("evidence-annex", fact("Two.", FROM, [LAW, LABEL]), blank("x", { text: "To be filled in", ask: "Ask." })),
  ]);
  expect(sentencesOf({ parts, foot: [] }).map(({ text }) => text)).toEqual([
    "One. [1]",
    "Thank you for your time.",
    "Two. [1] [2]",
    "To be filled in",
  ]);
  expect(parts.map(({ blocks }) => blocks.at(-1))).toEqual([
    { is: "sources", items: [{ number: 1, text: "A label, section 2", ids: ["label", "use"] }] },
    {
      is: "sources",
      items: [
        { number: 1, text: "A label, section 2", ids: ["label", "use"] },
        { number: 2, text: "A law, section 1", address: "https://example.org/law", ids: ["door", "law"] },
      ],
    },
  ]);
});

test("another section of a document is named by the number of the first", () => {
  const again = (first: number) => `As [${first}], section 3`;
  const [only] = numberSources([
    part(
      "cover-sheet",
      fact("One.", FROM, [{ ...LABEL, document: "label" }]),
      fact("Two.", FROM, [{ ...LABEL, key: "label#3", document: "label", again }]),
    ),
  ]);
  expect(only?.blocks.at(-1)).toMatchObject({
    items: [
      { number: 1, text: "A label, section 2" },
      { number: 2, text: "As [1], section 3" },
    ],
  });
});

test("a part without documents has no list of them", () => {
  const [only] = numberSources([part("cover-sheet", fact("One.", FROM))]);
  expect(only?.blocks).toHaveLength(1);
});

test("a statement that nothing carries cannot be written", () => {
  expect(() => fact("Nobody knows why.", [])).toThrow("Nothing carries");
});
