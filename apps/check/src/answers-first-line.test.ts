import { beforeAll, describe, expect, test } from "vitest";
import type { AskWords } from "./asked/ask-words.ts";
import type { Checker } from "./checker.ts";
import { openChecker } from "./open-checker.ts";

let checker: Checker;
beforeAll(async () => {
  const opened = await openChecker();
  if (opened.failure !== undefined) throw new Error(`${opened.failure.code} ${opened.failure.where}`);
  checker = opened.checker;
});

const order = (name: string, status = "active") => ({
  resourceType: "MedicationRequest",
  id: name,
  status,
  intent: "order",
  subject: { reference: "Patient/p" },
  authoredOn: "2026-01-01",
  medicationCodeableConcept: { text: name },
  dosageInstruction: [{ text: "1 tablet once daily" }],
});

const neutrophils = (value: number) => ({
  resourceType: "Observation",
  id: "n1",
  status: "final",
  code: { coding: [{ system: "http://loinc.org", code: "751-8" }] },
  subject: { reference: "Patient/p" },
  effectiveDateTime: "2026-06-29",
  valueQuantity: { value, unit: "10*3/uL", system: "http://unitsofmeasure.org", code: "10*3/uL" },
});

function answerTo(ask: AskWords, resources: readonly object[], region = "us") {
  const patient = { resourceType: "Patient", id: "p", birthDate: "1980-01-01", gender: "female" };
  const entry = [patient, ...resources].map((resource) => ({ resource }));
  const text = JSON.stringify({ resourceType: "Bundle", type: "collection", entry });
  const result = checker.ask({ text, asOf: "2026-07-01", ask, region, audience: "patient" });
  if (result.failure !== undefined) throw new Error(result.failure.code);
  if (result.report.answer === undefined) throw new Error("no answer");
  return { ...result.report.answer, findings: result.report.findings };
}

describe("a missed dose: nobody is told to take a dose of what is paused, or is to be", () => {
  test.each<{ about: string; resources: readonly object[]; answer: string }>([
    { about: "on treatment", resources: [order("abrocitinib")], answer: "take-now" },
    { about: "on hold", resources: [order("abrocitinib", "on-hold")], answer: "ask" },
    { about: "neutrophils of 300", resources: [order("abrocitinib"), neutrophils(0.3)], answer: "ask" },
    { about: "neutrophils of 3000", resources: [order("abrocitinib"), neutrophils(3)], answer: "take-now" },
    { about: "two JAK inhibitors", resources: [order("abrocitinib"), order("baricitinib")], answer: "ask" },
  ])("$about: $answer", ({ resources, answer }) => {
    const { missedDose = [] } = answerTo({ missedDose: "13" }, resources, "eu");
    expect(missedDose.filter(({ drug }) => drug === "abrocitinib")).toEqual([expect.objectContaining({ answer })]);
  });
});

test.each<{ about: string; ask: AskWords; resources: readonly object[]; says: RegExp }>([
  { about: "no rule", ask: { missedDose: "5" }, resources: [], says: /no JAK medicine.*Ask your pharmacist/ },
  {
    about: "a medicine known by its name alone",
    ask: { missedDose: "5" },
    resources: [order("fedratinib")],
    says: /no rule on a missed dose.*before your next dose/,
  },
  { about: "no medicine", ask: { risk: true }, resources: [], says: /no JAK medicine/ },
  { about: "no counts", ask: { risk: true }, resources: [order("fedratinib")], says: /not mean that they are low/ },
  { about: "no medicine", ask: { response: "" }, resources: [], says: /no JAK medicine/ },
  { about: "counts", ask: { risk: true }, resources: [order("upadacitinib")], says: /counts from groups/ },
])("with $about the first line of $ask announces nothing that does not follow", ({ ask, resources, says }) => {
  expect(answerTo(ask, resources).headline).toMatch(says);
});

test.each<{ ask: AskWords; says: string }>([
  { ask: { medicine: "amoxicillin" }, says: "I want to ask about taking amoxicillin." },
  { ask: { planning: "pregnancy" }, says: "I want to talk about my plans for children." },
])("on the phone the patient speaks: $says", ({ ask, says }) => {
  const { phone } = answerTo(ask, [order("upadacitinib")]);
  expect(phone).toContain(says);
  expect(phone).not.toMatch(/\byour?\b/);
});

test("two medicines are spoken of as two", () => {
  const { phone } = answerTo({ missedDose: "5" }, [order("upadacitinib"), order("baricitinib")]);
  expect(phone).toContain("They are JAK medicines. They can make infections worse.");
});

