import type { LabThresholdStatement, Statement } from "@afterscript/engine";
import { conditionsOf } from "../ruler/bands.ts";

/** Those of one drug's statements that limit one analyte, and that hold whatever the condition is for; rarer uses have their own pages. */
export function limitRules(statements: readonly Statement[], analyte: string): LabThresholdStatement[] {
  return statements
    .filter(isLabThreshold)
    .filter((one) => one.topic === analyte && one.limit !== undefined && conditionsOf(one) === undefined);
}

function isLabThreshold(statement: Statement): statement is LabThresholdStatement {
  return statement.kind === "lab-threshold" && !("notStated" in statement);
}
