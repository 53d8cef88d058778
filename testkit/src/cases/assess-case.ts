import { parseAsked } from "@afterscript/check";
import { type Answered, type Assessment, answer, assess, type Knowledge } from "@afterscript/engine";
import { compileConcepts } from "@afterscript/fhir";
import { loadConcepts } from "@afterscript/knowledge";
import type { PatientRecord } from "@afterscript/record";
import type { Case } from "./case.ts";

const concepts = loadConcepts();
const dictionary = { concepts, index: compileConcepts(concepts) };

export type AssessedCase = { readonly assessment: Assessment; readonly answered?: Answered };

/** Judges the record of a case as the case asks: by itself, or with the question that is asked of it. */
export function assessCase(written: Case, record: PatientRecord, knowledge: Knowledge): AssessedCase {
  const input = {
    record,
    knowledge,
    asOf: written.asOf,
    ...(written.asked !== undefined && { request: { drugs: written.asked } }),
  };
  if (written.ask === undefined) return { assessment: assess(input) };
  const read = parseAsked(written.ask, { ...dictionary, knowledge: { us: knowledge, eu: knowledge, uk: knowledge } });
  if (read.failure !== undefined)
    throw new Error(`${written.file}:${written.line} its question is not read: ${read.failure.what}`);
  const answered = answer({ ...input, asked: read.asked });
  return { assessment: answered.assessment, answered };
}
