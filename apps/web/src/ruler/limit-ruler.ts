import type { LabThresholdStatement, Statement } from "@afterscript/engine";
import type { Library } from "../site/context.ts";
import { REGION_WORD } from "../words/region.ts";
import { name, quantity, sentenceCase } from "../words/text.ts";
import { words } from "../words/words.ts";
import type { ScaleRuler } from "./ruler.ts";
import { formatNumber, roundTicks } from "./scale.ts";
import { limitsOf, uniqueZones, zonesOf } from "./scale-ruler.ts";

/**
 * The limits of one drug on one analyte, with nobody on the line: for texts and the pages of medicines.
 * What a rule asks for is said in a clinician's short words, or as `outcome` has it.
 */
export function limitRuler(
  rules: readonly LabThresholdStatement[],
  library: Library,
  outcome?: (rule: Statement) => string,
): ScaleRuler | undefined {
  const [first] = rules;
  if (first === undefined) return undefined;
  const fact = first.topic;
  const unit = library.unitOf(fact) ?? "";
  const limits = limitsOf(rules, fact, { unit });
  const ticks = roundTicks(Math.max(...limits.map(({ at }) => at), 1) * 2);
  const to = ticks.at(-1) ?? 1;
  const zones = uniqueZones(rules.flatMap((rule) => zonesOf(rule, { fact, to, ...(outcome && { outcome }) })));
  const rows = zones.map(({ label }) => ({ what: REGION_WORD[first.region], value: label }));
  const { rulerTitle } = words().texts.limits;
  return {
    shape: "scale",
    title: rulerTitle(
      sentenceCase(first.drug),
      name(fact, "patient"),
      REGION_WORD[first.region],
      quantity("", unit).trim(),
    ),
    description: zones.map(({ label }) => `${label}.`).join(" "),
    unit,
    from: 0,
    to,
    ticks: ticks.map((at) => ({ at, label: formatNumber(at) })),
    zones,
    limits,
    marks: [],
    rows,
  };
}
