import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ensureBuilt } from "../src/ensure-built.ts";
import { KnowledgeError } from "../src/knowledge-error.ts";
import { copyOfFixture, replaceIn } from "./fixture.ts";

const LAB = "labels/exampletinib/us/lab-threshold.yaml";

test("builds when something changed, and only then", () => {
  const root = copyOfFixture();
  const folder = join(root, "build");
  expect(ensureBuilt(root, folder)).toBe(true);
  expect(readdirSync(folder)).toEqual([
    "concepts.json",
    "coverage.json",
    "eu.json",
    "quoted.json",
    "rates.json",
    "stamp",
    "uk.json",
    "us.json",
  ]);
  expect(ensureBuilt(root, folder)).toBe(false);
  replaceIn(root, LAB, "500 /uL", "5000 /uL");
  expect(ensureBuilt(root, folder)).toBe(true);
  expect(readFileSync(join(folder, "us.json"), "utf8")).toContain('"printed":"5000 /uL"');
  rmSync(join(folder, "uk.json"));
  expect(ensureBuilt(root, folder)).toBe(true);
});

test("stops with file, line and mend, and leaves what was built", () => {
  const root = copyOfFixture();
  const folder = join(root, "build");
  ensureBuilt(root, folder);
  const before = readFileSync(join(folder, "us.json"), "utf8");
  replaceIn(root, LAB, "then: hold", "then: pause");
  expect(() => ensureBuilt(root, folder)).toThrow(KnowledgeError);
  expect(() => ensureBuilt(root, folder)).toThrow(`${LAB}:11:15`);
  expect(readFileSync(join(folder, "us.json"), "utf8")).toBe(before);
});
