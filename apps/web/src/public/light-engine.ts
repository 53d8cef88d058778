// What a screen of the companion runs: the reader, then the judge with the rules of one drug.
export { judgeHere } from "../browser/engine/judge-here.ts";
export { readHere } from "../browser/engine/read-here.ts";
