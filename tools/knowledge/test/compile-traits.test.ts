import type { Statement } from "@afterscript/engine";
import { describe, expect, test } from "vitest";
import { compileTraits } from "../src/compile/compile-traits.ts";
import type { DrugForm } from "../src/schema/concept.ts";

const cite = { source: "us-exampletinib-2025", section: "1", checked: "2025-11-20", seen: "primary" as const };

function drug(more: Partial<DrugForm> = {}): DrugForm {
  return { id: "exampletinib", recognised: "only", ...more } as DrugForm;
}

function statement(section: string, more: Partial<Statement> = {}): Statement {
  const id = "exampletinib.us.infection.tuberculosis.hold";
  return {
    id,
    drug: "exampletinib",
    topic: "tuberculosis",
    authority: "label",
    cite: [{ ...cite, section }],
    ...more,
  } as Statement;
}

describe("a boxed warning", () => {
  test.each([
    { section: "Boxed warning, 5.1", is: "yes" },
    { section: "Boxed, 5.1", is: "yes" },
    { section: "5.1, boxed warning", is: "yes" },
    { section: "5.1", is: undefined },
  ])('cited as "$section": $is', ({ section, is }) => {
    expect(compileTraits(drug(), "us", [statement(section)])?.boxed?.is).toBe(is);
  });

  test.each([
    { what: "another drug's", more: { drug: "sampletinib" } },
    { what: "a guideline's", more: { authority: "guideline" as const } },
    { what: "of an earlier edition", more: { until: "2025-01-01" } },
  ])("$what says nothing", ({ more }) => {
    expect(compileTraits(drug(), "us", [statement("Boxed warning", more)])).toBeUndefined();
  });

  test("none, where a source of the region says so; a statement that cites one outweighs it", () => {
    const unboxed = drug({ unboxed: { us: cite } });
    expect(compileTraits(unboxed, "us", [])?.boxed).toEqual({ is: "no", topics: [], statements: [], cite: [cite] });
    expect(compileTraits(unboxed, "eu", [])).toBeUndefined();
    expect(compileTraits(unboxed, "us", [statement("Boxed warning")])?.boxed?.is).toBe("yes");
  });
});

describe("what the label names as blocked", () => {
  test.each([
    { kinases: ["tyk2"], isNeighbour: true },
    { kinases: ["jak1"], isNeighbour: undefined },
    { kinases: ["jak3", "tec"], isNeighbour: undefined },
    { kinases: ["tyk2", "jak1"], isNeighbour: undefined },
  ])("$kinases: a neighbour of the class $isNeighbour", ({ kinases, isNeighbour }) => {
    expect(compileTraits(drug({ blocks: { kinases, cite } }), "us", [])?.kinases?.isNeighbour).toBe(isNeighbour);
  });

  test("not named: not known, and nobody is a neighbour for want of a source", () => {
    expect(compileTraits(drug({ route: "by-mouth" }), "us", [])).toEqual({ route: "by-mouth" });
  });
});
