import { readdirSync, readFileSync } from "node:fs";
import { REGIONS, type Tier } from "@afterscript/engine";
import type { Report, ReportFinding } from "@afterscript/wording";
import { beforeAll, describe, expect, test } from "vitest";
import type { AskWords } from "./asked/ask-words.ts";
import type { Checker } from "./checker.ts";
import { openChecker } from "./open-checker.ts";

const folder = new URL("../../../testkit/samples/", import.meta.url);
const SAMPLES = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
);
const EMPTY = '{"resourceType":"Bundle","type":"collection"}';

let checker: Checker;
beforeAll(async () => {
  const opened = await openChecker();
  if (opened.failure !== undefined) throw new Error(`${opened.failure.code} ${opened.failure.where}`);
  checker = opened.checker;
});

type Taken = { readonly text: string; readonly dose: string; readonly reason: string };
const UPADACITINIB: Taken = { text: "upadacitinib", dose: "15 mg once daily", reason: "rheumatoid arthritis" };
const TOFACITINIB: Taken = { text: "tofacitinib", dose: "5 mg twice daily", reason: "rheumatoid arthritis" };
const BARICITINIB: Taken = { text: "baricitinib", dose: "2 mg once daily", reason: "rheumatoid arthritis" };
const ABROCITINIB: Taken = { text: "abrocitinib", dose: "100 mg once daily", reason: "atopic dermatitis" };

/** A person of 46 on one medicine for half a year, with other entries beside it. */
function record({ text, dose, reason }: Taken, ...others: readonly object[]): string {
  const order = {
    resourceType: "MedicationRequest",
    id: "o1",
    status: "active",
    intent: "order",
    subject: { reference: "Patient/p" },
    authoredOn: "2026-01-01",
    medicationCodeableConcept: { text },
    dosageInstruction: [{ text: dose }],
    reasonCode: [{ text: reason }],
  };
  const entry = [{ resourceType: "Patient", id: "p", birthDate: "1980-01-01", gender: "female" }, order, ...others];
  return JSON.stringify({ resourceType: "Bundle", type: "collection", entry: entry.map((resource) => ({ resource })) });
}

/** The list of conditions is said to be complete, and empty. */
const NO_PROBLEMS = {
  resourceType: "Condition",
  id: "none",
  subject: { reference: "Patient/p" },
  clinicalStatus: { coding: [{ code: "active" }] },
  code: { coding: [{ system: "http://snomed.info/sct", code: "160245001" }] },
};

const NEGATIVE_HBSAG = {
  resourceType: "Observation",
  id: "hbsag",
  status: "final",
  subject: { reference: "Patient/p" },
  effectiveDateTime: "2026-06-01",
  code: { coding: [{ system: "http://loinc.org", code: "5196-1" }] },
  valueCodeableConcept: { text: "Negative" },
};

function answered(text: string, ask: AskWords, region: string): Report & { answer: NonNullable<Report["answer"]> } {
  const { report, failure } = checker.ask({ text, asOf: "2026-07-01", ask, region });
  if (failure !== undefined) throw new Error(`${failure.code}: ${failure.what}`);
  if (report.answer === undefined) throw new Error("No answer.");
  return { ...report, answer: report.answer };
}

function finding({ findings }: Report, statement: string): ReportFinding | undefined {
  return findings.find((one) => one.statement === statement);
}

