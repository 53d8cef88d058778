export * from "./finding.ts";
export * from "./knowledge.ts";
export * from "./vocabulary.ts";
