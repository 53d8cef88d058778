import { expect, test } from "vitest";
import { LOOKS } from "./looks.ts";
import { type FontFile, inlinesOf, type Line, type Setter, setLines } from "./set-lines.ts";

function font(name: string, letters: RegExp): FontFile {
  return { name, has: (codePoint) => letters.test(String.fromCodePoint(codePoint)) };
}

// Invented hands: every letter is one point wide at size one.
const HANDS = [[font("house", /[a-zA-Z0-9 ,.:[\]]/u)], [font("other", /[\p{L}0-9 ,.:\uFFFD]/u)]] as const;
const SETTER: Setter = {
  hands: { text: HANDS, bold: HANDS, title: HANDS, mono: HANDS },
  widthOf: (text, _, size) => [...text].length * size,
};
const LOOK = { ...LOOKS.body, size: 1, leading: 1 };

function lines(text: string, width: number): readonly Line[] {
  return setLines([{ text, look: LOOK }], { width, setter: SETTER });
}

function said(given: readonly Line[]): readonly string[] {
  return given.map(({ runs }) => runs.map(({ text }) => text).join(""));
}

test.each([
  { text: "one two three", width: 7, shown: ["one two", "three"] },
  { text: "one two three", width: 6, shown: ["one", "two", "three"] },
  { text: "abcdefgh", width: 3, shown: ["abc", "def", "gh"] },
  { text: "on 12 Jun 2026", width: 9, shown: ["on 12 Jun", "2026"] },
  { text: "on 12 Jun 2026", width: 8, shown: ["on", "12 Jun", "2026"] },
  { text: "as the rule [12] [13]", width: 13, shown: ["as the", "rule [12]", "[13]"] },
  { text: "", width: 5, shown: [] },
])("'$text' in $width points: $shown", ({ text, width, shown }) => expect(said(lines(text, width))).toEqual(shown));

test.each([
  { text: "see Łukasz", fonts: ["house", "other"], why: "a word is set by one hand" },
  { text: "see Maya Łukasz, Ann", fonts: ["house", "other", "house"], why: "a name is set by one hand" },
  { text: "Note: Łukasz", fonts: ["house", "other"], why: "a sign parts a name" },
])("$text: $why", ({ text, fonts }) => {
  const [line] = lines(text, 99);
  expect(line?.runs.filter((run) => run.text.trim() !== "").map((run) => run.font.name)).toEqual(fonts);
});

test("signs beside a word read leftward stay in the sentence, two such words become one run", () => {
  const [line] = lines("Dear محمد بن, yes", 99);
  expect(line?.runs.map(({ text, isLeftward }) => [text, isLeftward])).toEqual([
    ["Dear ", false],
    ["محمد بن", true],
    [", ", false],
    ["yes", false],
  ]);
});

test("a blank and what to ask stand in one frame, with room beside it", () => {
  const blank = { is: "blank", text: "IgE", id: "x", ask: "Ask now" } as const;
  const form = { is: "form", text: "a", id: "x" } as const;
  const [line] = setLines(inlinesOf([form, blank, form], LOOK), { width: 99, setter: SETTER });
  const runs = line?.runs ?? [];
  expect(
    runs
      .filter(({ box }) => box !== undefined)
      .map(({ text }) => text)
      .join(""),
  ).toBe("[ IgE ] Ask now");
  expect(runs.map(({ text }) => text).join("")).toBe("a [ IgE ] Ask now a");
  const framed = runs.find(({ box }) => box !== undefined);
  expect(framed?.x).toBe(1 + 1 + 3);
});

test("a letter that no hand has is shown as such", () => expect(said(lines("a ☂ b", 99))).toEqual(["a \uFFFD b"]));
