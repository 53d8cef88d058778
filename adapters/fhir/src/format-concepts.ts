import type { Concepts } from "./concepts.ts";

const IPS = "ips-absent";

/** Codes that belong to the formats themselves (International Patient Summary), not to clinical knowledge. */
export const FORMAT_CONCEPTS: Required<Pick<Concepts, "completeLists" | "notUsed">> = {
  completeLists: [
    { list: "conditions", codes: [{ system: IPS, code: "no-known-problems" }] },
    { list: "medications", codes: [{ system: IPS, code: "no-known-medications" }] },
    {
      list: "allergies",
      codes: [
        { system: IPS, code: "no-known-allergies" },
        { system: IPS, code: "no-known-medication-allergies" },
      ],
    },
  ],
  /** "No information" is no statement, and foods and surroundings are not asked about. */
  notUsed: [
    "no-allergy-info",
    "no-known-food-allergies",
    "no-known-environmental-allergies",
    "no-medication-info",
    "no-problem-info",
    "no-procedure-info",
    "no-known-procedures",
    "no-immunization-info",
    "no-known-immunizations",
    "no-device-info",
    "no-known-devices",
  ].map((code) => ({ system: IPS, code })),
};
