import { parseArgs } from "node:util";
import { readTree, sorted } from "./check/check-tree.ts";
import { knowledgeRoot } from "./knowledge-root.ts";
import { formatProblem, type KnowledgeProblem } from "./read/problem.ts";

const options = parseArgs({
  allowPositionals: true,
  options: { check: { type: "boolean" }, root: { type: "string" } },
});

const problems: KnowledgeProblem[] = [];
const tree = readTree(options.values.root ?? knowledgeRoot(), problems);
const only = options.positionals[0];
const shown = sorted(problems).filter((problem) => only === undefined || problem.file.includes(only));
for (const problem of shown) console.error(formatProblem(problem));
const count = tree.files.flatMap((file) => file.statements).length;
console.log(shown.length === 0 ? `Knowledge is sound: ${count} statements read.` : `${shown.length} to mend.`);
process.exitCode = shown.length === 0 ? 0 : 1;
