import type { NotKnown, PerThousand, Ratio, Trial } from "@afterscript/engine";
import { decimalOf, parseDose } from "@afterscript/kernel";
import { describe, expect, test } from "vitest";
import { JARGON, ORDER, REASSURANCE } from "./plain-language.ts";
import { isRateNamed, rateName } from "./rate-names.ts";
import { rates } from "./rates.ts";
import { readingGrade, wordsOf } from "./readability.ts";

const CITE = { url: "https://example.org", seen: "secondary" as const, checked: "2026-01-01" };

function exact(value: number) {
  const made = decimalOf(value);
  if (made === undefined) throw new Error(`${value}`);
  return made;
}

function per(
  value: number,
  filled: number,
  is: PerThousand["icons"]["is"],
  more: Partial<PerThousand> = {},
): PerThousand {
  return { value: exact(value), per: "year", counts: "people", icons: { of: 1000, filled, is }, ...more };
}

const WEEKS = { is: "over" as const, amounts: ["16 weeks"] };

describe("a figure in a sentence", () => {
  test.each([
    {
      figure: per(9.1, 9, "counted"),
      patient: "about 9 of 1,000 people in a year",
      clinician: "9.1 per 1,000 patient-years",
    },
    { figure: per(9, 9, "counted"), patient: "9 of 1,000 people in a year", clinician: "9 per 1,000 patient-years" },
    {
      figure: per(0.7, 0, "fewer-than-one"),
      patient: "fewer than 1 of 1,000 people in a year",
      clinician: "0.7 per 1,000 patient-years",
    },
    {
      figure: per(5, 5, "fewer-than", { isBelow: true }),
      patient: "fewer than 5 of 1,000 people in a year",
      clinician: "<5 per 1,000 patient-years",
    },
    {
      figure: per(0, 0, "none-counted"),
      patient: "0 of 1,000 people in a year, as the source prints it",
      clinician: "0 per 1,000 patient-years",
    },
    {
      figure: per(31, 31, "counted", { counts: "events" }),
      patient: "31 times among 1,000 people in a year",
      clinician: "31 events per 1,000 patient-years",
    },
    {
      figure: per(2957, 1000, "more-than-all", { counts: "events" }),
      patient: "2,957 times among 1,000 people in a year",
      clinician: "2,957 events per 1,000 patient-years",
    },
  ])("$patient", ({ figure, patient, clinician }) => {
    expect(rates.figure(figure, undefined, "patient")).toBe(patient);
    expect(rates.figure(figure, undefined, "clinician")).toBe(clinician);
  });

  test("a share over weeks names the weeks, and never a year", () => {
    const share = per(146, 146, "counted", { per: "span" });
    expect(rates.figure(share, WEEKS, "patient")).toBe("146 of 1,000 people over 16 weeks");
    expect(rates.figure(share, WEEKS, "clinician")).toBe("14.6% over 16 weeks");
    expect(rates.figure(share, undefined, "patient")).toBe("146 of 1,000 people; the source names no time");
  });

  test.each([
    { amounts: ["12 weeks", "16 weeks"], text: "over 12 to 16 weeks" },
    { amounts: ["12 weeks", "6 months"], text: "over 12 weeks to 6 months" },
  ])("between two times: $text", ({ amounts, text }) => {
    expect(rates.span({ is: "between", amounts }, "patient")).toBe(text);
  });

  test("how sure it is", () => {
    const figure = per(11.3, 11, "counted", { interval: { low: exact(8.7), high: exact(14.5) } });
    expect(rates.interval(figure, "patient")).toBe("The true number may be 8.7 to 14.5.");
    expect(rates.interval(per(1, 1, "counted"), "patient")).toBeUndefined();
  });
});

describe("a ratio", () => {
  const ratio = (more: Partial<Ratio> = {}): Ratio =>
    ({
      of: { dose: parseDose("5 mg twice daily") },
      against: "tnf-inhibitor",
      value: { value: exact(1.48), printed: "1.48" },
      ...more,
    }) as Ratio;
  const interval = (low: number, high: number) => ({
    low: { value: exact(low), printed: String(low) },
    high: { value: exact(high), printed: String(high) },
  });

  test.each([
    {
      asked: ratio(),
      patient: "With tofacitinib 5 mg twice a day, this came 1.48 times as often as with a TNF blocker.",
    },
    {
      asked: ratio({ interval: interval(1.04, 2.09) }),
      patient:
        "With tofacitinib 5 mg twice a day, this came 1.48 times as often as with a TNF blocker. The true number may be 1.04 to 2.09.",
    },
    {
      asked: ratio({ interval: interval(0.91, 1.94) }),
      patient:
        "With tofacitinib 5 mg twice a day, this came 1.48 times as often as with a TNF blocker. The true number may be 0.91 to 1.94, so it may be no more often at all.",
    },
    {
      asked: ratio({ factor: "smoking" }),
      patient: "Smoking, now or in the past: with tofacitinib 5 mg twice a day, this came 1.48 times as often.",
    },
    {
      asked: ratio({ highest: { value: exact(5.19), printed: "5.19" }, across: ["mace", "death"] }),
      patient:
        "With tofacitinib 5 mg twice a day, this came 1.48 to 5.19 times as often as with a TNF blocker. The study gives one range for some serious harms at once.",
    },
    {
      asked: ratio({ period: { is: "after", amount: "18 months" } }),
      patient:
        "With tofacitinib 5 mg twice a day, this came 1.48 times as often as with a TNF blocker. This is for the time after the first 18 months.",
    },
  ])("$patient", ({ asked, patient }) => {
    expect(rates.ratio(asked, "tofacitinib", "patient")).toBe(patient);
  });

  test("odds are no rates", () => {
    expect(rates.ratio(ratio({ isOdds: true }), "tofacitinib", "patient")).toContain(
      "the odds were 1.48 times as high",
    );
  });
});

