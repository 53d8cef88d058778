import { type Failure, nearest } from "@afterscript/check";

/** A word of the command line that is not known, with the nearest that is. */
export function nearestFailure(sort: "COMMAND" | "FLAG", word: string, known: readonly string[]): Failure {
  const near = nearest(word, known);
  return {
    sort: "argument",
    code: `${sort}_UNKNOWN`,
    what: `"${word}" is not a ${sort.toLowerCase()} of this command line.`,
    where: "command line",
    mend: `${near === undefined ? "" : `Did you mean ${near}? `}Known: ${known.join(", ")}. See afterscript --help.`,
  };
}
