import type { AnalyteConcept } from "@afterscript/fhir";
import { factSort, messagesOf } from "@afterscript/wording";
import type { ItemShown } from "../store/schema.ts";

export type OrderInput = {
  readonly id: string;
  readonly patientId: string;
  readonly drug: string;
  readonly shown: ItemShown;
  readonly note?: string;
  /** ISO date by which the result is wanted. */
  readonly until?: string;
  readonly requester: string;
  /** ISO date-time. */
  readonly now: string;
  readonly codes: LoincCodes;
};

/** The LOINC code and its name, by analyte. */
export type LoincCodes = ReadonlyMap<string, { readonly code: string; readonly display?: string }>;

/** The first LOINC code that the concepts give each analyte. */
export function loincCodes(analytes: readonly Pick<AnalyteConcept, "id" | "codes">[]): LoincCodes {
  return new Map(
    analytes.flatMap(({ id, codes }) => {
      const loinc = codes.find(({ system }) => system === "loinc");
      return loinc === undefined ? [] : [[id, { code: loinc.code }] as const];
    }),
  );
}

const { name } = messagesOf();

/**
 * The tests that a row asks for: what its findings lack, or the quantities that they rest on. A positive answer, such as
 * that of a pregnancy test or of a screening, asks for something else than the same test again.
 */
export function testsOf({ rests }: Pick<ItemShown, "rests">): readonly string[] {
  const lacking = rests.findings.flatMap(({ gaps }) => gaps.map((gap) => gap.split(" ")[0] ?? ""));
  const asked = rests.findings
    .filter(({ action }) => action === "order-test" || action === "repeat-test")
    .flatMap(({ statement }) => statement.split(".")[3] ?? []);
  const measured = rests.facts.filter(({ unit }) => unit !== undefined).map(({ fact }) => fact);
  const tests = (facts: readonly string[]) =>
    [...new Set(facts)].filter((fact) => factSort(fact) === "test").toSorted();
  const wanted = tests([...lacking, ...asked]);
  return wanted.length > 0 ? wanted : tests(measured);
}

/**
 * A FHIR R4 ServiceRequest: a draft that somebody with the right to order makes active where orders are placed. Several
 * tests stand in `orderDetail`. Undefined: the row names no test, and no note says which.
 */
export function orderOf({ id, patientId, drug, shown, note, until, requester, now, codes }: OrderInput) {
  const tests = testsOf(shown).map((test) => concept(test, codes));
  const [only] = tests;
  if (only === undefined && note === undefined) return undefined;
  const text = tests.length === 0 ? (note ?? "") : `Laboratory tests: ${tests.map((test) => test.text).join(", ")}`;
  const reason = drug === "" ? shown.title : `Monitoring of ${name(drug, "clinician")}: ${shown.title}`;
  return {
    resourceType: "ServiceRequest",
    id,
    text: { status: "generated", div: narrative([text, reason, ...(note === undefined ? [] : [note])]) },
    status: "draft",
    intent: "order",
    code: tests.length === 1 && only !== undefined ? only : { text },
    ...(tests.length > 1 && { orderDetail: tests }),
    subject: { reference: `Patient/${patientId}` },
    ...(until !== undefined && { occurrencePeriod: { end: until } }),
    authoredOn: now,
    requester: { display: requester },
    reasonCode: [{ text: reason }],
    ...(note !== undefined && { note: [{ text: note }] }),
  };
}

function concept(test: string, codes: LoincCodes) {
  const code = codes.get(test);
  const text = name(test, "clinician");
  return { ...(code !== undefined && { coding: [{ system: "http://loinc.org", ...code }] }), text };
}

function narrative(lines: readonly string[]): string {
  const paragraphs = lines.map((line) => `<p>${line.replace(/[&<>]/g, (sign) => ESCAPED[sign] ?? "")}</p>`);
  return `<div xmlns="http://www.w3.org/1999/xhtml">${paragraphs.join("")}</div>`;
}

const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