describe("who took part", () => {
  const trial: Trial = {
    id: "t",
    title: "ORAL Surveillance",
    design: "randomised",
    conditions: ["rheumatoid-arthritis"],
    population: ["age-50-or-over", "heart-risk-factor", "with-methotrexate"],
    cite: CITE,
  };

  test.each([
    {
      audience: "patient" as const,
      people: "people aged 50 or over, with one more risk for heart disease and who took methotrexate too",
    },
    {
      audience: "clinician" as const,
      people: "people aged 50 or over, with at least one further cardiovascular risk factor and on methotrexate",
    },
  ])("for the $audience", ({ audience, people }) => {
    expect(rates.people(trial.population, audience)).toBe(people);
  });

  test("what they were treated for stands first", () => {
    expect(rates.people(["age-12-or-over"], "patient", ["atopic-dermatitis"])).toBe(
      "people with eczema (atopic dermatitis), aged 12 or over",
    );
    expect(rates.people([], "clinician", ["rheumatoid-arthritis", "ulcerative-colitis"])).toBe(
      "people with rheumatoid arthritis or ulcerative colitis",
    );
  });

  test.each([
    {
      strength: "clear" as const,
      text: "A past blood clot: it came more often then. The study does not say how much.",
    },
    { strength: "trend" as const, text: "A past blood clot: it may come more often then. The study is not sure." },
  ])("a factor without a figure: $strength", ({ strength, text }) => {
    expect(rates.raised({ factor: "past-clot", strength }, "patient")).toBe(text);
  });

  test("a trial has its name; a set without one says how it came together", () => {
    const { title: _, ...unnamed } = trial;
    expect(rates.trial(trial, "patient")).toBe("ORAL Surveillance");
    expect(rates.trial({ ...unnamed, design: "pooled" }, "patient")).toBe("several studies put together");
    expect(rates.trial({ ...unnamed, design: "followed" }, "patient")).toBe("people followed in studies over time");
  });
});

test("numbers of codes are printed from the code", () => {
  expect(rateName("endpoints", "acr20", "patient")).toBe("joints at least 20% better");
  expect(rateName("endpoints", "das28-below-2-6", "clinician")).toBe("DAS28-CRP <2.6");
  expect(rateName("populations", "age-12-or-over", "patient")).toBe("aged 12 or over");
  expect(isRateNamed("outcomes", "no-such-outcome")).toBe(false);
});

const NOT_KNOWN: readonly NotKnown[] = [
  { is: "no-rates" },
  { is: "condition-unknown" },
  { is: "no-rates-in-condition", condition: "ulcerative-colitis", conditions: ["rheumatoid-arthritis"] },
  { is: "no-figure-for-topic", topic: "venous-thromboembolism" },
  { is: "dose-without-figure", dose: parseDose("4 mg once daily") ?? never() },
  { is: "no-figure-for-factor", factor: "past-cancer", state: "yes" },
  { is: "no-figure-for-factor", factor: "past-cancer", state: "unknown" },
  { is: "raised-without-figure", factor: "past-clot", state: "yes", outcomes: ["venous-thromboembolism"] },
  { is: "raised-without-figure", factor: "past-clot", state: "unknown", outcomes: ["venous-thromboembolism"] },
];

function never(): never {
  throw new Error("The dose of the test is none.");
}

describe("what is not known is said in plain words", () => {
  const texts = [
    ...NOT_KNOWN.map((one) => rates.notKnown(one, "tofacitinib", "patient")),
    ...(["condition-unknown", "no-responses", "no-head-to-head"] as const).map((one) =>
      rates.responseNotKnown(one, "tofacitinib", "patient"),
    ),
    rates.notYours("patient"),
    rates.oneTrial("patient"),
    rates.noComparator("patient"),
    rates.notSeen("patient"),
    ...(["yes", "no", "unknown"] as const).map((is) => rates.about(is, "patient")),
  ];

  test.each(texts)("%s", (text) => {
    expect(text).not.toMatch(JARGON);
    expect(text).not.toMatch(ORDER);
    expect(text).not.toMatch(REASSURANCE);
    expect(wordsOf(text).length >= 10 ? readingGrade(text) : 0).toBeLessThanOrEqual(8);
  });

  test("each says something of its own", () => {
    expect(new Set(texts).size).toBe(texts.length);
  });
});

test("when a first difference was seen", () => {
  const onset = {
    id: "o",
    drug: "upadacitinib",
    condition: "atopic-dermatitis",
    at: ["2 days"],
    measures: ["itch"],
    against: "placebo",
    evidence: [],
    cite: [],
  };
  expect(rates.onset(onset, "patient")).toBe("Less itch: first seen after 2 days, next to a dummy medicine (placebo).");
  expect(rates.onset({ ...onset, at: ["1 weeks", "2 weeks"], then: ["two-reports-differ"] }, "patient")).toBe(
    "Less itch: first seen after 1 week to 2 weeks, next to a dummy medicine (placebo). Two reports give two times.",
  );
});
