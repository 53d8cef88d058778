import type { LabThresholdStatement, Region, Statement } from "@afterscript/engine";
import { conditionsOf } from "../ruler/bands.ts";
import type { Library } from "../site/context.ts";

/** The rules of one drug on one analyte that hold whatever the condition is for; rarer uses have their own pages. */
export function limitRules(library: Library, drug: string, region: Region, analyte: string): LabThresholdStatement[] {
  return library
    .statements(drug, region)
    .filter(isLabThreshold)
    .filter((one) => one.topic === analyte && one.limit !== undefined && conditionsOf(one) === undefined);
}

function isLabThreshold(statement: Statement): statement is LabThresholdStatement {
  return statement.kind === "lab-threshold" && !("notStated" in statement);
}
