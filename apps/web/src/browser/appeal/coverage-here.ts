import type { CoverageKnowledge } from "@afterscript/engine/public/coverage.ts";
import { ruleFile } from "../engine/rule-file.ts";

/**
 * The rules of cover, as they are printed beside the rules of the labels.
 * @throws ScreenError when they cannot be loaded.
 */
export function coverageHere(): Promise<CoverageKnowledge> {
  return ruleFile<CoverageKnowledge>("coverage.json");
}
