import type { Statement } from "@afterscript/engine";
import { type LineContext, type RuleLine, ruleLines } from "./rule-line.ts";
import { TELLINGS, type Telling } from "./telling.ts";

/** Lines under what the document says of them. */
export type RuleGroup = { readonly telling: Telling; readonly lines: readonly RuleLine[] };

/** What labels and studies say, group by group; what guidelines say; and of what the document is silent. */
export type RuleGroups = {
  readonly groups: readonly RuleGroup[];
  readonly guidelines: readonly RuleLine[];
  readonly silent: readonly RuleLine[];
};

export function ruleGroups(statements: readonly Statement[], context: LineContext): RuleGroups {
  const lines = ruleLines(statements, context);
  const told = lines.filter(({ guideline, telling }) => guideline === undefined && telling !== "silent");
  const groups = TELLINGS.map((telling) => ({ telling, lines: told.filter((one) => one.telling === telling) }));
  return {
    groups: groups.filter((one) => one.lines.length > 0),
    guidelines: lines.filter(({ guideline }) => guideline !== undefined),
    silent: lines.filter(({ guideline, telling }) => guideline === undefined && telling === "silent"),
  };
}
