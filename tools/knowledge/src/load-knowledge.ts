import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Knowledge, Region } from "@afterscript/engine";
import type { Concepts } from "@afterscript/fhir";
import { buildFolder, ensureBuilt } from "./ensure-built.ts";

/** The compiled knowledge of one region, built first when it is out of date. */
export function loadKnowledge(region: Region): Knowledge {
  ensureBuilt();
  return JSON.parse(readFileSync(join(buildFolder(), `${region}.json`), "utf8")) as Knowledge;
}

/** The compiled concepts, built first when they are out of date. */
export function loadConcepts(): Concepts {
  ensureBuilt();
  return JSON.parse(readFileSync(join(buildFolder(), "concepts.json"), "utf8")) as Concepts;
}
