import type { Failure } from "@afterscript/check";
import type { Protocol } from "@afterscript/engine";
import { KnowledgeError, loadProtocolFile } from "@afterscript/knowledge";

export type ReadProtocol =
  | { readonly protocol: string | Protocol | undefined; readonly failure?: undefined }
  | { readonly failure: Failure };

/** A protocol id, or the path of a clinic's own protocol file (it ends in .yaml or holds a slash). */
export function readProtocol(choice: string | undefined): ReadProtocol {
  if (choice === undefined || !/[\\/]|\.ya?ml$/.test(choice)) return { protocol: choice };
  try {
    return { protocol: loadProtocolFile(choice) };
  } catch (error) {
    const failure = failureOf(error, choice);
    if (failure === undefined) throw error;
    return { failure };
  }
}

function failureOf(error: unknown, path: string): Failure | undefined {
  if (error instanceof KnowledgeError) {
    const [first] = error.problems;
    const where = first === undefined ? path : `${first.file}:${first.line}:${first.column}`;
    return fail(first?.what ?? "The protocol cannot be used.", where, first?.mend ?? "See knowledge/protocols.");
  }
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return fail("No such protocol file.", path, "Check the path, or give a protocol id.");
  if (code === "EISDIR") return fail("This is a directory.", path, "Give one protocol file.");
  return undefined;
}

function fail(what: string, where: string, mend: string): Failure {
  return { sort: "argument", code: "ARGUMENT_PROTOCOL", what, where, mend };
}
