import type { Statement } from "@afterscript/engine";
import { describe, expect, test } from "vitest";
import type { Library } from "../site/context.ts";
import { ruleLines } from "./rule-line.ts";

const base = {
  drug: "exampletinib",
  region: "us",
  evidence: [],
  from: "2026-01-01",
  authority: "label",
  cite: [{ source: "us-exampletinib", section: "5.1", checked: "2026-11-23", seen: "primary" }],
} as const;
const use = (id: string, condition: string, seen: "primary" | "no" = "primary"): Statement => ({
  ...base,
  id: `exampletinib.us.duplicate-therapy.biologic.${id}.avoid`,
  kind: "duplicate-therapy",
  topic: "biologic",
  when: { is: "condition", any: [condition] },
  if: { is: "taking", fact: "biologic", substances: ["adalimumab"], unseen: [] },
  then: { starting: "avoid", "on-treatment": "avoid" },
  cite: [{ source: "us-exampletinib", section: "5.1", checked: "2026-11-23", seen }],
});
const licence: Statement = {
  ...base,
  id: "exampletinib.us.indication.condition.avoid",
  kind: "indication",
  topic: "condition",
  then: { starting: "avoid" },
  licences: ["rheumatoid-arthritis", "vitiligo", "atopic-dermatitis"].map((condition) => ({
    condition,
    evidence: [],
    cite: base.cite[0],
  })),
};
const library = { analytes: {}, statements: () => [licence] } as unknown as Library;
const lines = (statements: readonly Statement[], about?: string) =>
  ruleLines(statements, { drug: "exampletinib", region: "us", library, ...(about && { about }) });

describe("statements as lines", () => {
  test("those that differ only in the use they are for are one, with all their ids", () => {
    const [line, ...others] = lines([use("ra", "rheumatoid-arthritis"), use("vi", "vitiligo")]);
    expect(others).toEqual([]);
    expect(line?.ids).toHaveLength(2);
    expect(line?.text).toBe("Taking a biologic medicine");
    expect(line?.medicines).toEqual(["adalimumab"]);
    expect(line?.notes).toEqual(["Not when it is for: eczema (atopic dermatitis)."]);
  });

  test("what holds for one use says so, unless the page is about it", () => {
    expect(lines([use("ra", "rheumatoid-arthritis")])[0]?.notes).toEqual([
      "Only when it is for: rheumatoid arthritis.",
    ]);
    expect(lines([use("ra", "rheumatoid-arthritis")], "rheumatoid-arthritis")[0]?.notes).toEqual([]);
  });

  test("a place that was not read in full says so", () => {
    expect(lines([use("ra", "rheumatoid-arthritis", "no")])[0]?.place).toBe(
      "section 5.1, not read: confirm on the label",
    );
    expect(lines([use("ra", "rheumatoid-arthritis")])[0]?.place).toBe("section 5.1");
  });

  test("a silence of a kind is told by what it is about", () => {
    const silence: Statement = {
      ...base,
      id: "exampletinib.us.missed-dose.maximum-dose.not-stated",
      kind: "missed-dose",
      topic: "maximum-dose",
      notStated: true,
      then: { "on-treatment": "none" },
    };
    expect(lines([silence])[0]).toMatchObject({ telling: "silent", text: "What to do about a missed dose" });
  });
});
