import type { Concepts } from "./concepts.ts";

const IPS = "ips-absent";

/** Codes that belong to the formats themselves (International Patient Summary), not to clinical knowledge. */
export const FORMAT_CONCEPTS: Pick<Concepts, "completeLists"> = {
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
};
