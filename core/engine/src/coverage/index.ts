export * from "./answer.ts";
export * from "./case.ts";
export { type CoverageInput, judgeCoverage } from "./judge-coverage.ts";
export * from "./knowledge.ts";
export { LETTER } from "./nearest.ts";
