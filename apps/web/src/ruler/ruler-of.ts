import type { Ruler } from "./ruler.ts";
import { type ScaleInput, scaleRuler } from "./scale-ruler.ts";
import { factRuler, licenceRuler, testRuler } from "./step-ruler.ts";

/** The ruler that belongs to a finding: by its number where its rule has one, else by its tests, uses or facts. */
export function rulerOf(input: ScaleInput): Ruler | undefined {
  const { finding, report, knowledge } = input;
  const scale = scaleRuler(input);
  if (scale !== undefined) return scale;
  if (finding.kind === "baseline-test" || finding.kind === "follow-up-test") return testRuler(finding, report);
  if (finding.kind === "indication" && finding.topic === "condition") {
    return licenceRuler(finding, report, knowledge) ?? factRuler(finding, report.asOf);
  }
  return factRuler(finding, report.asOf);
}
