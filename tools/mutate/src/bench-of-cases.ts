import type { Finding, Knowledge, Region } from "@afterscript/engine";
import { findingsOf, holds, placeOf, type ReadCase } from "./read-case.ts";

/** A case that holds on the unmoved knowledge, with the findings it has there. */
export type HoldingCase = ReadCase & { readonly findings: readonly Finding[] };

export type CaseBench = {
  readonly holding: readonly HoldingCase[];
  /** Cases that do not hold before any move: they can kill nothing. */
  readonly failing: readonly string[];
};

/** Runs every case once on the knowledge as it is. */
export function benchOf(cases: readonly ReadCase[], regions: Readonly<Record<Region, Knowledge>>): CaseBench {
  const run = cases.map((one) => ({ ...one, findings: findingsOf(one, regions[one.written.region]) }));
  return {
    holding: run.filter((one) => holds(one, one.findings)),
    failing: run.filter((one) => !holds(one, one.findings)).map(({ written }) => placeOf(written)),
  };
}