describe("an infection now", () => {
  test.each<{ on: Taken; region: string; infection: string; tier: Tier; statement: string; action: string }>([
    {
      on: UPADACITINIB,
      region: "us",
      infection: "pneumonia",
      tier: "urgent",
      statement: "upadacitinib.us.infection.serious-infection.active.hold",
      action: "hold",
    },
    {
      on: ABROCITINIB,
      region: "us",
      infection: "pneumonia",
      tier: "urgent",
      statement: "abrocitinib.us.infection.serious-infection.active.stop",
      action: "stop",
    },
    {
      on: BARICITINIB,
      region: "eu",
      infection: "shingles",
      tier: "urgent",
      statement: "baricitinib.eu.infection.herpes-zoster.hold",
      action: "hold",
    },
    {
      on: UPADACITINIB,
      region: "us",
      infection: "tuberculosis",
      tier: "urgent",
      statement: "upadacitinib.us.infection.tuberculosis.active.do-not-start",
      action: "stop",
    },
    {
      on: UPADACITINIB,
      region: "eu",
      infection: "flu",
      tier: "urgent",
      statement: "upadacitinib.eu.infection.infection.new.caution",
      action: "caution",
    },
    {
      on: TOFACITINIB,
      region: "us",
      infection: "sepsis",
      tier: "emergency",
      statement: "tofacitinib.us.infection.serious-infection.sepsis.hold",
      action: "hold",
    },
    {
      on: BARICITINIB,
      region: "uk",
      infection: "infection",
      tier: "urgent",
      statement: "baricitinib.uk.infection.infection.nhs-lanarkshire.hold",
      action: "hold",
    },
  ])("$infection on $on.text in $region: $tier, by $statement", ({
    on,
    region,
    infection,
    tier,
    statement,
    action,
  }) => {
    const report = answered(record(on), { infection }, region);
    expect(report.answer.tier).toBe(tier);
    expect(report.answer.rests).toContain(statement);
    expect(finding(report, statement)).toMatchObject({ state: "applies", action });
  });

  test.each<{ on: Taken; region: string; infection: string; says: object }>([
    {
      on: UPADACITINIB,
      region: "us",
      infection: "covid",
      says: { code: "restart-after-covid-between", amounts: ["7 days", "14 days"] },
    },
    {
      on: ABROCITINIB,
      region: "uk",
      infection: "chickenpox",
      says: { code: "chickenpox-medicine-best-within", amounts: ["24 hours"] },
    },
    { on: ABROCITINIB, region: "uk", infection: "measles", says: { code: "measles-call-first" } },
  ])("$infection in $region is spoken of by its own document", ({ on, region, infection, says }) => {
    const { answer, findings } = answered(record(on), { infection }, region);
    expect(findings.flatMap((one) => one.says ?? [])).toContainEqual(says);
    expect(answer).toMatchObject({ tier: "urgent", silent: [] });
  });

  test.each([
    { how: "a list that says nothing", beside: [] },
    { how: "a list that calls itself complete", beside: [NO_PROBLEMS] },
  ])("how serious it is nobody has judged: the hold stays open and weighs as one, with $how", ({ beside }) => {
    const report = answered(record(UPADACITINIB, ...beside), { infection: "bladder infection" }, "us");
    expect(finding(report, "upadacitinib.us.infection.serious-infection.active.hold")).toMatchObject({
      state: "unknown",
      ifApplies: "hold",
      gaps: [{ fact: "serious-infection", why: "not-final", resource: "asked" }],
    });
    expect(report.answer.tier).toBe("urgent");
    expect(report.answer.silent).toEqual([]);
  });

  test("a document that asks to weigh a hold wants it weighed today (abrocitinib, US, zoster)", () => {
    const { answer, findings } = answered(record(ABROCITINIB), { infection: "zoster" }, "us");
    const zoster = findings.find(({ statement }) => statement.includes("herpes-zoster.active"));
    expect(zoster).toMatchObject({ action: "caution", considers: "hold" });
    expect(answer.tier).toBe("urgent");
  });

  test("the region's own word stands, and the other regions' different one is shown", () => {
    const { differs } = answered(record(BARICITINIB), { infection: "pneumonia" }, "eu");
    expect(differs).toContainEqual(
      expect.objectContaining({ region: "us", statement: "baricitinib.us.infection.serious-infection.hold" }),
    );
  });

  test.each([
    "covid-19",
    "cold sore",
    "measles",
    "chickenpox",
  ])("no document speaks of %s itself, and that is said", (infection) => {
    const { answer } = answered(record(UPADACITINIB), { infection }, "eu");
    expect(answer.silent).toEqual([expect.objectContaining({ why: "not-named" })]);
    expect(answer.tier).toBe("urgent");
  });

  test.each([
    { chart: "no test", beside: [] },
    { chart: "a negative test of last month", beside: [NEGATIVE_HBSAG] },
  ])("a told hepatitis B is held against the chart, where it has $chart", ({ beside }) => {
    const report = answered(record(UPADACITINIB, ...beside), { infection: "hepatitis B" }, "us");
    expect(finding(report, "upadacitinib.us.infection.hepatitis-b.exposed.caution")).toMatchObject({
      state: "unknown",
      ifApplies: "caution",
      gaps: [{ fact: "hepatitis-b", why: "not-final", resource: "asked" }],
    });
    expect(report.answer.silent).toEqual([]);
  });

  test("COVID-19 is not taken for the use of baricitinib", () => {
    const bare = record({ ...BARICITINIB, reason: "rheumatoid arthritis" });
    expect(answered(bare, { infection: "covid" }, "us").therapies[0]?.condition).toBe("rheumatoid-arthritis");
  });

  test("a word that is not recognised is answered as any infection, and said", () => {
    const { asked, answer } = answered(record(UPADACITINIB), { infection: "moonflower fever" }, "us");
    expect(asked).toEqual({ is: "infection", infection: "infection", unrecognised: "moonflower fever" });
    expect(answer.silent).toEqual([expect.objectContaining({ about: "moonflower fever", why: "not-recognised" })]);
    expect(answer.tier).toBe("urgent");
  });

  test.each([
    { on: UPADACITINIB, region: "us", infection: "pneumonia", code: "until-infection-controlled" },
    { on: BARICITINIB, region: "eu", infection: "shingles", code: "until-zoster-resolved" },
    { on: ABROCITINIB, region: "eu", infection: "shingles", code: "until-zoster-resolved" },
  ])("how long, by the $region text of $on.text: $code", ({ on, region, infection, code }) => {
    const { findings } = answered(record(on), { infection }, region);
    expect(findings.flatMap(({ says = [] }) => says)).toContainEqual({ code });
  });

  test("what was told is said once, and without the day of asking", () => {
    const { report } = checker.ask({
      text: record(BARICITINIB),
      asOf: "2026-07-01",
      ask: { infection: "shingles" },
      region: "eu",
      audience: "patient",
    });
    const hold = report?.findings.find(({ statement }) => statement === "baricitinib.eu.infection.herpes-zoster.hold");
    expect(hold?.explain).toContain("You tell of: shingles. ");
  });

  test("what was told is on no list of the chart's own risks", () => {
    expect(answered(record(UPADACITINIB), { infection: "pneumonia" }, "us").answer.phone).not.toMatch(
      /On record:.*infection/,
    );
  });
});

