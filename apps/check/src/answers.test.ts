import { readdirSync, readFileSync } from "node:fs";
import { PLANS, REGIONS } from "@afterscript/engine";
import { AUDIENCES, JARGON, ORDER, REASSURANCE, type Report, readingGrade, wordsOf } from "@afterscript/wording";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import type { AskWords } from "./asked/ask-words.ts";
import type { Checker } from "./checker.ts";
import { openChecker } from "./open-checker.ts";

const folder = new URL("../../../testkit/samples/", import.meta.url);
const EMPTY = "an empty Bundle";
const RECORDS: Readonly<Record<string, string>> = {
  [EMPTY]: '{"resourceType":"Bundle","type":"collection"}',
  ...Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
  ),
};
const INFECTIONS = readdirSync(new URL("../../../knowledge/concepts/infections/", import.meta.url))
  .map((name) => name.replace(".yaml", ""))
  .concat("moonflower fever");
const schema = JSON.parse(readFileSync(new URL("../../../docs/report.schema.json", import.meta.url), "utf8"));
const isReport = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

let checker: Checker;
beforeAll(async () => {
  const opened = await openChecker();
  if (opened.failure !== undefined) throw new Error(`${opened.failure.code} ${opened.failure.where}`);
  checker = opened.checker;
});

/** Every sort of question, and every symptom that can be asked about, bare and at its worst. */
function questions(): readonly AskWords[] {
  return [
    ...checker.symptoms.flatMap(({ id }) => [{ symptoms: [id] }, { symptoms: [`${id}; severe; sudden; 30 days`] }]),
    { symptoms: ["fever", "cough", "headache; mild; 1 day"] },
    { extraDose: true },
    { risk: true },
    ...["unknown", "0", "5 hours", "13 hours", "23,5"].map((missedDose) => ({ missedDose })),
    ...["clarithromycin", "grapefruit juice", "St John's wort", "ibuprofen", "adalimumab", "moonflower drops"].map(
      (medicine) => ({ medicine }),
    ),
    ...PLANS.map((planning) => ({ planning })),
    ...INFECTIONS.map((infection) => ({ infection })),
    { infection: "shingles", antibiotic: "clarithromycin" },
    { antibiotic: "moonflower drops" },
    ...["tuberculosis", "chickenpox", "shingles", "measles"].map((exposure) => ({ exposure })),
    { surgery: "operation", on: "2026-09-01" },
    { surgery: "dental" },
    ...["MMR", "Shingrix", "shingles vaccine", "flu jab", "moonflower vaccine"].map((vaccine) => ({ vaccine })),
  ];
}

function answered(text: string, ask: AskWords, choice: Partial<Parameters<Checker["ask"]>[0]> = {}): Report {
  const result = checker.ask({ text, asOf: "2026-07-01", ask, ...choice });
  if (result.failure !== undefined) throw new Error(`${result.failure.code}: ${result.failure.what}`);
  return result.report;
}

/** Whole texts of one answer, as a person reads them. */
function patientTexts({ answer, findings }: Report): readonly string[] {
  if (answer === undefined) return [];
  return [
    answer.emergency.text,
    answer.headline,
    answer.phone,
    ...answer.ask.map(({ ask }) => ask),
    ...answer.silent.map(({ text }) => text),
    ...(answer.missedDose ?? []).map(({ text }) => text),
    ...findings.flatMap(({ title, explain }) => [title, explain]),
  ].filter((text) => text !== "");
}

/** What patients were told in any of the answers below. */
const texts = new Set<string>();

describe.each(Object.entries(RECORDS))("%s", (_, text) => {
  test.each(REGIONS)("every question is answered in %s, in the published form, for both readers", (region) => {
    for (const ask of questions()) {
      for (const audience of AUDIENCES) {
        const report = answered(text, ask, { region, audience });
        isReport(JSON.parse(JSON.stringify(report)));
        expect(isReport.errors ?? [], JSON.stringify(ask)).toEqual([]);
        expect(report.answer?.headline).not.toBe("");
        if (audience === "patient") for (const one of patientTexts(report)) texts.add(one);
        const printed = new Set(report.findings.map(({ statement }) => statement));
        const named = [...(report.answer?.rests ?? []), ...(report.answer?.also ?? [])];
        expect(named.filter((id) => !printed.has(id))).toEqual([]);
      }
    }
  }, 120_000);
});

