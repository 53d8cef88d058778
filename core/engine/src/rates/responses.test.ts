import { buildRecord } from "@afterscript/record";
import { describe, expect, test } from "vitest";
import { AS_OF, dose, PERSON } from "../../test/example.ts";
import { amount, OLD, RATE_CITE, response, share, withCounted, YOUNG } from "../../test/rate-example.ts";
import type { RateKnowledge } from "./knowledge.ts";
import { responsesFor } from "./responses.ts";

const FOUR = dose("4 mg once daily");

function found(parts: Partial<RateKnowledge>, more: { drug?: string; condition?: string } = {}) {
  const record = buildRecord({ person: PERSON, facts: [], problems: [] });
  return responsesFor({
    knowledge: withCounted(parts),
    record,
    asOf: AS_OF,
    drug: "exampletinib",
    condition: "psoriasis",
    ...more,
  });
}

const plain = response({ id: "a" });
const rival = response({
  id: "b",
  trial: "trial-b",
  headToHead: true,
  arms: [share("50", { dose: FOUR }), share("45", { comparator: "adalimumab" })],
});

describe("one panel a trial", () => {
  test("a trial beside another active treatment comes first, whatever its figures", () => {
    const { panels } = found({ responses: [plain, rival] });
    expect(panels.map((one) => [one.trial.id, one.isHeadToHead, one.against])).toEqual([
      ["trial-b", true, ["adalimumab"]],
      ["trial-a", false, ["placebo"]],
    ]);
  });

  test("panels that are alike keep the order of the knowledge: no figure ever sorts them", () => {
    const low = response({ id: "z", trial: "trial-a", arms: [share("5", { dose: FOUR })] });
    const high = response({ id: "c", trial: "trial-b", arms: [share("90", { dose: FOUR })] });
    expect(found({ responses: [low, high] }).panels.map((one) => one.trial.id)).toEqual(["trial-a", "trial-b"]);
  });

  test("all measures of a trial stand in its one panel", () => {
    const later = response({ id: "d", endpoint: "pasi90", at: "16 weeks" });
    expect(found({ responses: [plain, later] }).panels.map((one) => one.rows.map((row) => row.id))).toEqual([
      ["a", "d"],
    ]);
  });

  test("what stands in its place is shown instead of a replaced figure", () => {
    const old = response({ id: "old", superseded: true });
    expect(found({ responses: [old] }).panels).toEqual([]);
  });

  test.each([
    { printed: "69.8", filled: 70, is: "counted" },
    { printed: "0.8", filled: 0, is: "fewer-than-one" },
    { printed: "0", filled: 0, is: "none-counted" },
  ])("$printed percent are $filled of 100, $is", ({ printed, filled, is }) => {
    const one = response({ id: "a", arms: [share(printed, { dose: FOUR })] });
    expect(found({ responses: [one] }).panels[0]?.rows[0]?.arms[0]).toMatchObject({
      icons: { of: 100, filled, is },
      figure: { is: "percent", value: { printed } },
    });
  });

  test("a mean change has no icons", () => {
    const arms = [{ dose: FOUR, figure: { is: "mean-change" as const, value: amount("-0.69") } }];
    expect(found({ responses: [response({ id: "a", arms })] }).panels[0]?.rows[0]?.arms[0]).not.toHaveProperty("icons");
  });

  test("an arm that nobody has seen says so beside arms that were", () => {
    const arms = [share("45", { dose: FOUR }), share("29", { comparator: "adalimumab", seen: "no" })];
    const [row] = found({ responses: [response({ id: "a", arms })] }).panels[0]?.rows ?? [];
    expect(row?.arms.map((one) => one.seen)).toEqual(["secondary", "no"]);
  });

  test("a part of the people says whether this person is in it", () => {
    const old = response({ id: "o", who: ["age-65-or-over"], when: OLD });
    const young = response({ id: "y", who: ["age-below-65"], when: YOUNG });
    const rows = found({ responses: [plain, old, young] }).panels[0]?.rows ?? [];
    expect(rows.map((one) => [one.id, one.isAbout])).toEqual([
      ["a", "yes"],
      ["o", "no"],
      ["y", "yes"],
    ]);
  });
});

describe("what is not known", () => {
  test.each([
    { responses: [plain, rival], not: [] },
    { responses: [plain], not: ["no-head-to-head"] },
    { responses: [], not: ["no-responses"] },
    { responses: [response({ id: "x", condition: "vitiligo" })], not: ["no-responses"] },
  ])("$not", ({ responses, not }) => {
    expect(found({ responses }).notKnown).toEqual(not);
  });
});

test("first differences of this drug in this condition", () => {
  const onset = {
    drug: "exampletinib",
    condition: "psoriasis",
    at: ["2 weeks"],
    measures: ["itch"],
    evidence: ["row"],
  };
  const onsets = [
    { ...onset, id: "here", cite: [RATE_CITE] },
    { ...onset, id: "elsewhere", condition: "vitiligo", cite: [RATE_CITE] },
    { ...onset, id: "other", drug: "otherinib", cite: [RATE_CITE] },
  ];
  expect(found({ onsets }).onsets.map((one) => one.id)).toEqual(["here"]);
});