describe("what was given against it joins the medicines", () => {
  test.each([
    {
      on: UPADACITINIB,
      region: "us",
      antibiotic: "clarithromycin",
      kind: "interaction",
      topic: "cyp3a4-strong-inhibitor",
    },
    {
      on: TOFACITINIB,
      region: "us",
      antibiotic: "Clarithromycin 500 mg",
      kind: "dose",
      topic: "cyp3a4-strong-inhibitor",
    },
    { on: UPADACITINIB, region: "eu", antibiotic: "rifampicin", kind: "interaction", topic: "cyp3a4-strong-inducer" },
  ])("$antibiotic with $on.text in $region", ({ on, region, antibiotic, topic }) => {
    const { findings, answer } = answered(record(on), { infection: "infection", antibiotic }, region);
    const resting = findings.filter(
      (one) => one.topic === topic && one.because.some(({ resource }) => resource === "asked"),
    );
    expect(resting.length).toBeGreaterThan(0);
    expect(answer.silent).toEqual([]);
  });

  test("one that no document names, and one that is not recognised, are told apart", () => {
    const silent = (antibiotic: string) => answered(record(BARICITINIB), { antibiotic }, "us").answer.silent;
    expect(silent("clarithromycin")).toEqual([expect.objectContaining({ about: "clarithromycin", why: "not-named" })]);
    expect(silent("moonflower drops")).toEqual([
      expect.objectContaining({ about: "moonflower drops", why: "not-recognised" }),
    ]);
  });

  test("alone it stands for an infection that nobody named", () => {
    const { asked, answer } = answered(record(UPADACITINIB), { antibiotic: "clarithromycin" }, "us");
    expect(asked).toEqual({
      is: "infection",
      infection: "infection",
      antibiotic: { name: "clarithromycin", substances: ["clarithromycin"] },
    });
    expect(answer.tier).toBe("urgent");
  });
});

