import { formatDay, parseDay } from "@afterscript/kernel";
import { expect, test } from "vitest";
import { EXAMPLE_CITE, EXAMPLE_LIMIT, EXAMPLE_SOURCE, exampleView } from "./example-view.ts";
import { groupFindings, notListedLines, overview } from "./groups.ts";
import { report } from "./report.ts";
import type { Report } from "./report-type.ts";

const asOf = parseDay("2026-07-01") ?? Number.NaN;

const applies = exampleView({
  finding: {
    because: [{ fact: "lymphocytes", value: 420, unit: "/uL", date: "2026-06-20", resource: "Observation/o9" }],
    flips: [{ fact: "lymphocytes", to: "700", unit: "/uL", action: "none", state: "clear" }],
    allowed: [
      { dose: { amount: { n: 5, d: 1 }, unit: "mg", perDay: { n: 2, d: 1 }, form: "IR" } },
      { dose: { amount: { n: 11, d: 1 }, unit: "mg", perDay: { n: 1, d: 1 }, form: "XR" }, phase: "maintenance" },
    ],
    due: { from: asOf - 20, by: asOf - 1, status: "overdue" },
  },
}).finding;
const unlisted = exampleView({
  kind: "who-must-not",
  topic: "venous-thromboembolism",
  state: "unknown",
  action: "tell-team",
  finding: { gaps: [{ fact: "venous-thromboembolism", why: "not-listed" }], ifApplies: "avoid" },
}).finding;
const elsewhere = exampleView({ kind: "dose", topic: "age", state: "not-applicable", action: "none" }).finding;

function make(over: Partial<Parameters<typeof report>[0]> = {}): Report {
  return report({
    assessment: {
      therapies: [
        {
          drug: "upadacitinib",
          dose: { amount: { n: 11, d: 1 }, unit: "mg", perDay: { n: 1, d: 1 }, form: "XR" },
          condition: "ulcerative-colitis",
          since: "2026-01-15",
          stage: "on-treatment",
          resource: "MedicationRequest/m1",
        },
      ],
      findings: [applies, unlisted, elsewhere],
      problems: [{ code: "NO_PATIENT" }],
    },
    knowledge: {
      version: "2026.11.23",
      hash: "abc",
      sources: { [EXAMPLE_SOURCE.id]: EXAMPLE_SOURCE },
      statements: [{ ...EXAMPLE_LIMIT, from: "2020-01-01", until: "2025-10-01", unit: "/L" }, EXAMPLE_LIMIT],
      symptoms: {},
      help: { emergencyNumber: "911", cite: { url: "https://example.org", seen: "primary", checked: "2026-01-01" } },
      analytes: { lymphocytes: { unit: "/uL" } },
    },
    engine: "0.1.0",
    protocol: { id: "default", title: "Our windows" },
    calendar: [
      {
        drug: "upadacitinib",
        statement: "upadacitinib.us.follow-up-test.lymphocytes.order-test",
        kind: "follow-up-test",
        topic: "lymphocytes",
        from: asOf,
        by: asOf + 14,
        authority: "label",
        planned: true,
      },
    ],
    person: { reference: "Patient/p1", sex: "male", born: { earliest: asOf - 14_000, latest: asOf - 14_000 } },
    problems: [{ code: "UNIT_NOT_ACCEPTED", resource: "Observation/o3", detail: { unit: "g/l-1" } }],
    differs: [
      {
        region: "eu",
        statement: "upadacitinib.eu.dose.age.reduce-dose",
        action: "reduce-dose",
        state: "applies",
        instead: "3 mg once daily",
      },
    ],
    region: "us",
    asOf,
    audience: "clinician",
    ...over,
  });
}

