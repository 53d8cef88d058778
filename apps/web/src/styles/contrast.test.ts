import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const THEMES = ["light", "dark"] as const;

type Theme = (typeof THEMES)[number];
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

function colour(name: string, theme: Theme): string {
  const token = tokens.get(name);
  if (token === undefined) throw new Error(`No token ${name}`);
  return token[theme];
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ["paper", "raised", "sunk"];
const TONES = ["emergency", "today", "soon", "done", "unknown", "accent"];
const TEXT = [
  ...["ink", "muted", ...TONES].flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ...TONES.map((tone) => [tone, `${tone}-soft`] as const),
  ...TONES.map((tone) => ["ink", `${tone}-soft`] as const),
  ["muted", "sunk"] as const,
  ["on-accent", "accent"] as const,
  ["on-accent", "emergency"] as const,
];
const EDGES = GROUNDS.flatMap((ground) => ["edge", "accent", "unknown"].map((edge) => [edge, ground] as const));

test("reads every token", () => expect(tokens.size).toBe(20));

describe.each(THEMES)("%s", (theme) => {
  test.each(TEXT)("text %s on %s reaches 4.5", (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(EDGES)("edge %s on %s reaches 3", (edge, ground) => {
    expect(contrast(colour(edge, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});
