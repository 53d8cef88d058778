import type { Knowledge, Region } from "@afterscript/engine";
import { parseDose } from "@afterscript/kernel";
import { expect, test } from "vitest";
import { choiceFile } from "./choice-file.ts";
import type { RuleDocuments } from "./rule-files.ts";

const dose = (text: string) => {
  const read = parseDose(text);
  if (read === undefined) throw new Error(`"${text}" is no dose.`);
  return read;
};
const statement = (drug: string, part: object) => ({ drug, kind: "dose", ...part });
const book = (part: Partial<Record<"availability" | "statements" | "traits", unknown>> = {}): Knowledge =>
  ({ availability: [], statements: [], ...part }) as unknown as Knowledge;

const COVERED = book({
  availability: [
    { drug: "exampletinib", is: "covered" },
    { drug: "rarelinib", is: "recognised-only" },
  ],
  traits: { exampletinib: { route: "by-mouth" } },
  statements: [
    { drug: "exampletinib", kind: "indication", licences: [{ condition: "example-disease" }] },
    statement("exampletinib", { limit: [dose("XR 30 mg once daily"), dose("XR 15 mg once daily")] }),
    statement("exampletinib", { doseMap: [{ from: dose("LQ 6 mg twice daily"), to: dose("LQ 3 mg twice daily") }] }),
    statement("exampletinib", { limit: [dose("15 mg once daily")] }),
    statement("exampletinib", { limit: [dose("XR 60 mg once daily")], until: "2020-01-01" }),
    statement("exampletinib", { notStated: true }),
    statement("otherlinib", { limit: [dose("1 mg once daily")] }),
  ],
});
const knowledge: Readonly<Record<Region, Knowledge>> = {
  us: COVERED,
  eu: book({ availability: [{ drug: "exampletinib", is: "not-licensed" }] }),
  uk: book(),
};
const substance = (id: string, drug?: true) => ({ id, ...(drug && { drug }), names: [id], brands: ["Exa"], codes: [] });
const documents = {
  knowledge,
  concepts: { substances: [substance("exampletinib", true), substance("rarelinib", true), substance("examplazole")] },
} as unknown as RuleDocuments;

test("a drug that some region judges can be chosen: its doses in force, tablets first, the smallest first", () => {
  expect(choiceFile(documents)).toEqual({
    drugs: [
      {
        id: "exampletinib",
        brands: ["Exa"],
        route: "by-mouth",
        regions: {
          us: {
            is: "covered",
            conditions: ["example-disease"],
            doses: ["XR 15 mg once daily", "XR 30 mg once daily", "LQ 3 mg twice daily", "LQ 6 mg twice daily"],
          },
          eu: { is: "not-licensed", conditions: [], doses: [] },
          uk: { is: "not-covered", conditions: [], doses: [] },
        },
      },
    ],
  });
});
