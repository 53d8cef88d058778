import { parseDay } from "@afterscript/kernel";
import { expect, test } from "vitest";
import { problemsOf, type Resource, readAll, span } from "../test-concepts.ts";

const ICD = "http://hl7.org/fhir/sid/icd-10-cm";
const SNOMED = "http://snomed.info/sct";

function condition(code: unknown, more: Readonly<Record<string, unknown>> = {}) {
  return { resourceType: "Condition", id: "c1", clinicalStatus: { coding: [{ code: "active" }] }, code, ...more };
}

const coded = (system: string, code: string) => ({ coding: [{ system, code }] });
const RA = coded(ICD, "M05.79");

function history(...resources: Resource[]) {
  return [...readAll(...resources).record.history.entries()]
    .flatMap(([concept, entries]) =>
      entries.map(
        ({ status, suspected, unstated }) =>
          `${concept} ${suspected ? "suspected " : ""}${unstated ? "unstated " : ""}${status}`,
      ),
    )
    .sort();
}

test.each([
  { code: coded(ICD, "M05.79"), found: ["rheumatoid-arthritis active"] },
  { code: coded(ICD, " M05.79"), found: ["rheumatoid-arthritis active"] },
  { code: coded(SNOMED, "69896004 "), found: ["rheumatoid-arthritis active"] },
  { code: coded(ICD, " "), found: [] },
  { code: coded(ICD, "M0579"), found: ["rheumatoid-arthritis active"] },
  { code: coded("urn:oid:2.16.840.1.113883.6.90", "m05.79"), found: ["rheumatoid-arthritis active"] },
  { code: coded(ICD, "M06.9"), found: ["rheumatoid-arthritis active"] },
  { code: coded(ICD, "M06.91"), found: [] },
  { code: coded("http://hl7.org/fhir/sid/icd-10", "M05.8"), found: ["rheumatoid-arthritis active"] },
  { code: coded(SNOMED, "69896004"), found: ["rheumatoid-arthritis active"] },
  { code: coded(ICD, "C83.30"), found: ["lymphoma-or-leukaemia active", "malignancy active"] },
  { code: coded(ICD, "C50.911"), found: ["malignancy active"] },
  { code: coded(ICD, "CX0"), found: [] },
  { code: coded(ICD, "Z86.711"), found: ["venous-thromboembolism past"] },
  { code: { text: "rheumatoid  ARTHRITIS" }, found: ["rheumatoid-arthritis active"] },
  { code: { text: "History of DVT" }, found: ["venous-thromboembolism past"] },
  { code: { text: "H/O deep vein thrombosis" }, found: ["venous-thromboembolism past"] },
  { code: { text: "Acute DVT of the left lower extremity" }, found: ["venous-thromboembolism active"] },
  { code: { text: "Recurrent deep vein thrombosis, unspecified" }, found: ["venous-thromboembolism active"] },
  { code: { text: "History of bilateral DVT" }, found: ["venous-thromboembolism past"] },
  { code: { text: "Suspected acute DVT" }, found: ["venous-thromboembolism suspected active"] },
  {
    code: { coding: [{ system: SNOMED, code: "1", display: "Acute deep vein thrombosis (disorder)" }] },
    found: ["venous-thromboembolism active"],
  },
  { code: { text: "No acute DVT" }, found: [] },
  { code: { text: "Acute DVT ruled out" }, found: [] },
  { code: { text: "Family history of acute DVT" }, found: [] },
  { code: { text: "DVT of the left leg of the mother" }, found: [] },
  { code: { text: "Possible DVT" }, found: ["venous-thromboembolism suspected active"] },
  { code: { text: "Family history of DVT" }, found: [] },
  { code: { text: "No DVT" }, found: [] },
  { code: { coding: [{ system: ICD, code: "Z82.49" }], text: "DVT" }, found: [] },
])("$code is $found", ({ code, found }) => {
  expect(history(condition(code))).toEqual(found);
});

