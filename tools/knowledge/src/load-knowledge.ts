import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Knowledge, Protocol, Region } from "@afterscript/engine";
import type { Concepts } from "@afterscript/fhir";
import { compileProtocol } from "./compile/compile-protocol.ts";
import { buildFolder, ensureBuilt, KnowledgeError } from "./ensure-built.ts";
import { knowledgeRoot } from "./knowledge-root.ts";
import type { KnowledgeProblem } from "./read/problem.ts";
import { readConcepts } from "./read/read-concepts.ts";
import { readYaml } from "./read/yaml-document.ts";

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

/**
 * A clinic's own protocol from a YAML file.
 * @throws KnowledgeError with file, line and mend when it is not one.
 */
export function loadProtocolFile(path: string): Protocol {
  const problems: KnowledgeProblem[] = [];
  const setting = { concepts: readConcepts(knowledgeRoot(), problems), problems, units: new Map() };
  const document = readYaml(join(dirname(path), basename(path)), readFileSync(path, "utf8"));
  const protocol = compileProtocol(document, setting);
  if (protocol === undefined || problems.length > 0) throw new KnowledgeError(problems);
  return protocol;
}
