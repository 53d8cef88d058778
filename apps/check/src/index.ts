export * from "./checker.ts";
export * from "./failure.ts";
export * from "./open-checker.ts";
