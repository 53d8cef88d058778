export { type Compiled, compileFolder } from "./build-knowledge.ts";
export { type ChangedStatement, changeScalar, statementScalars, type WrittenScalar } from "./change-scalar.ts";
export { type LimitTable, limitTables } from "./cli/limits-table.ts";
export { buildFolder, ensureBuilt } from "./ensure-built.ts";
export { KnowledgeError } from "./knowledge-error.ts";
export { knowledgeRoot } from "./knowledge-root.ts";
export { loadConcepts, loadKnowledge } from "./load-knowledge.ts";
export { loadProtocolFile } from "./load-protocol-file.ts";
export { formatProblem, type KnowledgeProblem } from "./read/problem.ts";