test("the whole report, keys in the order of the contract", () => {
  const made = make();
  const cite = [
    {
      source: EXAMPLE_CITE.source,
      section: "2.14",
      document: "https://example.org/label.pdf",
      edition: "2025-10",
      seen: "primary",
    },
  ];
  const expected = {
    afterscript: "1",
    engine: "0.1.0",
    knowledge: { version: "2026.11.23", hash: "abc" },
    region: "us",
    asOf: "2026-07-01",
    protocol: { id: "default", title: "Our windows" },
    patient: { reference: "Patient/p1", age: 38, sex: "male" },
    therapies: [
      {
        drug: "upadacitinib",
        dose: "XR 11 mg once daily",
        condition: "ulcerative-colitis",
        since: "2026-01-15",
        stage: "on-treatment",
      },
    ],
    findings: [
      {
        statement: "upadacitinib.us.lab-threshold.lymphocytes.hold",
        kind: "lab-threshold",
        drug: "upadacitinib",
        topic: "lymphocytes",
        state: "applies",
        action: "hold",
        urgency: "urgent",
        authority: "label",
        because: [{ fact: "lymphocytes", value: 420, unit: "/uL", date: "2026-06-20", resource: "Observation/o9" }],
        gaps: [],
        due: { from: formatDay(asOf - 20), by: "2026-06-30", status: "overdue" },
        allowed: {
          amount: 11,
          unit: "mg",
          frequency: "once daily",
          form: "XR",
          phase: "maintenance",
          or: [{ amount: 5, unit: "mg", frequency: "twice daily", form: "IR" }],
        },
        flips: [{ fact: "lymphocytes", to: "700", unit: "/uL", state: "clear", action: "none" }],
        confirmOnLabel: false,
        cite,
        title: "Interrupt upadacitinib: lymphocytes 420 /µL, limit below 700 /µL",
        explain:
          "Rule (US label): lymphocytes below 700 /µL; interrupt; restart above 700 /µL. Used: lymphocytes 420 /µL (20 Jun 2026). Highest dose allowed here: IR 5 mg twice daily or XR 11 mg once daily (maintenance). Window: 11 Jun 2026 to 30 Jun 2026 (overdue).",
      },
      {
        statement: "upadacitinib.us.who-must-not.venous-thromboembolism.tell-team",
        kind: "who-must-not",
        drug: "upadacitinib",
        topic: "venous-thromboembolism",
        state: "unknown",
        action: "tell-team",
        urgency: "routine",
        authority: "label",
        because: [],
        gaps: [
          {
            fact: "venous-thromboembolism",
            why: "not-listed",
            ask: "Confirm that there is none: venous thromboembolism or risk. The list is not marked complete.",
          },
        ],
        flips: [],
        ifApplies: "avoid",
        confirmOnLabel: false,
        cite,
        title: "Venous thromboembolism or risk: not known (not listed, and the list is not marked complete)",
        explain:
          "Not known: venous thromboembolism or risk (not listed, and the list is not marked complete). If it applies: avoid.",
      },
    ],
    beforeStart: [],
    calendar: [
      {
        drug: "upadacitinib",
        statement: "upadacitinib.us.follow-up-test.lymphocytes.order-test",
        kind: "follow-up-test",
        topic: "lymphocytes",
        from: "2026-07-01",
        by: "2026-07-15",
        authority: "label",
        planned: true,
      },
    ],
    differs: [
      {
        region: "eu",
        statement: "upadacitinib.eu.dose.age.reduce-dose",
        state: "applies",
        action: "reduce-dose",
        instead: "3 mg once daily",
      },
    ],
    problems: [
      {
        code: "UNIT_NOT_ACCEPTED",
        resource: "Observation/o3",
        message: '"g/l-1" is not an accepted unit of this test: the result was not used. Read the original report.',
      },
      {
        code: "NO_PATIENT",
        message: "No Patient resource was found: age and sex are not known. Add the Patient to the Bundle.",
      },
    ],
  };
  expect(JSON.stringify(made, null, 1)).toBe(JSON.stringify(expected, null, 1));
});

test("not-applicable findings are printed only with all", () => {
  expect(make().findings.map(({ state }) => state)).toEqual(["applies", "unknown"]);
  expect(make({ all: true }).findings.map(({ state }) => state)).toEqual(["applies", "unknown", "not-applicable"]);
});

test("an age that could be two ages is left out", () => {
  const person = { reference: "Patient/p1", born: { earliest: asOf - 14_000, latest: asOf - 13_700 } };
  expect(make({ person }).patient).toEqual({ reference: "Patient/p1" });
});

test("groups, quiet lines and first line", () => {
  const made = make();
  const groups = groupFindings(made.findings);
  expect(groups.now.map(({ topic }) => topic)).toEqual(["lymphocytes"]);
  expect(groups["not-known"].map(({ topic }) => topic)).toEqual(["venous-thromboembolism"]);
  expect(notListedLines(made.findings, { audience: "patient" })).toEqual([
    "Not on the problem list: a blood clot, or a risk of one.",
  ]);
  expect(overview(made, { audience: "clinician" })).toBe(
    "Interrupt upadacitinib: lymphocytes 420 /µL, limit below 700 /µL",
  );
  const [applied] = made.findings;
  if (applied === undefined) throw new Error("The report has no finding.");
  const nothing = { ...made, findings: made.findings.slice(1) };
  expect(overview(nothing, { audience: "patient" })).toBe(
    "We could not see enough on 1 Jul 2026 to say anything. 1 thing is not known.",
  );
  expect(
    overview({ ...nothing, findings: [...nothing.findings, { ...applied, state: "clear" }] }, { audience: "patient" }),
  ).toBe("Nothing crossed a limit in what we could see on 1 Jul 2026. 1 thing is not known.");
  expect(overview({ ...made, findings: [], therapies: [] }, { audience: "patient" })).toBe(
    "We found no JAK medicine in this record on 1 Jul 2026, so nothing was checked.",
  );
  expect(overview({ ...made, findings: [] }, { audience: "patient" })).toBe(
    "We hold no rule for this medicine on 1 Jul 2026, so nothing was checked.",
  );
  expect(overview({ ...made, findings: [] }, { audience: "clinician" })).toBe(
    "No rule held here speaks of this therapy on 1 Jul 2026: nothing was judged.",
  );
});

test("before the first dose the first line counts the tests that are missing", () => {
  const made = make();
  const [, unlistedFinding] = made.findings;
  if (unlistedFinding === undefined) throw new Error("The report has no second finding.");
  const missing = { ...unlistedFinding, kind: "baseline-test" as const };
  const known = { ...unlistedFinding, state: "clear" as const };
  const starting = { ...made, therapies: [{ drug: "upadacitinib", stage: "starting" as const }] };
  expect(overview({ ...starting, findings: [missing, missing, known] }, { audience: "clinician" })).toBe(
    "No limit reached in what could be read on 1 Jul 2026; 2 things are not known. 2 tests before the first dose were not found or could not be read.",
  );
});
