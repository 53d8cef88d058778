export * from "./groups.ts";
export * from "./ids.ts";
export { messagesOf } from "./language.ts";
export { GROUPS, type Group, type Messages } from "./messages.ts";
export { type ReportAssessment, type ReportInput, type ReportKnowledge, report } from "./report.ts";
export * from "./report-type.ts";
export { statementText } from "./statement-text.ts";
