import { ratesFor, responsesFor } from "@afterscript/engine";
import { dayOf } from "@afterscript/kernel";
import { buildRecord, type Fact } from "@afterscript/record";
import { JARGON, ORDER, REASSURANCE, readingGrade, responseReport, riskReport, wordsOf } from "@afterscript/wording";
import { describe, expect, test } from "vitest";
import { compileFolder } from "../src/build-knowledge.ts";
import { knowledgeRoot } from "../src/knowledge-root.ts";

const { compiled } = compileFolder(knowledgeRoot());
if (compiled === undefined) throw new Error("The knowledge of this repository cannot be used.");
const knowledge = compiled.regions.us;
const asOf = dayOf(2026, 11, 23);

const smoker: Fact = {
  type: "answer",
  topic: "smoking",
  answer: "current",
  day: { earliest: asOf, latest: asOf },
  reported: "current",
  resource: "Observation/s",
};
const born = { earliest: dayOf(1955, 1, 1), latest: dayOf(1955, 1, 1) };
const NOBODY = buildRecord({ person: {}, facts: [], problems: [] });
const OLD = buildRecord({ person: { sex: "female", born }, facts: [smoker], problems: [] });
const RECORDS = [NOBODY, OLD];

const uses = knowledge.drugs.flatMap((drug) =>
  [...(knowledge.namedConditions[drug] ?? []), undefined].map((condition) => ({ drug, condition })),
);

/** Every string under a key that is shown, at any depth. */
function shown(value: unknown, key = ""): string[] {
  if (typeof value === "string") return SHOWN.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => shown(one, key));
  return Object.entries(Object(value)).flatMap(([name, one]) => shown(one, name));
}
const SHOWN = new Set(["text", "name", "people", "watched", "period", "ratios", "raised", "notes", "found", "ask"]);

const strings = new Set(
  uses.flatMap(({ drug, condition }) =>
    RECORDS.flatMap((record) => {
      const input = { knowledge, record, asOf, drug, condition };
      return shown([riskReport(ratesFor(input), "patient"), responseReport(responsesFor(input), "patient")]);
    }),
  ),
);

describe("every string that a patient reads about what trials counted", () => {
  test("there are many, and none is empty or holds a code's hyphens", () => {
    expect(strings.size).toBeGreaterThan(600);
    expect(
      [...strings].filter((text) => text.trim() === "" || /\bundefined\b|\b[a-z]+-[a-z]+-[a-z]+\b/.test(text)),
    ).toEqual([]);
  });

  test("reads at grade 8 or below", () => {
    const hard = [...strings].filter((text) => wordsOf(text).length >= 15 && readingGrade(text) > 8);
    expect(hard.map((text) => `${readingGrade(text).toFixed(1)} ${text}`)).toEqual([]);
  });

  test.each([
    ["jargon", JARGON],
    ["an order", ORDER],
    ["false comfort", REASSURANCE],
  ] as const)("holds no %s", (_, pattern) => {
    expect([...strings].filter((text) => pattern.test(text))).toEqual([]);
  });
});

describe("on the knowledge of this repository", () => {
  const panelsOf = ({ drug, condition }: (typeof uses)[number]) => {
    const found = ratesFor({ knowledge, record: OLD, asOf, drug, condition });
    return [...found.outcomes, ...found.elsewhere].flatMap((one) => [...one.panels, ...one.parts]);
  };

  test("each rate comes out once for its drug, and no arm of another trial stands in its panel", () => {
    for (const drug of knowledge.drugs) {
      const panels = panelsOf({ drug, condition: undefined });
      const own = knowledge.rates.filter((one) => one.drug === drug && one.superseded !== true);
      expect(panels.map((one) => one.id).sort()).toEqual(own.map((one) => one.id).sort());
      for (const panel of panels) {
        const rate = own.find((one) => one.id === panel.id);
        expect(panel.trial.id).toBe(rate?.trial);
        expect(panel.arms).toHaveLength(rate?.arms.length ?? 0);
      }
    }
  });

  test("a share over weeks is never printed as a yearly number", () => {
    for (const use of uses) {
      const report = riskReport(ratesFor({ knowledge, record: NOBODY, asOf, ...use }), "patient");
      const arms = [...report.outcomes, ...report.elsewhere].flatMap((one) =>
        one.panels.flatMap((panel) => panel.arms),
      );
      expect(arms.filter((one) => one.per === "span" && one.text.includes("in a year"))).toEqual([]);
    }
  });
});
