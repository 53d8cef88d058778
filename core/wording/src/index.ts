export * from "./report-type.ts";
