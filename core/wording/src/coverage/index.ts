export { type AppealDay, appealDays } from "./appeal-days.ts";
export type * from "./appeal-report.ts";
export { amountsOfCoverageCode, COVERAGE_CODES, coverageSentence } from "./en/coverage-codes.ts";
export { noLongerPlanned } from "./en/day-titles.ts";
export { LETTERHEAD_FIELDS, type Letterhead, type QuotedReason } from "./letterhead.ts";
export * from "./packet-document.ts";
export { type PacketFrame, packetFrame } from "./packet-frame.ts";
export { type AppealReportInput, appealReport } from "./report/appeal-report-of.ts";
