import type { Concepts } from "@afterscript/fhir";
import { parseDay } from "@afterscript/kernel";
import { type Resource, type Written, writingOf } from "./src/index.ts";

const ONE = { n: 1, d: 1 };
const THOUSAND = { n: 1000, d: 1 };

/** A small invented set: the medicines do not exist, the codes have the shape of real ones. */
export const TEST_CONCEPTS: Concepts = {
  analytes: [
    {
      id: "lymphocytes",
      kind: "quantity",
      unit: "/uL",
      codes: [{ system: "loinc", code: "731-0" }],
      names: ["lymphocytes"],
      units: {
        "10*3/uL": THOUSAND,
        "K/uL": THOUSAND,
        "10*9/L": THOUSAND,
        "G/L": THOUSAND,
        "/uL": ONE,
        "cells/uL": ONE,
      },
      accepted: ["10*3/uL", "10*9/L", "/uL"],
      plausible: { low: { n: 0, d: 1 }, high: { n: 1_000_000, d: 1 } },
    },
    {
      id: "haemoglobin",
      kind: "quantity",
      unit: "g/dL",
      codes: [{ system: "loinc", code: "718-7" }],
      names: ["haemoglobin"],
      units: { "g/dL": ONE, "g/L": { n: 1, d: 10 } },
      accepted: ["g/dL", "g/L"],
      plausible: { low: ONE, high: { n: 30, d: 1 } },
    },
    {
      id: "triglycerides",
      kind: "quantity",
      unit: "mg/dL",
      codes: [],
      names: ["triglycerides"],
      units: { "mg/dL": ONE },
      plausible: { low: { n: 0, d: 1 }, high: { n: 20_000, d: 1 } },
    },
    {
      id: "inr",
      kind: "quantity",
      unit: "1",
      codes: [],
      names: ["INR"],
      units: { "1": ONE, "{INR}": ONE },
      accepted: ["1", "{INR}"],
    },
    { id: "igra", kind: "qualitative", codes: [{ system: "loinc", code: "71773-6" }], names: ["IGRA"], units: {} },
  ],
  substances: [
    {
      id: "exampletinib",
      drug: true,
      names: ["exampletinib"],
      brands: ["Examplant"],
      codes: [
        { system: "rxnorm", code: "900003", display: "exampletinib 5 MG Oral Tablet [Examplant]" },
        { system: "rxnorm", code: "900001", display: "exampletinib" },
      ],
    },
    { id: "twotinib-oral", drug: true, names: ["twotinib"], brands: ["Twopill"], codes: [] },
    { id: "twotinib-cream", drug: true, names: ["twotinib"], brands: ["Twocream"], codes: [] },
    { id: "plainstatin", names: ["plainstatin"], brands: [], codes: [] },
  ],
  conditions: [
    {
      id: "rheumatoid-arthritis",
      codes: [
        { system: "icd-10-cm", code: "M05.9" },
        { system: "snomed", code: "69896004", says: true },
      ],
      names: ["rheumatoid arthritis"],
      pastCodes: [],
    },
    { id: "malignancy", codes: [], names: ["cancer", "lung cancer"], pastCodes: [] },
    { id: "lung-cancer", codes: [], names: ["lung cancer"], pastCodes: [] },
  ],
  answers: [
    {
      topic: "smoking",
      questionCodes: [{ system: "loinc", code: "72166-2" }],
      answers: [
        { answer: "current", codes: [], names: ["current smoker"] },
        { answer: "never", codes: [], names: ["never smoker"] },
      ],
    },
  ],
  vaccines: [{ id: "zoster-vaccine", codes: [{ system: "cvx", code: "187" }], names: ["shingles vaccine"] }],
  procedures: [
    { id: "organ-transplant", codes: [{ system: "snomed", code: "77465005" }], names: ["organ transplant"] },
  ],
  completeLists: [],
};

export const AS_OF = "2026-06-30";
export const TEST_WRITING = writingOf(TEST_CONCEPTS, { asOf: parseDay(AS_OF) ?? 0 });

/** Code and field of each fault, or the resource. */
export function outcomeOf<R extends Resource>(told: Written<R>) {
  if (told.is === "written") return told.resource;
  return told.faults.map(({ code, where, choices }) => `${code} ${where}${choices ? `: ${choices.join(" | ")}` : ""}`);
}

export function notesOf(told: Written): readonly string[] {
  return told.is === "written" ? told.noted.map(({ code, where }) => `${code} ${where}`) : ["refused"];
}
