export * from "./facts.ts";
export * from "./facts-of.ts";
export * from "./medicine-list.ts";
export * from "./newest-first.ts";
export * from "./patient-record.ts";
export * from "./problem.ts";
export { recordAsOf } from "./record-as-of.ts";
export * from "./with-told.ts";
