import { toNumber } from "@afterscript/kernel";
import { buildRecord, type Fact } from "@afterscript/record";
import { describe, expect, test } from "vitest";
import { AS_OF, dose, history, PERSON, span } from "../../test/example.ts";
import { amount, OLD, perYears, rate, share, withCounted, YOUNG } from "../../test/rate-example.ts";
import type { Rate } from "./knowledge.ts";
import { type RiskInput, ratesFor } from "./risk.ts";

const FOUR = dose("4 mg once daily");
const TWO = dose("2 mg once daily");

function picture(
  rates: readonly Rate[],
  more: Partial<Omit<RiskInput, "knowledge">> & { facts?: readonly Fact[] } = {},
) {
  const { facts = [], ...rest } = more;
  return ratesFor({
    knowledge: withCounted({ rates }),
    record: buildRecord({ person: PERSON, facts, problems: [] }),
    asOf: AS_OF,
    drug: "exampletinib",
    condition: "psoriasis",
    ...rest,
  });
}

function firstArms(rates: readonly Rate[], more: Parameters<typeof picture>[1] = {}) {
  return picture(rates, more).outcomes[0]?.panels[0]?.arms ?? [];
}

describe("absolute numbers of 1,000 people", () => {
  test.each([
    { printed: "0.91", of1000: 9.1, filled: 9, is: "counted" },
    { printed: "0.15", of1000: 1.5, filled: 2, is: "counted" },
    { printed: "0.10", of1000: 1, filled: 1, is: "counted" },
    { printed: "0.09", of1000: 0.9, filled: 0, is: "fewer-than-one" },
    { printed: "<0.1", of1000: 1, filled: 0, is: "fewer-than-one" },
    { printed: "<0.5", of1000: 5, filled: 5, is: "fewer-than" },
    { printed: "0", of1000: 0, filled: 0, is: "none-counted" },
    { printed: "0.0", of1000: 0, filled: 0, is: "none-counted" },
    { printed: "295.7", of1000: 2957, filled: 1000, is: "more-than-all" },
  ])("$printed per 100 patient-years: $of1000, $is", ({ printed, of1000, filled, is }) => {
    const [arm] = firstArms([rate({ id: "a", arms: [perYears(printed, { dose: FOUR })] })]);
    expect(arm && toNumber(arm.perThousand.value)).toBe(of1000);
    expect(arm?.perThousand).toMatchObject({ per: "year", icons: { of: 1000, filled, is } });
  });

  test("a share over weeks stays a share over those weeks", () => {
    const [panel] = picture([
      rate({ id: "a", span: { is: "over", amounts: ["16 weeks"] }, arms: [share("14.6", { dose: FOUR })] }),
    ]).outcomes.flatMap((one) => one.panels);
    expect(panel?.span).toEqual({ is: "over", amounts: ["16 weeks"] });
    expect(panel?.arms[0]?.perThousand).toMatchObject({ per: "span", counts: "people", icons: { filled: 146 } });
  });

  test.each([
    { basis: "first-event" as const, counts: "people" },
    { basis: "all-events" as const, counts: "events" },
  ])("$basis counts $counts", ({ basis, counts }) => {
    expect(firstArms([rate({ id: "a", basis, arms: [perYears("3.1")] })])[0]?.perThousand.counts).toBe(counts);
  });

  test("the interval is multiplied as the figure is", () => {
    const figure = {
      is: "per-100-patient-years" as const,
      value: amount("1.13"),
      interval: { low: amount("0.87"), high: amount("1.45") },
    };
    const [arm] = firstArms([rate({ id: "a", arms: [{ figure }] })]);
    const { low, high } = arm?.perThousand.interval ?? {};
    expect([low && toNumber(low), high && toNumber(high)]).toEqual([8.7, 14.5]);
  });
});

