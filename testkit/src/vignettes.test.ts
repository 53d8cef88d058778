import { REGIONS } from "@afterscript/engine";
import { loadKnowledge } from "@afterscript/knowledge";
import { expect, test } from "vitest";
import { documents, evidenceRows } from "./cases/evidence-rows.ts";
import { checkCase } from "./cases/run-case.ts";
import { buildBundle } from "./vignettes/build-bundle.ts";
import { readVignettes } from "./vignettes/read-vignettes.ts";

const vignettes = readVignettes();

test.each(
  vignettes.map((vignette) => ({
    ...vignette,
    name: `${vignette.written.file}:${vignette.written.line} ${vignette.id}`,
  })),
)("$name", ({ written, chart }) => {
  const found = checkCase(written, JSON.stringify(buildBundle(chart)));
  expect(found, found.join("\n")).toEqual([]);
});

test("there is a vignette for each drug in each region where the knowledge has its label", () => {
  const asked = new Set(vignettes.map(({ written }) => `${written.drug} ${written.region}`));
  const labels = REGIONS.flatMap((region) =>
    loadKnowledge(region)
      .statements.filter(({ authority }) => authority !== "guideline")
      .map(({ drug }) => `${drug} ${region}`),
  );
  expect([...new Set(labels)].filter((label) => !asked.has(label))).toEqual([]);
});

test("every row or document that a vignette rests on is in the knowledge", () => {
  const known = new Set([...evidenceRows(), ...documents()]);
  const missing = vignettes.flatMap(({ id, written }) =>
    written.evidence.filter((row) => !known.has(row)).map((row) => `${id} ${row}`),
  );
  expect(missing).toEqual([]);
});

test("no two vignettes have one name", () => {
  const ids = vignettes.map(({ id }) => id);
  expect(ids).toHaveLength(new Set(ids).size);
});
