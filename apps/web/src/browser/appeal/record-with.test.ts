import { loadConcepts } from "@afterscript/knowledge";
import { expect, test } from "vitest";
import { recordWith } from "./record-with.ts";

const asked = { form: {}, record: undefined, region: "us", asOf: "2026-07-01" } as const;

test.each([
  { says: "whole", from: "2025-01-01", to: "2025-06-01" },
  { says: "that end before they begin", from: "2025-06-01", to: "2025-01-01" },
  { says: "that lie ahead", from: "2027-01-01", to: undefined },
])("a medicine with days $says is in the record", ({ from, to }) => {
  const tried = [{ name: "dupilumab", from, ...(to && { to }), why: "unknown" as const }];
  expect(JSON.stringify(recordWith({ ...asked, tried }, loadConcepts()))).toContain("dupilumab");
});