describe("near somebody who has it", () => {
  test.each<{ exposure: string; region: string; tier: Tier; rests: string | undefined }>([
    { exposure: "chickenpox", region: "us", tier: "urgent", rests: "any.us.infection.varicella.cdc.call-today" },
    { exposure: "shingles", region: "us", tier: "urgent", rests: "any.us.infection.varicella.cdc.call-today" },
    {
      exposure: "varicella",
      region: "uk",
      tier: "urgent",
      rests: "any.uk.infection.varicella.ukhsa-contact.call-today",
    },
    { exposure: "measles", region: "us", tier: "urgent", rests: "any.us.infection.measles.cdc.call-today" },
    { exposure: "measles", region: "uk", tier: "urgent", rests: "any.uk.infection.measles.nhs.call-today" },
    { exposure: "measles", region: "eu", tier: "urgent", rests: undefined },
    {
      exposure: "chickenpox",
      region: "eu",
      tier: "urgent",
      rests: "upadacitinib.eu.infection.herpes-zoster.eular-infection.counsel",
    },
    { exposure: "TB", region: "us", tier: "non-urgent", rests: "any.us.infection.tuberculosis.cdc.tell-team" },
    {
      exposure: "tuberculosis",
      region: "eu",
      tier: "non-urgent",
      rests: "upadacitinib.eu.infection.tuberculosis.past.caution",
    },
  ])("$exposure in $region: $tier, by $rests", ({ exposure, region, tier, rests }) => {
    const { answer } = answered(record(UPADACITINIB), { exposure }, region);
    expect(answer.tier).toBe(tier);
    if (rests === undefined) expect(answer.silent).toEqual([expect.objectContaining({ about: "near-measles" })]);
    else expect(answer.rests).toContain(rests);
  });

  test("of a contact that nobody told no check speaks", () => {
    const { report } = checker.check({ text: record(UPADACITINIB), asOf: "2026-07-01", region: "us", all: false });
    expect(report?.findings.filter(({ statement }) => statement.startsWith("any.us.infection"))).toEqual([]);
  });
});

describe("an operation, or dental work", () => {
  test.each<{ on: Taken; region: string; rests: string | undefined }>([
    { on: TOFACITINIB, region: "us", rests: "tofacitinib.us.washout.surgery.acr-perioperative.counsel" },
    { on: UPADACITINIB, region: "us", rests: "upadacitinib.us.washout.surgery.acr-perioperative-class.counsel" },
    { on: UPADACITINIB, region: "uk", rests: "upadacitinib.uk.washout.surgery.ukcpa.counsel" },
    { on: UPADACITINIB, region: "eu", rests: undefined },
  ])("an operation on $on.text in $region: $rests", ({ on, region, rests }) => {
    const { answer, asked } = answered(record(on), { surgery: "operation", on: "2026-09-01" }, region);
    expect(asked).toEqual({ is: "surgery", surgery: "operation", on: "2026-09-01" });
    expect(answer.rests).toEqual(rests === undefined ? [] : [rests]);
    expect(answer.silent.map(({ about }) => about)).toEqual(rests === undefined ? ["operation"] : []);
    expect(answer.phone).toMatch(/1 Sep 2026/);
  });

  test("one that comes before the first dose is spoken of too", () => {
    const { report } = checker.ask({
      text: record(UPADACITINIB),
      asOf: "2026-07-01",
      ask: { surgery: "operation" },
      region: "uk",
      starting: true,
    });
    expect(report?.answer?.rests).toEqual(["upadacitinib.uk.washout.surgery.ukcpa.counsel"]);
  });

  test.each(REGIONS)("nothing read speaks of dental work in %s", (region) => {
    const { answer } = answered(record(TOFACITINIB), { surgery: "dental" }, region);
    expect(answer).toMatchObject({ rests: [], silent: [{ about: "dental-work", why: "not-named" }] });
  });
});

