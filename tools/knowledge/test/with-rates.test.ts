import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ensureBuilt } from "../src/ensure-built.ts";
import { RATE_PARTS, type WithoutRates, withRates } from "../src/with-rates.ts";
import { copyOfFixture } from "./fixture.ts";

const NOTHING = { trials: {}, rates: [], responses: [], onsets: [], riskFactors: [], mainTopics: [] };

test("what trials counted is read when somebody asks for it, and once", () => {
  let reads = 0;
  const knowledge = withRates({ region: "us" } as WithoutRates, () => {
    reads += 1;
    return { ...NOTHING, mainTopics: ["mace"] };
  });
  expect([knowledge.region, reads]).toEqual(["us", 0]);
  expect([knowledge.mainTopics, knowledge.rates, reads]).toEqual([["mace"], [], 1]);
  expect({ ...knowledge }).toMatchObject({ region: "us", mainTopics: ["mace"], trials: {} });
  expect(reads).toBe(1);
});

test("no region's file holds it", () => {
  const root = copyOfFixture();
  const folder = join(root, "build");
  ensureBuilt(root, folder);
  const read = (name: string) => Object.keys(JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")));
  expect(read("rates").sort()).toEqual([...RATE_PARTS].sort());
  expect(["us", "eu", "uk"].flatMap(read).filter((key) => read("rates").includes(key))).toEqual([]);
});
