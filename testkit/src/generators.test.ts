import fc from "fast-check";
import { expect, test } from "vitest";
import type { Case } from "./cases/case.ts";
import { inReverseOrder } from "./cases/neighbours.ts";
import { runCase } from "./cases/run-case.ts";
import { anyCase } from "./generators.ts";

const RUNS = { numRuns: 150, seed: 20260701 };

test("the order of entries changes nothing, to the byte", () => {
  fc.assert(
    fc.property(anyCase, (written) => {
      const reversed = inReverseOrder(written);
      expect(JSON.stringify(runCase(written, reversed.bytes))).toBe(JSON.stringify(runCase(written)));
    }),
    RUNS,
  );
});

test("a limit that was clear does not stay clear when its results are taken away", () => {
  fc.assert(
    fc.property(anyCase, (written) => {
      for (const topic of clearLimits(written)) {
        expect(clearLimits(without(written, topic))).not.toContain(topic);
      }
    }),
    RUNS,
  );
});

test("without any fact every limit is unknown", () => {
  fc.assert(
    fc.property(anyCase, (written) => {
      const { findings } = runCase(withoutFacts(written)).assessment;
      const limits = findings.filter(({ base }) => base.kind === "lab-threshold");
      expect(limits.filter(({ state }) => state !== "unknown")).toEqual([]);
    }),
    RUNS,
  );
});

/** Analytes of which a limit was read and not crossed. */
function clearLimits(written: Case): readonly string[] {
  return runCase(written)
    .assessment.findings.filter(({ base, state }) => base.kind === "lab-threshold" && state === "clear")
    .map(({ base }) => base.topic);
}

function without(written: Case, analyte: string): Case {
  const results = new Map([...written.facts.results].filter(([key]) => key !== analyte));
  return { ...written, facts: { ...written.facts, results } };
}

function withoutFacts(written: Case): Case {
  const facts = { ...written.facts, results: new Map(), history: new Map(), answers: new Map(), medicines: [] };
  return { ...written, facts };
}
