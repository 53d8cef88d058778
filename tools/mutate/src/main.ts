import { compileConcepts } from "@afterscript/fhir";
import { compileFolder, KnowledgeError, knowledgeRoot } from "@afterscript/knowledge";
import { allCases, CaseFileError } from "@afterscript/testkit";
import { readCase } from "./read-case.ts";
import { run, type Supplies } from "./run.ts";

try {
  process.exitCode = run(process.argv.slice(2), supply, { out: console.log, err: console.error });
} catch (error) {
  if (!(error instanceof KnowledgeError) && !(error instanceof CaseFileError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function supply(): Supplies {
  const { compiled, problems } = compileFolder(knowledgeRoot());
  if (compiled === undefined) throw new KnowledgeError(problems);
  const concepts = compileConcepts(compiled.concepts);
  return { compiled, cases: allCases().map((written) => readCase(written, concepts)) };
}
