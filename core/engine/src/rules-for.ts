import type { Day } from "@afterscript/kernel";
import type { Compiled } from "./compile.ts";
import type { TherapyState } from "./context.ts";
import type { Rule } from "./rule.ts";

/** The rules of a drug that are in force on a day, and which of them speak at a stage and of a condition at all. */
export type RulesFor = {
  readonly rules: readonly Rule[];
  /** In force, but for another stage or another condition. */
  readonly others: readonly Rule[];
  /** Whether any document but a guideline was in force. */
  readonly isInForce: boolean;
};

const MOST = 512;
const KNOWN = new WeakMap<Compiled, Map<string, RulesFor>>();

/** Sorted out once for each drug, stage, condition and day: in a population they come again and again. */
export function rulesFor(
  compiled: Compiled,
  { drug, stage, condition }: TherapyState,
  day: Day,
  isSymptomTold: boolean,
): RulesFor {
  const known = KNOWN.get(compiled) ?? new Map<string, RulesFor>();
  KNOWN.set(compiled, known);
  const key = `${drug} ${stage} ${condition ?? ""} ${day} ${isSymptomTold}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST) known.clear();
  const inForce = (compiled.rules.get(drug) ?? []).filter((rule) => rule.from <= day && day < rule.until);
  const speaks = (rule: Rule) =>
    rule.then[stage] !== undefined &&
    (isSymptomTold || rule.base.kind !== "symptom") &&
    (rule.conditions === undefined || condition === undefined || rule.conditions.has(condition));
  const made: RulesFor = {
    rules: inForce.filter(speaks),
    others: inForce.filter((rule) => !speaks(rule)),
    isInForce: inForce.some(({ base }) => base.authority !== "guideline" && base.kind !== "symptom"),
  };
  known.set(key, made);
  return made;
}