test.each(["hepatitis B", "latent tb"])("%s: whom to tell, and how soon", (infection) => {
  const { headline } = answerTo({ infection }, [order("upadacitinib")]);
  expect(headline).toMatch(/care team.*(this week|today)/);
});

test.each([
  { on: undefined, says: /as soon as you know the day/ },
  { on: "2026-07-02", says: /The day is set.*care team.*today/ },
  { on: "2026-07-01", says: /The day is set.*care team.*today/ },
  { on: "2026-06-30", says: /has passed.*care team before your next dose/ },
])("an operation on $on, asked on 1 July: $says", ({ on, says }) => {
  const ask = { surgery: "operation", ...(on !== undefined && { on }) };
  expect(answerTo(ask, [order("upadacitinib")]).headline).toMatch(says);
});

test.each<{ ask: AskWords; tier: string }>([
  { ask: { infection: "shingles", antibiotic: "clarithromycin" }, tier: "urgent" },
  { ask: { infection: "sepsis" }, tier: "emergency" },
  { ask: { exposure: "tuberculosis" }, tier: "non-urgent" },
  { ask: { surgery: "operation", on: "2026-07-02" }, tier: "non-urgent" },
  { ask: { vaccine: "Shingrix" }, tier: "non-urgent" },
  { ask: { medicine: "clarithromycin" }, tier: "non-urgent" },
  { ask: { planning: "stopping" }, tier: "non-urgent" },
])("nothing beside $ask waits for the next visit", ({ ask, tier }) => {
  const arthritis = { resourceType: "Condition", id: "c1", code: { text: "Rheumatoid arthritis" } };
  const answer = answerTo(ask, [order("upadacitinib"), arthritis]);
  const applied = answer.findings.filter(({ state }) => state === "applies");
  expect(answer.tier).toBe(tier);
  expect(applied.length).toBeGreaterThan(0);
  const later = tier === "non-urgent" ? /next visit|any visit/ : /next visit|any visit|this week/;
  expect(applied.filter(({ explain }) => later.test(explain)).map(({ statement }) => statement)).toEqual([]);
});

test.each([
  { response: "worse", says: /care team this week/ },
  { response: "lost", says: /care team this week/ },
  { response: "not", says: /your next visit/ },
])("who notices $response is sent: $says", ({ response, says }) => {
  expect(answerTo({ response }, [order("upadacitinib")]).headline).toMatch(says);
});

test.each([
  "upadacitinib",
  "tofacitinib",
  "baricitinib",
])("of what trials counted of %s, what is open can be asked", (drug) => {
  const arthritis = { resourceType: "Condition", id: "c1", code: { text: "Rheumatoid arthritis" } };
  const { findings } = answerTo({ risk: true }, [order(drug), arthritis]);
  expect(findings.length).toBeGreaterThan(0);
  const open = findings.filter(({ state, gaps }) => state === "unknown" && gaps.length === 0);
  expect(open.map(({ statement }) => statement)).toEqual([]);
});

test("a medicine that the label rules out is asked about before it is taken, and today", () => {
  const { tier, headline } = answerTo({ medicine: "fluconazole" }, [order("deuruxolitinib")]);
  expect(tier).toBe("urgent");
  expect(headline).toMatch(/before you take it\. Call your care team today/);
});

test("without tablets the first line says whom to call, and how soon", () => {
  const { headline } = answerTo({ planning: "supply-gap" }, [order("upadacitinib")]);
  expect(headline).toMatch(/pharmacist or care team this week.*Call today if none is left/);
});

test.each([
  "meningitis",
  "Meningococcal infection",
  "sepsis",
])("%s is an emergency, on any medicine and on none", (infection) => {
  for (const region of ["us", "eu", "uk"])
    for (const resources of [[], [order("upadacitinib")], [order("ruxolitinib cream")]]) {
      const { tier, emergency, headline } = answerTo({ infection }, resources, region);
      expect(tier).toBe("emergency");
      expect(headline).toContain(emergency.number);
    }
});

test("after the last dose a live vaccine is not said to be in no document: it may have to wait", () => {
  const stopped = answerTo({ vaccine: "MMR" }, [order("upadacitinib", "stopped")], "uk");
  expect(stopped.silent.map(({ text }) => text).join(" ")).toMatch(/may still have to wait.*Ask your care team/);
  expect(JSON.stringify(stopped.silent)).not.toMatch(/Nothing that we read/);
});
