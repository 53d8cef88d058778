import type { Region, Statement } from "@afterscript/engine";
import { expect, test } from "vitest";
import { licensedUses } from "./licensed-uses.ts";

const cite = { source: "a", section: "1", checked: "2026-01-01", seen: "primary" } as const;

function licence(region: Region, conditions: readonly string[]): Statement {
  return {
    id: `exampletinib.${region}.indication.condition.avoid`,
    kind: "indication",
    drug: "exampletinib",
    region,
    topic: "condition",
    authority: "label",
    evidence: [],
    from: "2026-01-01",
    then: {},
    cite: [cite],
    licences: conditions.map((condition) => ({ condition, evidence: [], cite })),
  };
}

const statements: Partial<Record<Region, readonly Statement[]>> = {
  us: [licence("us", ["psoriasis"])],
  eu: [licence("eu", ["eczema", "psoriasis", "eczema"])],
  uk: [licence("uk", ["psoriasis", "eczema"])],
};

test("regions that list the same stand together, and a region without a label is left out", () => {
  const covers = (["us", "eu", "uk"] as const).map((region) => ({ region, drugs: ["exampletinib"] }));
  expect(licensedUses({ covers, statements: (_, region) => statements[region] ?? [] })).toEqual([
    {
      drug: "exampletinib",
      uses: [
        { regions: ["us"], conditions: ["psoriasis"] },
        { regions: ["eu", "uk"], conditions: ["eczema", "psoriasis"] },
      ],
    },
  ]);
});
