import { describe, expect, test } from "vitest";
import {
  below,
  between,
  day,
  dose,
  judge,
  ON_TREATMENT,
  only,
  PERSON,
  result,
  STARTING,
  short,
  span,
  statement,
  UNSEEN,
} from "./example.ts";

describe("dose", () => {
  const reduce = { starting: "reduce-dose", "on-treatment": "reduce-dose", held: "reduce-dose" };
  const renal = statement({
    kind: "dose",
    topic: "renal-impairment",
    if: { is: "result", of: "haemoglobin", band: between(30, 60) },
    limit: [dose("10 mg once daily")],
    then: reduce,
  });
  const base = statement({ kind: "dose", topic: "condition", limit: [dose("20 mg once daily")], then: reduce });
  const low = result("haemoglobin", 42, "2026-06-20");
  test.each([
    { name: "above", order: ON_TREATMENT, facts: [low], expected: "applies/reduce-dose" },
    { name: "at", order: { ...ON_TREATMENT, dose: dose("10 mg once daily") }, facts: [low], expected: "clear/none" },
    {
      name: "the same a day in two",
      order: { ...ON_TREATMENT, dose: dose("5 mg twice daily") },
      facts: [low],
      expected: "clear/none",
    },
    {
      name: "just above in two",
      order: { ...ON_TREATMENT, dose: dose("5.1 mg twice daily") },
      facts: [low],
      expected: "applies/reduce-dose",
    },
    {
      name: "band not reached",
      order: ON_TREATMENT,
      facts: [result("haemoglobin", 60, "2026-06-20")],
      expected: "clear/none",
    },
    {
      name: "band unknown",
      order: ON_TREATMENT,
      facts: [],
      expected: "unknown/order-test if reduce-dose (haemoglobin:absent)",
    },
  ])("$name -> $expected", ({ order, facts, expected }) => {
    expect(short(only(renal, [order, ...facts]))).toBe(expected);
  });

  test.each([
    { on: "2026-01-15", expected: "40 mg once daily" },
    { on: "2026-03-11", expected: "40 mg once daily" },
    { on: "2026-03-12", expected: "20 mg once daily" },
    { on: "2026-07-01", expected: "20 mg once daily" },
  ])("an order in steps has on $on the dose $expected", ({ on, expected }) => {
    const { dose: taken, ...order } = ON_TREATMENT;
    expect(taken).toBeDefined();
    const steps = [
      { dose: dose("40 mg once daily"), from: span("2026-01-15"), until: span("2026-03-11") },
      { dose: dose("20 mg once daily"), from: span("2026-03-12") },
    ];
    expect(judge([], [{ ...order, steps }], PERSON, day(on)).therapies[0]?.dose).toEqual(dose(expected));
  });

  test("the dose of a draft beside an active order is judged", () => {
    const draft = { ...STARTING, dose: dose("10 mg once daily"), resource: "MedicationRequest/draft" };
    const finding = judge([renal], [ON_TREATMENT, draft, low]).findings[0];
    expect(short(finding)).toBe("clear/none");
    expect(finding?.because.find((one) => one.fact === "dose")).toEqual({
      fact: "dose",
      value: "10 mg once daily",
      resource: "MedicationRequest/draft",
    });
    expect(judge([renal], [ON_TREATMENT, draft, low]).therapies[0]?.stage).toBe("on-treatment");
  });

  test("an unknown dose applies, with its gap and what is allowed", () => {
    const { dose: taken, ...order } = ON_TREATMENT;
    expect(taken).toBeDefined();
    const finding = only(renal, [order, low]);
    expect(short(finding)).toBe("applies/reduce-dose (dose:absent)");
    expect(finding?.allowed).toEqual([{ dose: dose("10 mg once daily") }]);
  });

  test.each([
    { taken: "20 mg once daily", expected: "applies/reduce-dose", allowed: ["10 mg once daily"] },
    { taken: "10 mg once daily", expected: "applies/reduce-dose", allowed: ["5 mg once daily"] },
    { taken: "5 mg once daily", expected: "clear/none", allowed: ["10 mg once daily", "5 mg once daily"] },
    { taken: "40 mg once daily", expected: "applies/reduce-dose", allowed: ["10 mg once daily", "5 mg once daily"] },
  ])("map: $taken -> $expected $allowed", ({ taken, expected, allowed }) => {
    const halve = statement({
      kind: "dose",
      topic: "oat3-inhibitor",
      then: reduce,
      doseMap: [
        { from: dose("20 mg once daily"), to: dose("10 mg once daily") },
        { from: dose("10 mg once daily"), to: dose("5 mg once daily") },
      ],
    });
    const finding = only(halve, [{ ...ON_TREATMENT, dose: dose(taken) }]);
    expect(short(finding)).toBe(expected);
    expect(finding?.allowed?.map((one) => one.dose)).toEqual(allowed.map(dose));
  });

  test.each([
    { taken: "XR 11 mg once daily", expected: "clear/none" },
    { taken: "IR 11 mg once daily", expected: "applies/reduce-dose" },
    { taken: "XR 11.5 mg once daily", expected: "applies/reduce-dose" },
    { taken: "11 mg once daily", expected: "unknown/tell-team if reduce-dose (formulation:absent)" },
    { taken: "5 mg twice daily", expected: "clear/none" },
    { taken: "LQ 3 mg twice daily", expected: "applies/change-dose" },
    { taken: "LQ 6 mg twice daily", expected: "applies/reduce-dose" },
  ])("by form: $taken -> $expected", ({ taken, expected }) => {
    const forms = statement({
      kind: "dose",
      topic: "maximum-dose",
      then: reduce,
      limit: [dose("IR 5 mg twice daily"), dose("XR 11 mg once daily")],
    });
    expect(short(only(forms, [{ ...ON_TREATMENT, dose: dose(taken) }]))).toBe(expected);
  });

  test("a limit on everybody is unknown, not applied, while the dose is unknown", () => {
    const { dose: taken, ...order } = ON_TREATMENT;
    expect(taken).toBeDefined();
    expect(short(only(base, [order]))).toBe("unknown/tell-team if reduce-dose (dose:absent)");
  });

  test("several limits give one joined finding with the strictest and all reasons", () => {
    const joined = judge([base, renal], [ON_TREATMENT, low]).findings.find(
      (one) => one.base.statement === "exampletinib.us.dose.judged",
    );
    expect(short(joined)).toBe("applies/reduce-dose");
    expect(joined?.allowed).toEqual([{ dose: dose("10 mg once daily") }]);
    expect(joined?.joins).toEqual([base.id, renal.id]);
    expect(judge([base], [ON_TREATMENT]).findings.length).toBe(1);
  });

  test("of two limits of the same height the one that was read speaks in the joined dose", () => {
    const unread = statement({
      kind: "dose",
      topic: "age",
      limit: [dose("10 mg once daily")],
      then: reduce,
      cite: [UNSEEN],
    });
    for (const limits of [
      [unread, renal],
      [renal, unread],
    ]) {
      const joined = judge(limits, [ON_TREATMENT, low]).findings.find((one) => one.base.statement.endsWith(".judged"));
      expect(short(joined)).toBe("applies/reduce-dose");
      expect(joined?.confirmOnLabel).toBeUndefined();
    }
  });

  test("a joined dose is unknown while a stricter limit cannot be judged", () => {
    const third = statement({ kind: "dose", topic: "age", limit: [dose("20 mg once daily")], then: reduce });
    const joined = judge([base, renal, third], [ON_TREATMENT]).findings.find((one) =>
      one.base.statement.endsWith(".judged"),
    );
    expect(short(joined)).toBe("unknown/order-test if reduce-dose (haemoglobin:absent)");
  });
});

