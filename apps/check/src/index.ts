export * from "./checker.ts";
export * from "./compare-regions.ts";
export { type CheckerParts, createChecker, ENGINE_VERSION } from "./create-checker.ts";
export * from "./failure.ts";
export { nearest } from "./nearest.ts";
export * from "./open-checker.ts";
export { unknownWord } from "./parse-choices.ts";
export { VERSION } from "./version.ts";
