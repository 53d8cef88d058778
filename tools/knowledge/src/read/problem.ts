/** Something wrong in a knowledge file: a stable code, the place, what is wrong and how to mend it. */
export type KnowledgeProblem = {
  readonly code: string;
  /** Relative to the knowledge folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly what: string;
  readonly mend: string;
};

/** Two lines: `CODE  path:line:column`, then what and the mend. */
export function formatProblem(problem: KnowledgeProblem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  return `${problem.code}  ${place}\n  ${problem.what} ${problem.mend}`;
}

/** File, then line, then column: the order in which a person mends them. */
export function byPlace(a: KnowledgeProblem, b: KnowledgeProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