test("every patient text of these answers is of grade 8 or below where it has 30 words, plain where it is shorter, and orders nothing", () => {
  const offending = [...texts].filter((text) => {
    const isLong = wordsOf(text).length >= 30;
    return ORDER.test(text) || REASSURANCE.test(text) || (isLong ? readingGrade(text) > 8 : JARGON.test(text));
  });
  expect(offending).toEqual([]);
  expect(texts.size).toBeGreaterThan(500);
});

describe("what is not recognised is said to be so, and never called safe", () => {
  test("a medicine nobody knows", () => {
    const { answer, findings } = answered(RECORDS["maya.json"] ?? "", { medicine: "moonflower drops" });
    expect(answer?.silent).toEqual([
      expect.objectContaining({ about: "moonflower drops", why: "not-recognised", text: expect.any(String) }),
    ]);
    expect(findings.filter(({ kind }) => kind === "interaction")).toEqual([]);
  });

  test("a medicine that is known, and that no document names", () => {
    const { answer } = answered(RECORDS["maya.json"] ?? "", { medicine: "amlodipine" });
    expect(answer?.silent).toEqual([expect.objectContaining({ about: "amlodipine", why: "not-named" })]);
  });
});

test("a vaccine that the label speaks of before the first dose only is no silence on treatment", () => {
  const { answer } = answered(RECORDS["daniel.json"] ?? "", { vaccine: "shingrix" }, { audience: "patient" });
  expect(answer?.silent).toEqual([
    {
      about: "zoster-recombinant-vaccine",
      why: "other-stage",
      text: expect.stringMatching(/before the first dose.*care team/),
    },
  ]);
});

describe("a missed dose, by the hours to the next (abrocitinib, EU: left out when the next is less than 12 hours off)", () => {
  const order = {
    resourceType: "MedicationRequest",
    id: "o1",
    status: "active",
    intent: "order",
    subject: { reference: "Patient/p" },
    authoredOn: "2026-01-01",
    medicationCodeableConcept: { text: "abrocitinib 100 mg oral tablet" },
    dosageInstruction: [{ text: "100 mg once daily" }],
  };
  test.each([
    { hours: "11.9", answer: "leave-out" },
    { hours: "12", answer: "take-now" },
    { hours: "12.1 hours", answer: "take-now" },
    { hours: "unknown", answer: "ask" },
  ])("$hours -> $answer", ({ hours, answer }) => {
    const report = answered(JSON.stringify(order), { missedDose: hours }, { region: "eu" });
    expect(report.answer?.missedDose).toEqual([expect.objectContaining({ drug: "abrocitinib", answer })]);
  });
});

describe("a question that cannot be read is refused with its mend", () => {
  test.each<{ ask: AskWords; code: string }>([
    { ask: {}, code: "ARGUMENT_QUESTION" },
    { ask: { symptoms: ["chest-pian"] }, code: "ARGUMENT_SYMPTOM" },
    { ask: { symptoms: ["cough; awful"] }, code: "ARGUMENT_SYMPTOM" },
    { ask: { symptoms: ["cough; -30 days"] }, code: "ARGUMENT_SYMPTOM" },
    { ask: { symptoms: ["headache; severe; mild"] }, code: "ARGUMENT_SYMPTOM" },
    { ask: { symptoms: ["headache; sudden; gradual"] }, code: "ARGUMENT_SYMPTOM" },
    { ask: { symptoms: ["cough; 30 days; 1 day"] }, code: "ARGUMENT_SYMPTOM" },
    { ask: { missedDose: "soon" }, code: "ARGUMENT_MISSED_DOSE" },
    { ask: { planning: "holiday" }, code: "ARGUMENT_PLANNING" },
    { ask: { symptoms: ["cough"], planning: "pregnancy" }, code: "ARGUMENT_QUESTION" },
    { ask: { infection: "shingles", vaccine: "MMR" }, code: "ARGUMENT_QUESTION" },
    { ask: { symptoms: ["fever"], antibiotic: "clarithromycin" }, code: "ARGUMENT_QUESTION" },
    { ask: { exposure: "mumps" }, code: "ARGUMENT_EXPOSURE" },
    { ask: { surgery: "haircut" }, code: "ARGUMENT_SURGERY" },
    { ask: { surgery: "operation", on: "2026-02-30" }, code: "ARGUMENT_ON" },
    { ask: { on: "2026-09-01" }, code: "ARGUMENT_ON" },
  ])("$ask -> $code", ({ ask, code }) => {
    const result = checker.ask({ text: RECORDS[EMPTY] ?? "", asOf: "2026-07-01", ask });
    expect(result.failure).toMatchObject({ code, mend: expect.stringMatching(/./) });
  });
});

