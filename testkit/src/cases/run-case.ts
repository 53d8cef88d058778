import { readFileSync } from "node:fs";
import type { Answered, Assessment, Knowledge, Region } from "@afterscript/engine";
import { compileConcepts, readFhir } from "@afterscript/fhir";
import { loadConcepts, loadKnowledge } from "@afterscript/knowledge";
import { bundleOf } from "../record/bundle-of.ts";
import type { Bundle } from "../record/fhir.ts";
import { assessCase } from "./assess-case.ts";
import type { Case } from "./case.ts";
import { answerMismatches } from "./match-answer.ts";
import { mismatches } from "./match-findings.ts";

const ROOT = new URL("../../../", import.meta.url);

export type CaseRun = {
  readonly assessment: Assessment;
  readonly problems: readonly string[];
  readonly answered?: Answered;
};

const concepts = compileConcepts(loadConcepts());
const knowledge = new Map<Region, Knowledge>();

/** Loaded once a region: the engine compiles one knowledge object once. */
function knowledgeOf(region: Region): Knowledge {
  const loaded = knowledge.get(region) ?? loadKnowledge(region);
  knowledge.set(region, loaded);
  return loaded;
}

/** The whole way of a case: record bytes, facts, findings. */
export function runCase(written: Case, bytes: string = recordOf(written)): CaseRun {
  const read = readFhir(JSON.parse(bytes), concepts);
  if ("failure" in read)
    throw new Error(`${written.file}:${written.line} its record is not read: ${read.failure.code}.`);
  const { record } = read;
  const { assessment, answered } = assessCase(written, record, knowledgeOf(written.region));
  const codes = [...record.problems, ...assessment.problems].map(({ code }) => code);
  return { assessment, problems: codes, ...(answered !== undefined && { answered }) };
}

/** What the run of a case says otherwise than the case: an empty list means that it holds. */
export function checkCase(written: Case, bytes?: string): readonly string[] {
  const { assessment, problems, answered } = runCase(written, bytes);
  const missing = written.problems.filter((code) => !problems.includes(code));
  return [
    ...mismatches(written, assessment.findings),
    ...(answered === undefined ? [] : answerMismatches(written, answered)),
    ...missing.map(
      (code) => `${written.file}:${written.line} expected the problem ${code}, found: ${problems.join(", ")}`,
    ),
  ];
}

/** The bytes that a case's record is read from. */
export function recordOf(written: Case): string {
  if (written.record !== undefined) return readFileSync(new URL(written.record, ROOT), "utf8");
  return bytesOf(bundleOf(written));
}

export function bytesOf(bundle: Bundle): string {
  return JSON.stringify(bundle);
}
