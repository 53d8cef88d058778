import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import { expect, test } from "vitest";
import { openFont } from "./open-font.ts";
import { simpleGlyph } from "./outline.ts";
import { hanFont } from "./packet-faces.ts";

const require = createRequire(import.meta.url);

test.each(["明", "小", "人"])("%s keeps its outline in the part of a WOFF2 file that is embedded", (letter) => {
  const font = openFont(readFileSync(require.resolve(hanFont("118"))));
  const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
  const subset = font.createSubset();
  const id = Number(subset.includeGlyph(glyph));
  const embedded = create(Buffer.from(subset.encode())) as Font;
  const corners = (path: typeof glyph.path) => path.commands.flatMap(({ args }) => args.map(Math.round));
  expect(corners(glyph.path).length).toBeGreaterThan(8);
  expect(embedded.getGlyph(id).bbox).toEqual(glyph.bbox);
  expect(corners(embedded.getGlyph(id).path)).toEqual(corners(glyph.path));
});

test("a glyph without an outline takes no room", () => expect(simpleGlyph([])).toHaveLength(0));

test("a triangle is written as the table asks", () => {
  const bytes = simpleGlyph([
    { command: "moveTo", args: [0, 0] },
    { command: "lineTo", args: [10, 0] },
    { command: "quadraticCurveTo", args: [10, 10, 0, 20] },
    { command: "lineTo", args: [0, 0] },
    { command: "closePath", args: [] },
  ]);
  const shorts = [1, 0, 0, 10, 20, 3, 0].flatMap((value) => [0, value]);
  const deltas = [0, 10, 0, -10, 0, 0, 10, 10].flatMap((value) => [value < 0 ? 255 : 0, value & 255]);
  expect([...bytes]).toEqual([...shorts, 1, 1, 0, 1, ...deltas, ...Array(bytes.length - 34).fill(0)]);
  expect(bytes.length % 4).toBe(0);
});