describe("one trial at a time", () => {
  const here = rate({ id: "a", arms: [perYears("1", { dose: FOUR }), perYears("0.5", { comparator: "placebo" })] });
  const there = rate({ id: "b", trial: "trial-b", arms: [perYears("2", { dose: FOUR })] });

  test("the comparator stands beside its own trial's arm, and a set without one says so", () => {
    const panels = picture([here, there]).outcomes.flatMap((one) => one.panels);
    expect(panels.map((one) => [one.trial.id, one.arms.length, one.hasComparator])).toEqual([
      ["trial-a", 2, true],
      ["trial-b", 1, false],
    ]);
  });

  test("what nobody has seen comes last, and says so", () => {
    const unseen = { url: "https://example.org", seen: "no" as const, checked: "2026-01-01" };
    const panels = picture([{ ...here, cite: [unseen] }, there]).outcomes.flatMap((one) => one.panels);
    expect(panels.map((one) => [one.id, one.seen])).toEqual([
      ["b", "secondary"],
      ["a", "no"],
    ]);
  });

  test("a figure that a later one replaced is not shown", () => {
    expect(picture([here, { ...there, superseded: true }]).outcomes.flatMap((one) => one.panels)).toHaveLength(1);
  });

  test("another condition's figures stand apart, and that there are none here is said", () => {
    const found = picture([{ ...here, conditions: ["rheumatoid-arthritis"] }]);
    expect(found.outcomes).toEqual([]);
    expect(found.elsewhere.flatMap((one) => one.panels.map((each) => each.id))).toEqual(["a"]);
    expect(found.notKnown).toContainEqual({
      is: "no-rates-in-condition",
      condition: "psoriasis",
      conditions: ["rheumatoid-arthritis"],
    });
  });

  test.each([
    { topic: "mace", said: false },
    { topic: "malignancy", said: true },
    { topic: "gi-perforation", said: true },
  ])("that nobody counted $topic is said: $said", ({ topic, said }) => {
    const ratio = { of: {}, against: "placebo", value: amount("2") };
    const only = rate({ id: "r", topic: "gi-perforation", outcome: "gi-perforation", ratios: [ratio] });
    const found = picture([here, only]).notKnown;
    expect(found.some((one) => one.is === "no-figure-for-topic" && one.topic === topic)).toBe(said);
  });

  test("nothing counted for the drug is said", () => {
    expect(picture([{ ...here, drug: "otherinib" }]).notKnown).toContainEqual({ is: "no-rates" });
  });

  test("the person's dose is marked; a dose that no arm has is said", () => {
    const arms = firstArms([here], { dose: FOUR });
    expect(arms.map((one) => one.isOwnDose)).toEqual([true, undefined]);
    expect(picture([here], { dose: FOUR }).notKnown.map((one) => one.is)).not.toContain("dose-without-figure");
    expect(picture([here], { dose: TWO }).notKnown).toContainEqual({ is: "dose-without-figure", dose: TWO });
  });

  test("an unknown condition is asked for, and nothing is taken for it", () => {
    const found = picture([here], { condition: undefined });
    expect(found.outcomes).toEqual([]);
    expect(found.notKnown).toContainEqual({ is: "condition-unknown" });
    expect(found.elsewhere).toHaveLength(1);
  });

  test("the statement id names the region", () => {
    const id = "exampletinib.effect-rate.malignancy.trial-a.lung-cancer";
    expect(picture([{ ...here, id }]).outcomes[0]?.panels[0]?.statement).toBe(
      "exampletinib.us.effect-rate.malignancy.trial-a-lung-cancer.counsel",
    );
  });
});

