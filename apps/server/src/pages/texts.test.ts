import { openChecker } from "@afterscript/check";
import { readTexts } from "@afterscript/web";
import { beforeAll, describe, expect, test } from "vitest";
import { openLibrary } from "../start/library.ts";

let read: Awaited<ReturnType<typeof readTexts>>;

beforeAll(async () => {
  const opened = await openChecker();
  if (opened.checker === undefined) throw new Error("The knowledge is not usable.");
  read = await readTexts(openLibrary(opened.checker).library);
});

test("every number of every text is drawn, and every text reads at grade 8 or below", () => {
  expect(read.faults).toEqual([]);
  expect(read.texts.length).toBeGreaterThan(0);
});

describe("articles", () => {
  test("each has sources, belongs to a topic, and is no shorter or longer than a person reads", () => {
    const articles = read.texts.filter(({ folder }) => folder === "articles");
    const odd = articles.filter(
      ({ level, sources, topic }) =>
        level.words < 400 || level.words > 1200 || sources.length === 0 || topic === undefined,
    );
    expect(odd.map(({ slug, level }) => `${slug}: ${level.words} words`)).toEqual([]);
  });

  test("no two stand at the same place of the list", () => {
    const places = read.texts.map(({ folder, order }) => `${folder} ${order}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
