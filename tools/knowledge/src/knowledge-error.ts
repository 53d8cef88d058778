import { formatProblem, type KnowledgeProblem } from "./read/problem.ts";

/** A knowledge folder that cannot be used. `problems` name file, line and mend. */
export class KnowledgeError extends Error {
  readonly problems: readonly KnowledgeProblem[];

  constructor(problems: readonly KnowledgeProblem[]) {
    super(`The knowledge cannot be used:\n${problems.map(formatProblem).join("\n")}`);
    this.name = "KnowledgeError";
    this.problems = problems;
  }
}
