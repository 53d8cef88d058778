import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Knowledge, RateKnowledge, Region } from "@afterscript/engine";
import type { CoverageKnowledge } from "@afterscript/engine/public/coverage.ts";
import type { Concepts } from "@afterscript/fhir";
import { knowledgeRoot } from "./knowledge-root.ts";
import { type WithoutRates, withRates } from "./with-rates.ts";

// The entry of the published package in place of index.ts: its knowledge was compiled when it was packed, so nothing here
// compiles, and the unit tables that only a build needs are not among its dependencies.

export { KnowledgeError } from "./knowledge-error.ts";
export { loadProtocolFile } from "./load-protocol-file.ts";

/** The knowledge of one region, as it was packed. */
export function loadKnowledge(region: Region): Knowledge {
  const read = <T>(name: string) => JSON.parse(readFileSync(join(knowledgeRoot(), `${name}.json`), "utf8")) as T;
  return withRates(read<WithoutRates>(region), () => read<RateKnowledge>("rates"));
}

/** The concepts, as they were packed. */
export function loadConcepts(): Concepts {
  return JSON.parse(readFileSync(join(knowledgeRoot(), "concepts.json"), "utf8")) as Concepts;
}

/** The rules of cover, denial and appeal, as they were packed. */
export function loadCoverage(): CoverageKnowledge {
  return JSON.parse(readFileSync(join(knowledgeRoot(), "coverage.json"), "utf8")) as CoverageKnowledge;
}
