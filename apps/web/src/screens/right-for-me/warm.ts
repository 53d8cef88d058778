import { wholeChecker } from "../../browser/engine/whole-checker.ts";

let begun = false;

/** Loads what the answer needs while the questions are read. Without a connection the answer itself says so. */
export function warm(): void {
  if (begun) return;
  begun = true;
  Promise.all([wholeChecker(), import("./answers/write-answers.ts")]).catch(() => {
    begun = false;
  });
}
