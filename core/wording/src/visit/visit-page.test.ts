import type { ListedMedicine } from "@afterscript/record";
import { describe, expect, test } from "vitest";
import type { Report, ReportFinding } from "../report-type.ts";
import { exampleFinding, exampleReport } from "./example-report.ts";
import type { VisitInput } from "./visit-input.ts";
import { visitPage } from "./visit-page.ts";

function page(parts: Partial<Report> = {}, input: Partial<VisitInput> = {}) {
  return visitPage({ report: exampleReport(parts), audience: "patient", medicines: [], limits: new Map(), ...input });
}

const lymphocytes = (value: number, date: string, parts: Partial<ReportFinding> = {}) =>
  exampleFinding({
    statement: "upadacitinib.us.lab-threshold.lymphocytes.hold",
    because: [{ fact: "lymphocytes", value, unit: "/uL", date, resource: "Observation/o9" }],
    ...parts,
  });

describe("whose page it is", () => {
  test("no name and no reference, unless a name is given", () => {
    expect(page().person).toEqual({ line: "Age: 66. Sex: female." });
    expect(JSON.stringify(page({ findings: [lymphocytes(420, "2026-06-20")] }))).not.toMatch(/Patient\/|Observation\//);
    expect(page({}, { name: "Zoë Ångström" }).person.name).toBe("Zoë Ångström");
  });

  test("what is not known of the person is said", () => {
    expect(page({ patient: {} }).person.line).toBe("Age: not known. Sex: not known.");
  });
});

describe("questions", () => {
  const many = Array.from({ length: 13 }, (_, index) =>
    exampleFinding({ topic: `topic-${String(index).padStart(2, "0")}`, action: "hold" }),
  );

  test("ten at most, the rest counted and kept", () => {
    const { questions } = page({ findings: many });
    expect([questions.items.length, questions.beyond.length, questions.more]).toEqual([
      10,
      3,
      "3 more points are in the full report.",
    ]);
  });

  test("exactly ten leave nothing out", () => {
    const { questions } = page({ findings: many.slice(0, 10) });
    expect([questions.items.length, questions.beyond, questions.more]).toEqual([10, [], undefined]);
  });

  test("each with why, its statements, and a section of a numbered source", () => {
    const { questions, sources } = page({ findings: [lymphocytes(420, "2026-06-20")] });
    expect(questions.items).toEqual([
      {
        text: "Lymphocyte count (a white blood cell): is upadacitinib paused for me, and which test decides when it goes on?",
        question:
          "Lymphocyte count (a white blood cell): is upadacitinib paused for me, and which test decides when it goes on?",
        class: "act",
        why: "Title of lymphocytes.",
        about: ["lymphocyte count (a white blood cell)"],
        drugs: ["upadacitinib"],
        action: "hold",
        statements: ["upadacitinib.us.lab-threshold.lymphocytes.hold"],
        cites: [{ source: 1, section: "2.14" }],
      },
    ]);
    expect(sources.items.map(({ number, source }) => [number, source])).toEqual([[1, "us-example-2025-10"]]);
  });

  test("a reason shows the person's own value where the title does not", () => {
    const age = exampleFinding({
      kind: "who-must-not",
      topic: "age",
      action: "caution",
      urgency: "routine",
      because: [
        { fact: "condition", value: "rheumatoid-arthritis" },
        { fact: "age", value: 66, unit: "years" },
      ],
    });
    expect(page({ findings: [age] }).questions.items[0]?.why).toBe(
      "Title of age. Your record shows: your age: 66 years.",
    );
  });
});

describe("what cannot wait", () => {
  test("stands apart, with whom to reach", () => {
    const { urgent } = page({ findings: [lymphocytes(420, "2026-06-20")] });
    expect(urgent.items.map(({ text, step }) => [text, step])).toEqual([
      ["Call today: Title of lymphocytes", "Call the team that prescribed it today, and read them this result."],
    ]);
  });

  test("an emergency before what is urgent", () => {
    const emergency = exampleFinding({ topic: "platelets", action: "seek-emergency-care", urgency: "emergency" });
    const { urgent } = page({ findings: [lymphocytes(420, "2026-06-20"), emergency] });
    expect(urgent.items.map(({ urgency }) => urgency)).toEqual(["emergency", "urgent"]);
  });

  test.each([
    { region: "us", number: "911" },
    { region: "eu", number: "112" },
    { region: "uk", number: "999" },
  ] as const)("the emergency number of $region is on every page", ({ region, number }) => {
    expect(page({ region }).emergency).toContain(number);
  });

  test("where nothing was checked, no page is calm about it", () => {
    const { urgent, missing } = page();
    expect([urgent.none, missing.line]).toEqual([
      "Nothing was checked on 1 Jul 2026, so this page can not say.",
      "Nothing was checked on 1 Jul 2026, so this page can not say.",
    ]);
  });
});

describe("results", () => {
  const limits = new Map([["upadacitinib.us.lab-threshold.lymphocytes.hold", "below 500 /µL"]]);

  test.each([
    { state: "applies", standing: "beyond", said: "past a limit" },
    { state: "clear", standing: "within", said: "no limit crossed" },
    { state: "unknown", standing: "open", said: "could not be judged" },
  ] as const)("$state is $standing", ({ state, standing, said }) => {
    const [result] = page({ findings: [lymphocytes(420, "2026-06-20", { state })] }, { limits }).results.items;
    expect(result).toMatchObject({
      standing,
      text: `lymphocyte count (a white blood cell): 420 /µL (20 Jun 2026); limit: below 500 /µL; ${said}`,
    });
  });

  test("the newest of a test is shown, past a limit first", () => {
    const findings = [
      lymphocytes(900, "2026-01-10", { kind: "baseline-test", state: "clear" }),
      exampleFinding({
        topic: "alt",
        state: "clear",
        because: [{ fact: "alt", value: 20, unit: "U/L", date: "2026-06" }],
      }),
      lymphocytes(420, "2026-06-20"),
    ];
    expect(page({ findings }, { limits }).results.items.map(({ fact, value }) => [fact, value])).toEqual([
      ["lymphocytes", "420 /µL"],
      ["alt", "20 U/L"],
    ]);
  });

  test("a test that was not done is no result", () => {
    const findings = [
      exampleFinding({ topic: "alt", because: [{ fact: "alt", value: "not-done", date: "2026-06-01" }] }),
    ];
    expect(page({ findings }).results.items).toEqual([]);
  });
});

describe("medicines", () => {
  const medicine = (parts: Partial<ListedMedicine>): ListedMedicine => ({
    name: "naproxen 250 mg",
    standing: "taken",
    substances: ["naproxen"],
    ...parts,
  });

  test("the JAK inhibitor first, then what is taken, on hold, uncertain, planned; ended ones are counted", () => {
    const medicines = [
      medicine({ name: "e", standing: "ended" }),
      medicine({ name: "d", standing: "planned" }),
      medicine({ name: "c", standing: "not-sure" }),
      medicine({ name: "b", standing: "on-hold" }),
      medicine({ name: "a", dose: "twice daily" }),
      medicine({ name: "Rinvoq", substances: ["upadacitinib"] }),
    ];
    const listed = page({}, { medicines }).medicines;
    expect([...listed.items.map(({ text }) => text), listed.more]).toEqual([
      "upadacitinib, 15 mg once daily, not known what it is for, on treatment",
      "a, twice daily",
      "b, dose not known, on hold",
      "c, dose not known, not sure if still taken",
      "d, dose not known, planned",
      "1 that has ended is not listed.",
    ]);
  });
});

describe("what is not known", () => {
  test("is counted, and named by its reason", () => {
    const open = exampleFinding({
      state: "unknown",
      gaps: [
        { fact: "smoking", why: "not-listed", ask: "" },
        { fact: "lymphocytes", why: "absent", ask: "" },
        { fact: "lymphocytes", why: "absent", ask: "" },
      ],
    });
    const { missing } = page({ findings: [open] });
    expect([missing.count, ...missing.items.map(({ text }) => text)]).toEqual([
      1,
      "Not found in this record: lymphocyte count (a white blood cell)",
      "Not on the list, but the list may have gaps: smoking, now or in the past",
    ]);
  });
});

describe("what changed since an earlier report", () => {
  const earlierOf = (parts: Partial<Report>) => exampleReport({ asOf: "2026-01-01", ...parts });
  const changes = (before: Partial<Report>, after: Partial<Report>) =>
    page(after, { earlier: earlierOf(before) }).changes?.items.map(({ text }) => text);

  test("nothing is told without one", () => expect(page().changes).toBeUndefined());

  test.each([
    { says: "the same", before: {}, after: {}, told: [] },
    {
      says: "a new finding",
      before: { findings: [lymphocytes(900, "2026-06-20", { state: "clear", action: "none" })] },
      after: { findings: [lymphocytes(420, "2026-06-20")] },
      told: [
        "New: Title of lymphocytes",
        "New result: lymphocyte count (a white blood cell): 420 /µL (20 Jun 2026); before: 900 /µL (20 Jun 2026)",
      ],
    },
    {
      says: "one that no longer applies",
      before: { findings: [lymphocytes(420, "2026-06-20")] },
      after: { findings: [lymphocytes(420, "2026-06-20", { state: "clear", action: "none" })] },
      told: ["Not called for any more: lymphocyte count (a white blood cell)"],
    },
    {
      says: "one that applied and cannot be judged now is no good news",
      before: { findings: [lymphocytes(420, "2026-06-20")] },
      after: { findings: [lymphocytes(420, "2026-06-20", { state: "unknown", action: "repeat-test" })] },
      told: ["Known last time, not known now: lymphocyte count (a white blood cell)"],
    },
    {
      says: "one whose rule speaks of the person no more",
      before: { findings: [lymphocytes(420, "2026-06-20")] },
      after: {},
      told: ["Not part of this check any more: lymphocyte count (a white blood cell)"],
    },
    {
      says: "one that became known",
      before: { findings: [{ ...exampleFinding(), state: "unknown" as const }] },
      after: { findings: [{ ...exampleFinding(), state: "clear" as const }] },
      told: ["Not known last time, known now: lymphocyte count (a white blood cell)"],
    },
    {
      says: "another dose",
      before: {},
      after: { therapies: [{ drug: "upadacitinib", dose: "30 mg once daily", stage: "on-treatment" as const }] },
      told: ["Upadacitinib: was 15 mg once daily and on treatment, is 30 mg once daily and on treatment"],
    },
    {
      says: "a medicine that is gone",
      before: {},
      after: { therapies: [] },
      told: ["No longer in the record as taken: upadacitinib"],
    },
    {
      says: "a newer result",
      before: { findings: [lymphocytes(900, "2026-01-10", { state: "clear", action: "none" })] },
      after: { findings: [lymphocytes(800, "2026-06-20", { state: "clear", action: "none" })] },
      told: ["New result: lymphocyte count (a white blood cell): 800 /µL (20 Jun 2026); before: 900 /µL (10 Jan 2026)"],
    },
  ])("$says", ({ before, after, told }) => expect(changes(before, after)).toEqual(told));

  test("other knowledge is named as a reason where something changed", () => {
    const before = { knowledge: { version: "2025.12.01", hash: "1111" } };
    const told = changes(before, { findings: [lymphocytes(420, "2026-06-20")] });
    expect(told?.at(-1)).toContain("2025.12.01 to 2026.07.01");
    expect(changes(before, {})).toEqual([]);
  });
});

describe("what was told", () => {
  const told: NonNullable<VisitInput["told"]> = {
    asked: { is: "symptom", symptoms: [{ symptom: "fever", severity: "severe", lastingDays: 3, sudden: true }] },
    findings: [],
  };

  test("is listed as it was told, and asked about", () => {
    const { symptoms, questions } = page({}, { told });
    expect(symptoms.items.map(({ text }) => text)).toEqual(["a fever, severe, for 3 days, came on all at once"]);
    expect(questions.items.map(({ class: sort, about }) => [sort, about])).toEqual([["symptom", ["a fever"]]]);
  });

  test("with no medicine, the question names none", () => {
    const { questions } = page({ therapies: [] }, { told });
    expect(questions.items.map(({ text }) => text)).toEqual(["What could be behind these? A fever."]);
  });

  test.each([
    { tier: "emergency", items: 1 },
    { tier: "urgent", items: 1 },
    { tier: "non-urgent", items: 0 },
  ] as const)("an answer that is $tier makes $items notes", ({ tier, items }) => {
    const answer = {
      emergency: { number: "911", signs: [], text: "" },
      tier,
      headline: "Headline.",
      phone: "I have a fever.",
      rests: ["upadacitinib.us.symptom.fever.call-today"],
      ask: [],
      silent: [],
      also: [],
    };
    const { urgent, lead } = page({}, { told: { ...told, answer } });
    expect(lead === "Headline.").toBe(tier === "emergency");
    expect(urgent.items.map(({ text, step }) => [text, step])).toEqual(
      Array.from({ length: items }, () => ["Headline.", "Say on the phone: I have a fever."]),
    );
  });
});

test("the page says the day and that no clinician has signed", () => {
  const { day, disclaimer } = page();
  expect(day).toContain("1 Jul 2026");
  expect(disclaimer).toContain("No clinician has yet signed");
});
