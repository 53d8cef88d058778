import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { type Knowledge, type Quotation, REGIONS, type Region } from "@afterscript/engine";
import type { CoverageKnowledge } from "@afterscript/engine/public/coverage.ts";
import type { Concepts } from "@afterscript/fhir";
import { readTree, sorted, type Tree } from "./check/check-tree.ts";
import { checkDrugCites } from "./check/drug-cites.ts";
import { checkMembers } from "./check/members.ts";
import { checkRates } from "./check/rates.ts";
import { readTopics } from "./check/topics.ts";
import { compileConcepts } from "./compile/compile-concepts.ts";
import { compileCoverage } from "./compile/compile-coverage.ts";
import { compileRegions } from "./compile/compile-knowledge.ts";
import { compileProtocol } from "./compile/compile-protocol.ts";
import { compileRates } from "./compile/compile-rates.ts";
import { type Setting, settingOf } from "./compile/setting.ts";
import { sourceFiles } from "./input-stamp.ts";
import type { KnowledgeProblem } from "./read/problem.ts";
import { readConcepts } from "./read/read-concepts.ts";
import { readCoverage } from "./read/read-coverage.ts";
import { readQuoted } from "./read/read-quoted.ts";
import { type RateTree, readRates } from "./read/read-rates.ts";
import { readFolder } from "./read/read-tree.ts";
import { isRatePart } from "./with-rates.ts";

export type Compiled = {
  readonly regions: Readonly<Record<Region, Knowledge>>;
  readonly concepts: Concepts;
  readonly quotations: readonly Quotation[];
  readonly coverage: CoverageKnowledge;
  readonly tree: Tree;
  readonly rates: RateTree;
  readonly setting: Setting;
};

/** Reads and compiles a knowledge folder. Undefined when something in it is wrong; the problems are in file order. */
export function compileFolder(root: string): {
  readonly compiled?: Compiled;
  readonly problems: readonly KnowledgeProblem[];
} {
  const problems: KnowledgeProblem[] = [];
  const tree = readTree(root, problems);
  const setting = settingOf(readConcepts(root, problems), problems, tree.sources);
  checkDrugCites(setting, tree);
  checkMembers(setting, tree);
  const protocols = readFolder(root, "protocols").flatMap((document) => compileProtocol(document, setting) ?? []);
  if (setting.concepts.formulas === undefined) return { problems: sorted(problems) };
  const rates = readRates(root, problems);
  checkRates(rates, setting, readTopics(root, []), new Set(tree.sources.keys()));
  const quotations = readQuoted(root, new Set(rates.codes?.form.publishers), problems);
  const counted = compileRates(rates, setting, tree.sources);
  const edition = editionOf(root);
  const regions = compileRegions(REGIONS, tree, setting, protocols, { ...edition, ...counted });
  const coverage = compileCoverage(readCoverage(root, problems), setting, edition);
  const concepts = compileConcepts(setting);
  return problems.length > 0
    ? { problems: sorted(problems) }
    : { compiled: { regions, concepts, quotations, coverage, tree, rates, setting }, problems };
}

/** Calendar version, and the hash of everything that was read: same bytes in, same hash out. */
export function editionOf(root: string): { readonly version: string; readonly hash: string } {
  const version = join(root, "VERSION");
  const hash = createHash("sha256");
  for (const path of sourceFiles(root)) {
    hash.update(path.slice(root.length)).update("\0").update(readFileSync(path)).update("\0");
  }
  return { version: existsSync(version) ? readFileSync(version, "utf8").trim() : "0", hash: hash.digest("hex") };
}

/** Writes one JSON file per region, one of what studies counted, one of what is quoted, one of cover, one of the concepts, each whole or not at all. */
export function writeBuild(folder: string, { regions, concepts, quotations, coverage }: Compiled): void {
  mkdirSync(folder, { recursive: true });
  for (const region of REGIONS)
    writeWhole(
      join(folder, `${region}.json`),
      partOf(regions[region], (key) => !isRatePart(key)),
    );
  writeWhole(join(folder, "rates.json"), partOf(regions.us, isRatePart));
  writeWhole(join(folder, "quoted.json"), quotations);
  writeWhole(join(folder, "coverage.json"), coverage);
  writeWhole(join(folder, "concepts.json"), concepts);
}

function partOf(knowledge: Knowledge, isIn: (key: string) => boolean): object {
  return Object.fromEntries(Object.entries(knowledge).filter(([key]) => isIn(key)));
}

function writeWhole(path: string, value: unknown): void {
  const part = `${path}.${process.pid}-${threadId}.part`;
  writeFileSync(part, `${JSON.stringify(value)}\n`);
  renameSync(part, path);
}
