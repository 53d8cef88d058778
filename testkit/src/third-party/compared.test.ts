import { readFileSync } from "node:fs";
import { type Checker, openChecker } from "@afterscript/check";
import { REGIONS } from "@afterscript/engine";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, expect, test } from "vitest";
import { readRecordFile, recordFiles } from "./record-files.ts";

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../docs/${name}.schema.json`, import.meta.url), "utf8"));
const isComparison = new Ajv2020({ allErrors: true, allowUnionTypes: true })
  .addSchema(schemaOf("report"))
  .compile(schemaOf("compare"));

let checker: Checker;
beforeAll(async () => {
  const opened = await openChecker();
  if (opened.failure !== undefined) throw new Error(opened.failure.what);
  checker = opened.checker;
});

const CONDITIONS = ["rheumatoid-arthritis", "atopic-dermatitis", "plaque-psoriasis", "ulcerative-colitis"];

test.each(REGIONS)("every third-party record is compared in %s, or refused as a check refuses it", (region) => {
  let compared = 0;
  for (const [index, file] of recordFiles().entries()) {
    const condition = CONDITIONS[index % CONDITIONS.length];
    const request = { text: readRecordFile(file).toString("utf8"), from: file, asOf: "2026-07-01", region, condition };
    const { page, failure } = checker.compare(request);
    if (failure !== undefined) {
      expect({ file, code: failure.code }).toEqual({ file, code: checker.check(request).failure?.code });
      continue;
    }
    compared += 1;
    isComparison(JSON.parse(JSON.stringify(page)));
    expect({ file, errors: isComparison.errors ?? [] }).toEqual({ file, errors: [] });
    expect(page.drugs.length).toBeGreaterThan(0);
  }
  expect(compared).toBeGreaterThan(100);
}, 240_000);
