export { type Compiled, compileFolder } from "./build-knowledge.ts";
export { type ChangedStatement, changeScalar, statementScalars, type WrittenScalar } from "./change-scalar.ts";
export { buildFolder, ensureBuilt, KnowledgeError } from "./ensure-built.ts";
export { knowledgeRoot } from "./knowledge-root.ts";
export { loadConcepts, loadKnowledge, loadProtocolFile } from "./load-knowledge.ts";
export { formatProblem, type KnowledgeProblem } from "./read/problem.ts";