describe("what stands in the record and can not wait", () => {
  const text = JSON.stringify({
    resourceType: "Bundle",
    type: "collection",
    entry: [
      { resource: { resourceType: "Patient", id: "p", gender: "female", birthDate: "1985-03-03" } },
      {
        resource: {
          resourceType: "MedicationRequest",
          id: "m",
          status: "active",
          intent: "order",
          subject: { reference: "Patient/p" },
          authoredOn: "2026-01-10",
          medicationCodeableConcept: { text: "abrocitinib 100 mg oral tablet" },
        },
      },
      {
        resource: {
          resourceType: "Observation",
          id: "o",
          status: "final",
          subject: { reference: "Patient/p" },
          code: { coding: [{ system: "http://loinc.org", code: "777-3" }] },
          effectiveDateTime: "2026-06-28",
          valueQuantity: { value: 20, unit: "10*9/L", system: "http://unitsofmeasure.org", code: "10*9/L" },
        },
      },
    ],
  });

  test.each(REGIONS)("is in the first line of every answer in %s that hurries nobody by itself", (region) => {
    const calm = questions().flatMap((ask) => {
      const { answer } = answered(text, ask, { region, audience: "patient" });
      return answer?.tier === "non-urgent" && answer.also.length > 0 ? [{ ask, headline: answer.headline }] : [];
    });
    expect(calm.length).toBeGreaterThan(5);
    expect(calm.filter(({ headline }) => !/can not wait: call your care team today/.test(headline))).toEqual([]);
  });

  test("a symptom that a doctor should see is not left for a visit that is far off", () => {
    const { findings } = answered(
      RECORDS["maya.json"] ?? "",
      { symptoms: ["lumps"] },
      { region: "eu", audience: "patient" },
    );
    const own = findings.filter(({ kind, action }) => kind === "symptom" && action === "tell-team");
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ explain }) => !/next visit is far off/.test(explain))).toEqual([]);
  });
});

test("under an emergency no other source sends to a calmer place, and under a call today none leaves it for later", () => {
  const contradicting = REGIONS.flatMap((region) =>
    checker.symptoms.flatMap(({ id }) => {
      const report = answered(
        RECORDS["maya.json"] ?? "",
        { symptoms: [`${id}; severe; sudden`] },
        { region, audience: "patient" },
      );
      const calmer = {
        emergency: /Call your care team|next visit|at any visit/,
        urgent: /next visit|at any visit/,
        "non-urgent": /^$/,
      }[report.answer?.tier ?? "non-urgent"];
      const own = report.findings.filter(({ kind, state }) => kind === "symptom" && state === "applies");
      return own.filter(({ title, explain }) => calmer.test(`${title} ${explain}`)).map(({ statement }) => statement);
    }),
  );
  expect(contradicting).toEqual([]);
});

test("who names a symptom that is not known is told the emergency numbers first, not a list of words", () => {
  const { failure } = checker.ask({
    text: RECORDS["maya.json"] ?? "",
    asOf: "2026-07-01",
    ask: { symptoms: ["a seizure"] },
  });
  expect(failure?.mend).toMatch(/^In an emergency, call 911 \(US\), 112 \(EU\), 999 \(UK\)\. /);
});

describe("an emergency that rests on what was not told yet", () => {
  const first = (symptoms: readonly string[]) =>
    answered(RECORDS["maya.json"] ?? "", { symptoms }, { region: "uk", audience: "patient" }).answer?.headline;

  test("says so beside the number", () => {
    expect(first(["headache"])).toMatch(/^Emergency: call 999 now\. It counts as one until we know how bad it is/);
  });

  test.each([
    [["headache; severe; sudden"]],
    [["chest-pain"]],
    [["headache", "chest-pain"]],
  ])("and never of what is one whatever is answered: %j", (symptoms) => {
    expect(first(symptoms)).toBe("Emergency: call 999 now.");
  });
});