describe("a part of the people", () => {
  const whole = rate({ id: "whole", arms: [perYears("0.8")] });
  const old = rate({
    id: "old",
    who: ["age-65-or-over"],
    when: OLD,
    factors: ["age-65-or-over"],
    arms: [perYears("2.0")],
  });
  const young = rate({ id: "young", who: ["age-below-65"], when: YOUNG, arms: [perYears("0.3")] });
  const odd = rate({ id: "odd", who: ["no-listed-risk"], arms: [perYears("0.1")] });

  test("each part says whether the person is in it; the whole comes out as it is", () => {
    const [outcome] = picture([whole, old, young, odd]).outcomes;
    expect(outcome?.panels.map((one) => one.id)).toEqual(["whole"]);
    expect(outcome?.parts.map((one) => [one.id, one.isAbout])).toEqual([
      ["old", "no"],
      ["young", "yes"],
      ["odd", "unknown"],
    ]);
  });

  test.each([
    { needs: OLD, is: "no" },
    { needs: YOUNG, is: "unknown" },
  ])("a part whose question is only half of it is never a yes: $is", ({ needs, is }) => {
    const [outcome] = picture([whole, { ...odd, needs }]).outcomes;
    expect(outcome?.parts.map((one) => one.isAbout)).toEqual([is]);
  });

  test("an unknown age is unknown, with its gap", () => {
    const { born: _, ...person } = PERSON;
    const found = ratesFor({
      knowledge: withCounted({ rates: [whole, old] }),
      record: buildRecord({ person, facts: [], problems: [] }),
      asOf: AS_OF,
      drug: "exampletinib",
      condition: "psoriasis",
    });
    const [part] = found.outcomes.flatMap((one) => one.parts);
    expect(part).toMatchObject({ isAbout: "unknown", gaps: [{ fact: "age", why: "absent" }] });
  });

  test("figures of parts are shown as they are: no ratio is ever multiplied into a rate", () => {
    const ratio = { of: {}, against: "placebo", value: amount("1.98") };
    const arms = firstArms([{ ...whole, ratios: [ratio] }]);
    expect(arms.map((one) => toNumber(one.perThousand.value))).toEqual([8]);
  });
});

describe("risk factors", () => {
  const smoker: Fact = {
    type: "answer",
    topic: "smoking",
    answer: "current",
    day: span("2026-01-01"),
    reported: "current",
    resource: "Observation/s",
  };
  const rates = [
    rate({ id: "whole", arms: [perYears("0.8")] }),
    rate({ id: "old", who: ["age-65-or-over"], when: OLD, factors: ["age-65-or-over"], arms: [perYears("2.0")] }),
    rate({
      id: "raised",
      outcome: "herpes-zoster",
      factors: ["past-shingles"],
      raisedBy: [{ factor: "past-shingles", strength: "clear" }],
    }),
  ];
  const factors = (facts: readonly Fact[]) => picture(rates, { facts }).factors;

  test("each factor is asked, and names the entries that give a figure for it", () => {
    expect(factors([smoker]).map(({ id, state, figures, raised }) => ({ id, state, figures, raised }))).toEqual([
      { id: "age-65-or-over", state: "no", figures: ["old"], raised: [] },
      { id: "smoking", state: "yes", figures: [], raised: [] },
      { id: "past-shingles", state: "unknown", figures: [], raised: ["herpes-zoster"] },
    ]);
  });

  test("what nobody can be asked about is listed only where a source gives no figure for it", () => {
    const bmi = rate({
      id: "b",
      factors: ["bmi-35-or-over"],
      raisedBy: [{ factor: "bmi-35-or-over", strength: "clear" }],
    });
    const ratio = { of: {}, factor: "bmi-35-or-over", value: amount("2") };
    expect(picture([bmi]).factors.map(({ id, state }) => [id, state])).toContainEqual(["bmi-35-or-over", "unknown"]);
    expect(picture([{ ...bmi, raisedBy: [], ratios: [ratio] }]).factors.map(({ id }) => id)).not.toContain(
      "bmi-35-or-over",
    );
  });

  test.each([
    { state: "yes", facts: [smoker], said: true },
    { state: "unknown", facts: [], said: true },
    { state: "no", facts: [{ ...smoker, answer: "never", reported: "never" }], said: false },
  ])("a factor that is $state and has no figure: said $said", ({ facts, said }) => {
    const found = picture(rates, { facts }).notKnown.filter((one) => one.is === "no-figure-for-factor");
    expect(found.some((one) => one.factor === "smoking")).toBe(said);
  });

  test("that something raises the risk without a figure is said for who has it", () => {
    const zoster = history("herpes-zoster");
    const found = picture(rates, { facts: [zoster] }).notKnown;
    expect(found).toContainEqual({
      is: "raised-without-figure",
      factor: "past-shingles",
      state: "yes",
      outcomes: ["herpes-zoster"],
    });
  });
});
