import { intakeProblem } from "../intake-problem.ts";
import type { IntakeReading } from "../intake-set.ts";

/** Reads ORU^R01 messages. */
export function readOru(text: string, _from: string): IntakeReading {
  const problem = intakeProblem("MESSAGE_NOT_READABLE", "", "This is no message.", text);
  return { sets: [], problems: [problem], setAside: {} };
}
