export * from "./answer.ts";
export * from "./case.ts";
export * from "./knowledge.ts";
