export type * from "./appeal-report.ts";
export { amountsOfCoverageCode, COVERAGE_CODES, coverageSentence } from "./en/coverage-codes.ts";
export * from "./packet-document.ts";
