import { afterEach, expect, test } from "vitest";
import { DIRECTION, LANGUAGES } from "./language.ts";
import { pseudoCatalog, pseudoText } from "./pseudo.ts";
import { speak, words } from "./words.ts";

afterEach(() => speak("en"));

test.each(LANGUAGES.filter((language) => language !== "en"))("%s changes every string and keeps every key", (made) => {
  const english = words();
  speak(made);
  const other = words();
  expect(Object.keys(other.site.navigation)).toEqual(Object.keys(english.site.navigation));
  for (const [key, text] of Object.entries(english.site.navigation)) {
    expect(other.site.navigation[key as keyof typeof english.site.navigation]).toBe(pseudoText(text));
  }
  expect(other.site.foot.knowledge("2026.1", "US")).toBe(pseudoText(english.site.foot.knowledge("2026.1", "US")));
});

test("a pseudo text keeps its numbers, is longer, and one without letters stays", () => {
  expect(pseudoText("Day 12 of 30")).toMatch(/^⟦.*12.*30.*⟧$/);
  expect(pseudoText("Saved on this device").length).toBeGreaterThan("Saved on this device".length * 1.25);
  expect(pseudoText("12 / 30")).toBe("12 / 30");
});

test("functions and lists of a catalog are changed by their results", () => {
  const catalog = pseudoCatalog({ said: (name: string) => [`Hello ${name}`, "there"], count: 3 });
  expect(catalog.said("Ruth")).toEqual([pseudoText("Hello Ruth"), pseudoText("there")]);
  expect(catalog.count).toBe(3);
});

test("one language is written from right to left", () => {
  expect(Object.values(DIRECTION)).toContain("rtl");
});
