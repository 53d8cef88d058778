import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  messagesOf,
  ORDER,
  REASSURANCE,
  type Report,
  readingGrade,
  type VisitPage,
  wordsOf,
} from "@afterscript/wording";
import { beforeAll, describe, expect, test } from "vitest";
import type { Checker, VisitRequest } from "./checker.ts";
import { openChecker } from "./open-checker.ts";

let checker: Checker;
beforeAll(async () => {
  const opened = await openChecker();
  if (opened.failure !== undefined) throw new Error(opened.failure.what);
  checker = opened.checker;
});

const TESTKIT = fileURLToPath(new URL("../../../testkit/", import.meta.url));
const SAMPLES = ["daniel", "elena", "maya", "ruth", "sam", "tom"];
const RECORDS = readdirSync(`${TESTKIT}records`, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".json") && path.includes("/"))
  .sort();
const sample = (name: string) => readFileSync(`${TESTKIT}samples/${name}.json`, "utf8");

const AUDIENCES = ["patient", "clinician"] as const;

function pageOf(request: Partial<VisitRequest>): VisitPage {
  const { page, failure } = checker.visit({ asOf: "2026-07-01", audience: "patient", ...request });
  if (page === undefined) throw new Error(`${failure.code} ${failure.what}`);
  return page;
}

/** What must hold of every page, whoever it is about. */
function expectWhole(page: VisitPage, report: Report): void {
  const { questions, missing, urgent, results } = page;
  expect(questions.items.length).toBeLessThanOrEqual(10);
  for (const { text, why, statements, class: sort, cites } of [...questions.items, ...questions.beyond]) {
    expect([text, why].every((words) => /\S/.test(words) && !/undefined|\s\s/.test(words))).toBe(true);
    expect(sort === "symptom" || statements.length > 0).toBe(true);
    expect(cites.every(({ source }) => source >= 1 && source <= page.sources.items.length)).toBe(true);
  }
  expect(missing.count).toBe(report.findings.filter(({ state }) => state === "unknown").length);
  const pressing = report.findings.filter(
    ({ state, urgency }) => state === "applies" && (urgency === "emergency" || urgency === "urgent"),
  );
  expect(urgent.items.length).toBe(pressing.length);
  for (const { value, name } of results.items) expect([value, name].every((words) => /\S/.test(words))).toBe(true);
  expect(page.disclaimer).toBe(messagesOf().disclaimer);
  expect(page.person.name).toBeUndefined();
}

describe.each(AUDIENCES)("for the %s", (audience) => {
  test.each(SAMPLES)("the page of %s", (name) => {
    const request = { text: sample(name), asOf: "2026-07-01", audience };
    const { report } = checker.check(request);
    if (report === undefined) throw new Error(name);
    const page = pageOf(request);
    expectWhole(page, report);
    expect(page.questions.items.length).toBeGreaterThan(0);
  });

  test(`the pages of ${RECORDS.length} third-party records`, { timeout: 120_000 }, () => {
    let made = 0;
    for (const path of RECORDS) {
      const request = { text: readFileSync(`${TESTKIT}records/${path}`, "utf8"), asOf: "2026-07-01", audience };
      const { report, failure } = checker.check(request);
      const visit = checker.visit(request);
      // What cannot be checked, several people in one file say, is refused with the same words.
      if (report === undefined) expect(visit.failure).toEqual(failure);
      else {
        expectWhole(pageOf(request), report);
        made += 1;
      }
    }
    expect(made).toBeGreaterThan(100);
  });

  test("an empty record", () => {
    const page = pageOf({ input: { resourceType: "Bundle", type: "collection" }, audience });
    expect(page.questions.items).toEqual([]);
    expect([page.urgent.none, page.missing.line].join(" ")).toMatch(/Nothing was (checked|judged)/);
    expect(page.problems.items.map(({ code }) => code)).toContain("NO_PATIENT");
  });
});

test.each(SAMPLES)("the patient's page of %s is at grade 8 or below, and orders and promises nothing", (name) => {
  const { questions, urgent, emergency, missing, symptoms, changes } = pageOf({ text: sample(name) });
  const asked = questions.items.map(({ text, why }) => `${text} ${why}`);
  const all = [...asked, emergency, missing.line, ...urgent.items.map(({ text, step }) => `${text} ${step}`)];
  for (const { none } of [questions, urgent, symptoms, ...(changes === undefined ? [] : [changes])]) all.push(none);
  expect(all.filter((text) => ORDER.test(text) || REASSURANCE.test(text))).toEqual([]);
  const body = all.join(" ");
  expect(wordsOf(body).length).toBeGreaterThan(30);
  expect(readingGrade(body)).toBeLessThanOrEqual(8);
});

