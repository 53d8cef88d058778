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

/** The compiled knowledge of every region, or why it cannot be used. */
export function openKnowledge(): OpenKnowledge {
  try {
    const [us, eu, uk] = REGIONS.map(loadKnowledge) as [Knowledge, Knowledge, Knowledge];
    return { knowledge: { us, eu, uk }, concepts: loadConcepts() };
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return { failure: knowledgeFailure(error) };
  }
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