test.each([
  { status: { clinicalStatus: { coding: [{ code: "active" }] } }, found: ["rheumatoid-arthritis active"] },
  { status: { clinicalStatus: { coding: [{ code: "relapse" }] } }, found: ["rheumatoid-arthritis active"] },
  { status: { clinicalStatus: { coding: [{ code: "recurrence" }] } }, found: ["rheumatoid-arthritis active"] },
  { status: { clinicalStatus: { coding: [{ code: "inactive" }] } }, found: ["rheumatoid-arthritis past"] },
  { status: { clinicalStatus: { coding: [{ code: "remission" }] } }, found: ["rheumatoid-arthritis past"] },
  { status: { clinicalStatus: { coding: [{ code: "resolved" }] } }, found: ["rheumatoid-arthritis past"] },
  { status: { clinicalStatus: undefined, abatementDateTime: "2020" }, found: ["rheumatoid-arthritis past"] },
  { status: { clinicalStatus: undefined }, found: ["rheumatoid-arthritis unstated active"] },
  {
    status: { clinicalStatus: { coding: [{ code: "81323004", display: "Alive and well" }] } },
    found: ["rheumatoid-arthritis unstated active"],
  },
  { status: { clinicalStatus: "resolved" }, found: ["rheumatoid-arthritis past"] },
  { status: { verificationStatus: { coding: [{ code: "refuted" }] } }, found: [] },
  { status: { verificationStatus: { coding: [{ code: "entered-in-error" }] } }, found: [] },
  {
    status: { verificationStatus: { coding: [{ code: "provisional" }] } },
    found: ["rheumatoid-arthritis suspected active"],
  },
  {
    status: { verificationStatus: { coding: [{ code: "differential" }] } },
    found: ["rheumatoid-arthritis suspected active"],
  },
  { status: { verificationStatus: { coding: [{ code: "confirmed" }] } }, found: ["rheumatoid-arthritis active"] },
])("$status is $found", ({ status, found }) => {
  expect(history(condition(RA, status))).toEqual(found);
});

test.each([
  { dates: { onsetDateTime: "2019-03" }, key: "onset", days: ["2019-03-01", "2019-03-31"] },
  { dates: { onsetPeriod: { start: "2019-03-02", end: "2020" } }, key: "onset", days: ["2019-03-02", "2019-03-02"] },
  { dates: { onsetAge: { value: 50, code: "a" } }, key: "onset", days: ["2010-04-01", "2011-04-29"] },
  { dates: { abatementDateTime: "2021" }, key: "ended", days: ["2021-01-01", "2021-12-31"] },
  { dates: { recordedDate: "2022-01-05" }, key: "recorded", days: ["2022-01-05", "2022-01-05"] },
])("$dates", ({ dates, key, days: [earliest = "", latest = ""] }) => {
  const entry = readAll(condition(RA, dates)).record.history.get("rheumatoid-arthritis")?.[0];
  expect(entry).toHaveProperty(key, span(parseDay(earliest) ?? 0, parseDay(latest) ?? 0));
});

test.each([
  { more: condition(coded(SNOMED, "1")), problems: ["CODE_NOT_RECOGNISED"] },
  { more: condition(RA, { onsetDateTime: "last year" }), problems: ["DATE_NOT_READABLE"] },
  { more: condition(RA, { clinicalStatus: { coding: [{ code: "sometimes" }] } }), problems: ["STATUS_NOT_READABLE"] },
  { more: condition(undefined), problems: ["CODE_NOT_RECOGNISED"] },
])("$more: $problems", ({ more, problems }) => {
  expect(problemsOf(more)).toEqual(problems);
});

test("no known problems says that the list is complete, and is no condition", () => {
  const { record } = readAll(condition(coded(SNOMED, "160245001"), { recordedDate: "2026-05-01" }));
  expect(record.completeLists).toEqual([
    { type: "complete-list", list: "conditions", day: span(parseDay("2026-05-01") ?? 0), resource: "Condition/c1" },
  ]);
  expect(record.history.size).toBe(0);
});

test("a habit on the problem list is an answer while it is active", () => {
  const smoker = coded(SNOMED, "449868002");
  expect(readAll(condition(smoker)).record.answers.get("smoking")?.[0]?.answer).toBe("current");
  const resolved = condition(smoker, { clinicalStatus: { coding: [{ code: "resolved" }] } });
  expect(readAll(resolved).record.answers.size).toBe(0);
});

test("a code for a history of says that the event came before, not on, the day of the entry", () => {
  const byThen = (code: unknown) =>
    readAll(condition(code, { onsetDateTime: "2026-04-01" })).record.history.get("venous-thromboembolism")?.[0]?.byThen;
  expect(byThen(coded(ICD, "Z86.711"))).toBe(true);
  expect(byThen({ text: "History of DVT" })).toBe(true);
  expect(byThen(coded(ICD, "I82.409"))).toBeUndefined();
});

test("family history never becomes the person's own", () => {
  const read = readAll({
    resourceType: "FamilyMemberHistory",
    id: "f1",
    patient: { reference: "Patient/p1" },
    condition: [{ code: RA }],
  });
  expect(read.record.history.size).toBe(0);
  expect(read.understood).toEqual({ FamilyMemberHistory: 1, Patient: 1 });
});
