import { REGIONS } from "@afterscript/engine";
import { isRateNamed, type RateCodeList } from "@afterscript/wording";
import { describe, expect, test } from "vitest";
import { compileFolder } from "../src/build-knowledge.ts";
import { rateCoverage } from "../src/coverage.ts";
import { knowledgeRoot } from "../src/knowledge-root.ts";

const { compiled } = compileFolder(knowledgeRoot());
if (compiled === undefined) throw new Error("The knowledge of this repository cannot be used.");
const { rates: tree, regions } = compiled;
const entries = [...tree.rates, ...tree.responses, ...tree.onsets].map(({ form }) => form);

/** Fields that say what a row is about, or say it in words: their numbers are no figures. */
const ABOUT = new Set(
  ["drug", "condition", "trial", "pop", "endpoint", "week", "month", "note", "set", "window", "arms", "outcome", "by"]
    .concat(["population", "follow_up", "ni_margin_HR", "analyte", "kind", "region", "rule", "finding", "result"])
    .concat(["first_separation", "expectation", "predictor", "change", "risk_factors", "grades", "correction_url"])
    .concat(["head_to_head", "text"]),
);

const NUMBER = /(?<![A-Za-z\d.])\d+(?:\.\d+)?(?![\dA-Za-z])/g;

/** Numbers of a row by field, nested fields by their path. */
function numbersOf(value: unknown, path = ""): { readonly path: string; readonly number: string }[] {
  if (typeof value === "string")
    return (value.replaceAll(" in none", " in 0").match(NUMBER) ?? []).map((number) => ({ path, number }));
  const parts = Array.isArray(value) ? value.map((one) => [path, one] as const) : pathsOf(value, path);
  return parts.flatMap(([at, one]) => numbersOf(one, at));
}

function pathsOf(value: unknown, path: string): (readonly [string, unknown])[] {
  return Object.entries(Object(value)).map(([key, one]) => [path === "" ? key : `${path}.${key}`, one]);
}

const canonical = (number: string): string => String(Number(number));

function partsExplained(row: string): readonly string[] {
  return tree.notTranscribed.filter(({ form }) => form.evidence.includes(row)).flatMap(({ form }) => form.part);
}

test("every research row stands in an entry or is explained", () => {
  expect(rateCoverage(tree).missing).toEqual([]);
  expect(tree.rows.size).toBeGreaterThan(200);
});

describe("every figure of a row stands in an entry that rests on it, or is explained", () => {
  const whole = new Set(
    tree.notTranscribed.filter(({ form }) => form.part.length === 0).flatMap(({ form }) => form.evidence),
  );
  const rows = [...tree.rows].filter(([id]) => !whole.has(id));
  test.each(rows)("%s", (id, row) => {
    const written = new Set(
      numbersOf(JSON.parse(JSON.stringify(entries.filter((one) => one.evidence.includes(id))))).map(({ number }) =>
        canonical(number),
      ),
    );
    const explained = partsExplained(id);
    const missing = numbersOf(row.says)
      .filter(({ path }) => !ABOUT.has(path.split(".")[0] ?? ""))
      .filter(({ path }) => !explained.some((part) => path === part || path.startsWith(`${part}.`)))
      .filter(({ number }) => !written.has(canonical(number)));
    expect(missing).toEqual([]);
  });
});

describe("no entry has a figure that its rows do not have", () => {
  const numbered = [...tree.rates, ...tree.responses].map(({ form }) => [form.id, form] as const);
  test.each(numbered)("%s", (_, form) => {
    const known = new Set(
      form.evidence.flatMap((id) => numbersOf(tree.rows.get(id)?.says).map(({ number }) => canonical(number))),
    );
    const figures = [
      ...(form.arms ?? []).flatMap((arm) => [
        arm.per100PatientYears,
        arm.percent,
        arm.meanChange,
        arm.count,
        ...(arm.interval ?? []),
      ]),
      ...("ratios" in form
        ? (form.ratios ?? []).flatMap((one) => [one.ratio, one.highest, ...(one.interval ?? [])])
        : []),
    ].filter((one) => one !== undefined);
    expect(figures.map((one) => canonical(one.replace(/^[<-]/, ""))).filter((one) => !known.has(one))).toEqual([]);
  });
});

test("what is explained by statements names statements that stand", () => {
  const ids = new Set(REGIONS.flatMap((region) => regions[region].statements.map(({ id }) => id)));
  const named = tree.notTranscribed.flatMap(({ form }) => form.statements);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

test("a part that is explained is a field of its row", () => {
  const wrong = tree.notTranscribed.flatMap(({ form }) =>
    form.evidence.flatMap((id) => {
      const fields = Object.keys(Object(tree.rows.get(id)?.says));
      return form.part.filter((part) => !fields.includes(part.split(".")[0] ?? "")).map((part) => `${id}: ${part}`);
    }),
  );
  expect(wrong).toEqual([]);
});

describe("every code has words, and every listed code is used", () => {
  const form = tree.codes?.form;
  const lists: readonly (readonly [RateCodeList, readonly string[]])[] = [
    ["outcomes", form?.outcomes.map(({ id }) => id) ?? []],
    ["populations", form?.populations ?? []],
    ["comparators", form?.comparators ?? []],
    ["with", form?.with ?? []],
    ["endpoints", form?.endpoints ?? []],
    ["measures", form?.measures ?? []],
    ["courses", form?.courses ?? []],
    ["riskFactors", form?.riskFactors.map(({ id }) => id) ?? []],
  ];
  const all = JSON.stringify([entries, [...tree.trials.values()].map((one) => one.form)]);
  const always = new Set(form?.riskFactors.flatMap(({ id, asked }) => (asked === undefined ? [] : [id])));
  test.each(lists)("%s", (list, codes) => {
    expect(codes.filter((code) => !isRateNamed(list, code))).toEqual([]);
    expect(codes.filter((code) => !always.has(code) && !all.includes(`"${code}"`))).toEqual([]);
  });
});

test("each trial is used, and none has a figure without a trial", () => {
  const used = new Set(entries.map((one) => one.trial));
  expect([...tree.trials.keys()].filter((id) => !used.has(id))).toEqual([]);
});

test("what trials counted is the same in each region", () => {
  for (const region of REGIONS) {
    expect(regions[region].rates).toEqual(regions.us.rates);
    expect(regions[region].responses).toEqual(regions.us.responses);
  }
  expect(regions.us.statements.some(({ kind }) => kind === "effect-rate")).toBe(false);
});
