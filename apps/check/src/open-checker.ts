import { type Knowledge, REGIONS, type Region } from "@afterscript/engine";
import type { Concepts } from "@afterscript/fhir";
import { KnowledgeError, loadConcepts, loadKnowledge } from "@afterscript/knowledge";
import type { Checker } from "./checker.ts";
import { createChecker } from "./create-checker.ts";
import type { Failure } from "./failure.ts";

export type OpenResult =
  | { readonly checker: Checker; readonly failure?: undefined }
  | { readonly failure: Failure; readonly checker?: undefined };

export type OpenKnowledge =
  | {
      readonly knowledge: Readonly<Record<Region, Knowledge>>;
      readonly concepts: Concepts;
      readonly failure?: undefined;
    }
  | { readonly failure: Failure };

/** Loads the knowledge and makes a checker. Unusable knowledge is a failure with its mend, never a stack trace. */
export async function openChecker(): Promise<OpenResult> {
  const opened = openKnowledge();
  if (opened.failure !== undefined) return opened;
  return { checker: createChecker(opened) };
}

type Load = { readonly knowledge: (region: Region) => Knowledge; readonly concepts: () => Concepts };

/** The compiled knowledge of every region, or why it cannot be used. */
export function openKnowledge(load: Load = { knowledge: loadKnowledge, concepts: loadConcepts }): OpenKnowledge {
  try {
    const [us, eu, uk] = REGIONS.map(load.knowledge) as [Knowledge, Knowledge, Knowledge];
    return { knowledge: { us, eu, uk }, concepts: load.concepts() };
  } catch (error) {
    return { failure: error instanceof KnowledgeError ? knowledgeFailure(error) : unreadable(error) };
  }
}

/** The build folder could not be read or written. */
function unreadable(error: unknown): Failure {
  return {
    sort: "knowledge",
    code: "KNOWLEDGE_UNREADABLE",
    what: `The compiled knowledge could not be read: ${error instanceof Error ? error.message : String(error)}`,
    where: "build/knowledge",
    mend: "Delete build/knowledge and run npm run knowledge.",
  };
}

function knowledgeFailure({ problems }: KnowledgeError): Failure {
  const [first] = problems;
  const more = problems.length > 1 ? ` ${problems.length - 1} more: npm run knowledge lists all.` : "";
  return {
    sort: "knowledge",
    code: first?.code ?? "KNOWLEDGE_UNUSABLE",
    what: first?.what ?? "The knowledge cannot be used.",
    where: first === undefined ? "knowledge" : `knowledge/${first.file}:${first.line}:${first.column}`,
    mend: `${first?.mend ?? "Run npm run knowledge."}${more}`,
  };
}