describe("a vaccine that is planned", () => {
  test.each<{ vaccine: string; live: string; id: string | undefined; state: string | undefined }>([
    { vaccine: "MMR", live: "yes", id: "measles-mumps-rubella-vaccine", state: "applies" },
    { vaccine: "yellow fever", live: "yes", id: "yellow-fever-vaccine", state: "applies" },
    { vaccine: "zoster-live-vaccine", live: "yes", id: "zoster-live-vaccine", state: "applies" },
    { vaccine: "Shingrix", live: "no", id: "zoster-recombinant-vaccine", state: undefined },
    { vaccine: "nasal flu vaccine", live: "yes", id: "influenza-live-vaccine", state: "applies" },
    { vaccine: "chickenpox", live: "yes", id: "varicella-vaccine", state: "applies" },
    { vaccine: "flu jab", live: "no", id: "influenza-vaccine", state: undefined },
    { vaccine: "shingles vaccine", live: "unknown", id: "zoster-unspecified-vaccine", state: "unknown" },
    { vaccine: "moonflower vaccine", live: "unknown", id: undefined, state: "unknown" },
  ])("$vaccine (live: $live): the rule on live vaccines $state", ({ vaccine, live, id, state }) => {
    const report = answered(record(UPADACITINIB), { vaccine }, "us");
    expect(report.asked).toEqual({ is: "vaccine", name: vaccine, live, ...(id !== undefined && { vaccine: id }) });
    expect(finding(report, "upadacitinib.us.vaccine.live-vaccine.avoid")?.state).toBe(state);
    expect(report.answer.tier).toBe("non-urgent");
  });

  test("of one that may be live the asker is asked", () => {
    const { answer } = answered(record(UPADACITINIB), { vaccine: "shingles vaccine" }, "us");
    expect(answer.phone).toContain("a planned vaccine that may be live, zoster vaccine");
    expect(answer.ask).toEqual([
      expect.objectContaining({ about: "zoster-unspecified-vaccine", fact: "vaccine-live" }),
    ]);
  });

  test("which before the start, and how long", () => {
    const start: Taken = { text: "tofacitinib", dose: "5 mg twice daily", reason: "rheumatoid arthritis" };
    const { report } = checker.ask({
      text: record(start),
      asOf: "2026-07-01",
      ask: { vaccine: "MMR" },
      region: "eu",
      starting: true,
    });
    expect(report?.findings.flatMap(({ says = [] }) => says)).toContainEqual({
      code: "live-vaccine-before-start-between",
      amounts: ["2 weeks", "4 weeks"],
    });
  });
});

describe("every record, every region", () => {
  const ASKS: readonly AskWords[] = [
    { infection: "infection" },
    { infection: "pneumonia" },
    { infection: "shingles", antibiotic: "clarithromycin" },
    { exposure: "chickenpox" },
    { exposure: "measles" },
  ];
  test.each(
    Object.entries({ ...SAMPLES, "an empty Bundle": EMPTY }),
  )("%s: an infection or such a contact is never less than a call today, once the medicine is taken", (_, text) => {
    for (const region of REGIONS)
      for (const ask of ASKS) {
        const { answer, therapies } = answered(text, ask, region);
        const isTaken = therapies.length === 0 || therapies.some(({ stage }) => stage !== "starting");
        if (isTaken || ask.exposure !== undefined) expect(answer.tier, JSON.stringify(ask)).not.toBe("non-urgent");
      }
  });

  const EVERY: readonly Taken[] = [
    UPADACITINIB,
    TOFACITINIB,
    BARICITINIB,
    ABROCITINIB,
    { text: "filgotinib", dose: "200 mg once daily", reason: "rheumatoid arthritis" },
    { text: "ritlecitinib", dose: "50 mg once daily", reason: "alopecia areata" },
    { text: "deuruxolitinib", dose: "8 mg twice daily", reason: "alopecia areata" },
    { text: "deucravacitinib", dose: "6 mg once daily", reason: "plaque psoriasis" },
    { text: "ruxolitinib 10 mg oral tablet", dose: "10 mg twice daily", reason: "myelofibrosis" },
    { text: "ruxolitinib 1.5% cream", dose: "apply twice daily", reason: "vitiligo" },
    { text: "delgocitinib cream", dose: "apply twice daily", reason: "chronic hand eczema" },
  ];
  /** They stay for years, and are not new on the day somebody tells of them. */
  const LASTING: ReadonlySet<string> = new Set(["hepatitis-b", "hepatitis-c", "hiv-infection", "latent-tuberculosis"]);

  test.each(EVERY)("$text: no new infection, whatever it is called, waits for the next visit", (taken) => {
    const names = readdirSync(new URL("../../../knowledge/concepts/infections/", import.meta.url))
      .map((name) => name.replace(".yaml", ""))
      .filter((name) => !LASTING.has(name));
    expect(names.length).toBeGreaterThan(15);
    for (const region of REGIONS)
      for (const infection of names)
        expect(answered(record(taken), { infection }, region).answer.tier, `${infection} ${region}`).not.toBe(
          "non-urgent",
        );
  });

  test("without a JAK inhibitor the answer says that it found none", () => {
    for (const ask of [{ infection: "shingles" }, { surgery: "operation" }, { vaccine: "MMR" }]) {
      const { answer } = answered(EMPTY, ask, "eu");
      expect(answer.silent[0]?.text).toMatch(/^No JAK inhibitor was found in this record/);
    }
  });
});
