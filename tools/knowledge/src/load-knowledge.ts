import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Knowledge, Quotation, RateKnowledge, Region } from "@afterscript/engine";
import type { CoverageKnowledge } from "@afterscript/engine/public/coverage.ts";
import type { Concepts } from "@afterscript/fhir";
import { buildFolder, ensureBuilt } from "./ensure-built.ts";
import { type WithoutRates, withRates } from "./with-rates.ts";

/** The compiled knowledge of one region, built first when it is out of date. */
export function loadKnowledge(region: Region): Knowledge {
  ensureBuilt();
  const read = <T>(name: string) => JSON.parse(readFileSync(join(buildFolder(), `${name}.json`), "utf8")) as T;
  return withRates(read<WithoutRates>(region), () => read<RateKnowledge>("rates"));
}

/** The compiled concepts, built first when they are out of date. */
export function loadConcepts(): Concepts {
  ensureBuilt();
  return JSON.parse(readFileSync(join(buildFolder(), "concepts.json"), "utf8")) as Concepts;
}

/** What papers and public pages report and texts quote, built first when it is out of date. */
export function loadQuoted(): readonly Quotation[] {
  ensureBuilt();
  return JSON.parse(readFileSync(join(buildFolder(), "quoted.json"), "utf8")) as readonly Quotation[];
}

/** The rules of cover, denial and appeal, built first when they are out of date. */
export function loadCoverage(): CoverageKnowledge {
  ensureBuilt();
  return JSON.parse(readFileSync(join(buildFolder(), "coverage.json"), "utf8")) as CoverageKnowledge;
}
