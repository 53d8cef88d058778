// Only the path from a record that was read to its report: what a screen needs before anybody asks a question.
export { type Judging, judge } from "../judge.ts";
