// The whole checker for a browser: nothing here opens a file. Whoever serves the compiled knowledge hands it over.
export { type CheckerParts, createChecker } from "../create-checker.ts";
