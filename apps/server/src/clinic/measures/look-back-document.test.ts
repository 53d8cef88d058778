import { MEASURE_IDS } from "@afterscript/web/public/clinic.ts";
import { MEASURE_DEFINITIONS } from "@afterscript/wording";
import { expect, test } from "vitest";
import { lookBackDocument } from "./look-back-document.ts";

test("docs/look-back.md says what the measures count", async () => {
  await expect(lookBackDocument(MEASURE_DEFINITIONS)).toMatchFileSnapshot("../../../../../docs/look-back.md");
});

test("every measure is defined, each with a numerator, and its columns and exclusions have ids of their own", () => {
  expect(MEASURE_DEFINITIONS.map(({ id }) => id)).toEqual(MEASURE_IDS);
  for (const { columns, exclusions } of MEASURE_DEFINITIONS) {
    const ids = [...columns, ...exclusions].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(columns.map(({ sort }) => sort)).toContain("numerator");
  }
});
