import { describe, expect, test } from "vitest";
import { examplePage, exampleQuestion, longPage } from "../example-page.ts";
import { PAPERS } from "../paper.ts";
import type { FaceFonts } from "./faces.ts";
import { fit } from "./fit.ts";
import { type CutGroup, partsOf } from "./groups.ts";
import { type Plan, planPage } from "./plan.ts";
import { type Setter, setText } from "./set-text.ts";

/** Invented letters: each is half as wide as it is high; the house's hold a to z, the others all but "?". */
const own = { name: "own", bytes: Buffer.alloc(0), has: (code: number) => code < 0x7f };
const other = { name: "other", bytes: Buffer.alloc(0), has: (code: number) => code !== 0x4e2d };
const fonts: FaceFonts = { own: [own], other };
const setter: Setter = {
  fonts: { text: fonts, bold: fonts, title: fonts, mono: fonts },
  widthOf: (text, _font, size) => [...text].length * size * 0.5,
};
const style = { face: "text", size: 10, leading: 12, colour: "#000" } as const;
const linesOf = (text: string, width: number) =>
  setText(text, { style, width, setter }).map(({ runs }) => runs.map((run) => run.text).join(""));

describe("setting a text", () => {
  test.each([
    { text: "one two three", width: 40, lines: ["one two", "three"] },
    { text: "one two", width: 35, lines: ["one two"] },
    { text: "one two", width: 34, lines: ["one", "two"] },
    { text: "a.bcd-efgh", width: 25, lines: ["a.", "bcd-", "efgh"] },
    { text: "abcdefgh", width: 25, lines: ["abcde", "fgh"] },
    { text: "  one \n\t two  ", width: 100, lines: ["one two"] },
    { text: "", width: 100, lines: [""] },
  ])("$text in $width", ({ text, width, lines }) => expect(linesOf(text, width)).toEqual(lines));

  test("nothing of a long text is lost", () => {
    const text = "Đặng entry-with.many/parts ".repeat(30).trim();
    expect(linesOf(text, 60).join("").replaceAll(" ", "")).toBe(text.normalize("NFC").replaceAll(" ", ""));
  });

  test.each([
    { text: "plain", fonts: ["own"] },
    { text: "Đặng plain", fonts: ["other"] },
    { text: "10 ×", fonts: ["own", "other"] },
  ])("$text is set in $fonts", ({ text, fonts: expected }) => {
    const [line] = setText(text, { style, width: 500, setter });
    expect(line?.runs.map((run) => run.font)).toEqual(expected);
  });

  test("words read leftward stay together, apart from others", () => {
    const [line] = setText("א ב ж", { style, width: 500, setter });
    expect(line?.runs.map((run) => [run.text, run.isLeftward])).toEqual([
      ["א ב", true],
      [" ж", false],
    ]);
  });

  test("a letter that no font has is marked", () => expect(linesOf("中", 100)).toEqual(["\uFFFD"]));
});

describe("what gives way", () => {
  const group = (units: number, least: number, rank: number): CutGroup => ({
    units,
    least,
    rank,
    make: (count) => ({ items: Array.from({ length: count }, () => []), closing: [] }),
  });
  const fitted = (groups: readonly CutGroup[], room: number) =>
    fit(groups, { room, heightOf: ({ items }) => items.length * 10 });

  test.each([
    { says: "nothing where all fits", groups: [group(3, 0, 1)], room: 30, left: [3], isFitting: true },
    { says: "one where one is too many", groups: [group(3, 0, 1)], room: 29, left: [2], isFitting: true },
    {
      says: "the lowest rank first",
      groups: [group(3, 1, 2), group(3, 1, 1)],
      room: 40,
      left: [3, 1],
      isFitting: true,
    },
    { says: "then the next", groups: [group(3, 1, 2), group(3, 1, 1)], room: 30, left: [2, 1], isFitting: true },
    {
      says: "the tallest of equals",
      groups: [group(3, 0, 1), group(5, 0, 1)],
      room: 60,
      left: [3, 3],
      isFitting: true,
    },
    { says: "never below the least", groups: [group(3, 2, 1)], room: 5, left: [2], isFitting: false },
  ])("$says", ({ groups, room, left, isFitting }) => {
    const done = fitted(groups, room);
    expect([done.groups.map(({ items }) => items.length), done.isFitting]).toEqual([left, isFitting]);
    expect(done.leftOut).toBe(groups.reduce((sum, { units }) => sum + units, 0) - left.reduce((a, b) => a + b, 0));
  });
});

function plan(page: ReturnType<typeof examplePage>, paper: keyof typeof PAPERS = "a4"): Plan {
  return planPage({ parts: partsOf(page), brief: partsOf(page, { isBrief: true }), paper: PAPERS[paper], setter });
}

function textsOf({ groups }: Plan): readonly string[] {
  return groups.flatMap(({ group: { heading, items, closing } }) =>
    [...(heading === undefined ? [] : [heading]), ...items.flat(), ...closing].map(({ lines }) =>
      lines.map(({ runs }) => runs.map((run) => run.text).join("")).join(" "),
    ),
  );
}

describe("the whole page", () => {
  test.each(["a4", "letter"] as const)("stays within %s", (paper) => {
    const [width, height] = PAPERS[paper];
    for (const placed of plan(longPage(), paper).groups) {
      expect(placed.x).toBeGreaterThan(0);
      expect(placed.x + placed.width).toBeLessThan(width);
      expect(placed.y + placed.group.height).toBeLessThanOrEqual(height);
    }
  });

  test("a short page is set large, and leaves nothing out", () => {
    const { scale, leftOut, notes } = plan(examplePage());
    expect([scale, leftOut]).toEqual([1, 0]);
    expect(notes.height).toBeGreaterThan(100);
  });

  test("a cut list says how many more, and the foot counts all that is left out", () => {
    const made = plan(longPage());
    const texts = textsOf(made);
    expect(made.leftOut).toBeGreaterThan(0);
    expect(texts.some((text) => text.includes(`${made.leftOut} entries are left out`))).toBe(true);
    const counts = texts.flatMap((text) => Number(/^and (\d+) more$/.exec(text)?.[1] ?? 0));
    const names = texts.flatMap((text) =>
      Number(/; and (\d+) more$|: and (\d+) more$/.exec(text)?.slice(1).find(Boolean) ?? 0),
    );
    expect([...counts, ...names].reduce((sum, count) => sum + count, 0)).toBe(made.leftOut);
  });

  test("questions give way last", () => {
    const page = longPage();
    const few = { ...page, questions: { ...page.questions, items: [exampleQuestion(), exampleQuestion()] } };
    expect(textsOf(plan(few)).filter((text) => text === "Does my dose still fit?")).toHaveLength(2);
  });

  test("an entry longer than a paragraph ends with a mark, and the page says so", () => {
    const page = examplePage();
    const endless = { text: "word ".repeat(400).trim(), name: "x", standing: "taken" as const };
    const texts = textsOf(plan({ ...page, medicines: { ...page.medicines, items: [endless] } }));
    expect(texts.some((text) => text.startsWith("word word") && text.endsWith(" …"))).toBe(true);
    expect(texts.some((text) => text.includes("shortened"))).toBe(true);
  });
});