test("the other medicines of the record are on the page", () => {
  const input = JSON.parse(sample("tom"));
  const other = { text: "Οµεπραζόλη 20 mg" };
  const order = {
    resourceType: "MedicationStatement",
    id: "other",
    status: "active",
    medicationCodeableConcept: other,
  };
  input.entry.push({ resource: { ...order, subject: { reference: "Patient/tom" }, dosage: [{ text: "at night" }] } });
  const [jak, ...rest] = pageOf({ input }).medicines.items;
  expect(jak?.drug).toBe("baricitinib");
  expect(rest.map(({ text }) => text)).toContain("Οµεπραζόλη 20 mg, at night");
});

test("the same question gives the same page", () => {
  expect(JSON.stringify(pageOf({ text: sample("tom") }))).toBe(JSON.stringify(pageOf({ text: sample("tom") })));
});

describe("the name", () => {
  test("is taken from the record only where it is asked for", () => {
    const text = sample("tom");
    expect(JSON.stringify(pageOf({ text }))).not.toContain("Keller");
    expect(pageOf({ text, withName: true }).person.name).toBe("Tom Keller");
    expect(pageOf({ text, name: "Đặng Thị Ánh", withName: true }).person.name).toBe("Đặng Thị Ánh");
  });

  test.each([
    {
      says: "the usual one before the official one",
      names: [
        { use: "official", text: "A" },
        { use: "usual", text: "B" },
      ],
      name: "B",
    },
    {
      says: "never one of earlier days",
      names: [
        { use: "old", text: "A" },
        { use: "maiden", family: "B" },
      ],
      name: undefined,
    },
    { says: "its parts", names: [{ given: ["Zoë", "Ö."], family: "Ångström" }], name: "Zoë Ö. Ångström" },
    { says: "none where none can be read", names: [{ family: 12 }, "x", null], name: undefined },
    { says: "none where there is none", names: undefined, name: undefined },
  ])("$says", ({ names, name }) => {
    const input = { resourceType: "Patient", id: "p1", name: names };
    expect(pageOf({ input, withName: true }).person.name).toBe(name);
  });

  test("is of the person that was chosen", () => {
    const entry = ["a", "b"].map((id) => ({
      resource: { resourceType: "Patient", id, name: [{ text: `Name ${id}` }] },
    }));
    const input = { resourceType: "Bundle", type: "collection", entry };
    expect(pageOf({ input, patient: "b", withName: true }).person.name).toBe("Name b");
  });
});

describe("symptoms", () => {
  test("are judged with the record", () => {
    const { symptoms, urgent, questions } = pageOf({ text: sample("daniel"), symptoms: ["fever; severe; 2 days"] });
    expect(symptoms.items.map(({ text }) => text)).toEqual(["a fever, severe, for 2 days"]);
    expect(urgent.items[0]?.step).toMatch(/^Say on the phone: /);
    expect(questions.items.some(({ class: sort }) => sort === "symptom")).toBe(true);
  });

  test("a red flag is an emergency on the page", () => {
    const { urgent } = pageOf({ text: sample("daniel"), symptoms: ["chest-pain"] });
    expect(urgent.items[0]?.urgency).toBe("emergency");
  });

  test("one that is not known is refused, with the nearest", () => {
    const { failure } = checker.visit({ text: sample("daniel"), asOf: "2026-07-01", symptoms: ["chest-pian"] });
    expect([failure?.code, failure?.mend]).toEqual(["ARGUMENT_SYMPTOM", expect.stringContaining("chest-pain")]);
  });
});

describe("an earlier report", () => {
  const earlier = (parts: object = {}) => {
    const { report } = checker.check({ text: sample("daniel"), asOf: "2026-06-01", audience: "patient" });
    return JSON.stringify({ ...report, ...parts });
  };
  const since = (text: string) =>
    checker.visit({ text: sample("daniel"), asOf: "2026-07-01", audience: "patient", since: text });

  test("says what is new", () => {
    const told = since(earlier()).page?.changes?.items ?? [];
    expect(told.map(({ statement }) => statement)).toContain("upadacitinib.us.lab-threshold.lymphocytes.hold");
    expect(told.some(({ what, fact }) => what === "result" && fact === "lymphocytes")).toBe(true);
  });

  test("of the same day and record changes nothing", () => {
    const same = checker.check({ text: sample("daniel"), asOf: "2026-07-01" }).report;
    expect(since(JSON.stringify(same)).page?.changes?.items).toEqual([]);
  });

  test.each([
    { says: "no JSON", text: () => "hello" },
    { says: "no report", text: () => '{"resourceType":"Bundle"}' },
    { says: "a report whose findings are no findings", text: () => earlier({ findings: [{}] }) },
    { says: "of another person", text: () => earlier({ patient: { reference: "Patient/other" } }) },
    { says: "of nobody named", text: () => earlier({ patient: {} }) },
    { says: "of another region", text: () => earlier({ region: "eu" }) },
    { says: "of a later day", text: () => earlier({ asOf: "2026-07-02" }) },
  ])("$says is refused", ({ text }) => {
    const { failure } = since(text());
    expect(failure?.code).toBe("ARGUMENT_SINCE");
    for (const part of [failure?.what, failure?.mend]) expect(part).toMatch(/\S/);
  });
});
