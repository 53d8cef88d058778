export { allCases } from "./cases/all-cases.ts";
export { type AssessedCase, assessCase } from "./cases/assess-case.ts";
export type { Case, CaseFacts, CaseTherapy, ExpectedFinding } from "./cases/case.ts";
export { mismatches } from "./cases/match-findings.ts";
export { readCaseFile } from "./cases/read-case-file.ts";
export { type CaseRun, checkCase, recordOf, runCase } from "./cases/run-case.ts";
export { CaseFileError } from "./cases/yaml-reading.ts";
export { type DemoFile, type DemoFiles, demoFiles } from "./demo-week/demo-files.ts";
export type { DemoSet } from "./demo-week/demo-set.ts";
export {
  DEMO_SEED,
  type DemoPerson,
  type DemoWeek,
  type DemoWeekOptions,
  demoWeek,
  type Planted,
} from "./demo-week/demo-week.ts";
export { bundleOf } from "./record/bundle-of.ts";
export type { Bundle, Resource } from "./record/fhir.ts";
