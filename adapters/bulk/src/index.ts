export * from "./intake-set.ts";
