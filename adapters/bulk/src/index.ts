export { hasRightCheckDigit } from "./check-digit.ts";
export * from "./csv/csv-mapping.ts";
export { previewCsv } from "./csv/read-csv.ts";
export { suggestMapping } from "./csv/suggest-mapping.ts";
export { formatOf } from "./format-of.ts";
export { INTAKE_PROBLEM_CODES, type IntakeProblemCode } from "./intake-problem.ts";
export * from "./intake-set.ts";
export { type IntakeInput, readIntake } from "./read-intake.ts";