describe("creatinine clearance by Cockcroft and Gault", () => {
  const renal = statement({
    kind: "who-must-not",
    topic: "renal-impairment",
    if: { is: "result", of: "creatinine-clearance", band: below(50) },
    then: { starting: "avoid", "on-treatment": "avoid" },
  });
  const weight = result("weight", 60, "2026-06-01");
  test.each([
    { creatinine: 1.0, expected: "clear/none", value: 56.6667 },
    { creatinine: 1.2, expected: "applies/avoid", value: 47.2222 },
  ])("60 years, 60 kg, woman, $creatinine mg/dL -> $value, $expected", ({ creatinine, expected, value }) => {
    const finding = only(renal, [ON_TREATMENT, weight, result("creatinine", creatinine, "2026-06-01")]);
    expect(short(finding)).toBe(expected);
    expect(finding?.because.find((one) => one.fact === "creatinine-clearance")?.value).toBe(value);
    expect(finding?.because.map((one) => one.fact)).toEqual([
      "creatinine-clearance",
      "creatinine",
      "weight",
      "age",
      "sex",
    ]);
  });
  test("a computed value flips by the last digit of the limit: its own digits mean nothing", () => {
    const finding = only(renal, [ON_TREATMENT, weight, result("creatinine", 1.0, "2026-06-01")]);
    expect(finding?.flips.map(({ fact, to }) => ({ fact, to }))).toEqual([{ fact: "creatinine-clearance", to: "49" }]);
  });

  test("the same value twice in one minute is one value, two values are a conflict", () => {
    const twice = (second: number) => [
      result("creatinine", 1, "2026-06-01"),
      { ...result("creatinine", second, "2026-06-01"), resource: "Observation/again" },
    ];
    expect(short(only(renal, [ON_TREATMENT, weight, ...twice(1)]))).toBe("clear/none");
    expect(short(only(renal, [ON_TREATMENT, weight, ...twice(1.2)]))).toBe(
      "unknown/repeat-test if avoid (creatinine:conflicting)",
    );
  });
  test("a missing input is the gap", () => {
    expect(short(only(renal, [ON_TREATMENT, result("creatinine", 1, "2026-06-01")]))).toBe(
      "unknown/order-test if avoid (weight:absent)",
    );
    expect(short(only(renal, [ON_TREATMENT, weight], { reference: "Patient/p1" }))).toBe(
      "unknown/order-test if avoid (creatinine:absent,age:absent,sex:absent)",
    );
  });
});
