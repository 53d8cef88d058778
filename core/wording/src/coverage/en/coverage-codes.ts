import type { Saying } from "@afterscript/engine";
import { assistance } from "./codes/assistance.ts";
import { criteria } from "./codes/criteria.ts";
import { doors } from "./codes/doors.ts";
import { doorsUk } from "./codes/doors-uk.ts";
import { laws } from "./codes/laws.ts";
import { reasons } from "./codes/reasons.ts";
import { traps } from "./codes/traps.ts";
import { trapsUk } from "./codes/traps-uk.ts";
import type { CoverageSentences } from "./coverage-sentences.ts";

const ALL: CoverageSentences = {
  ...doors,
  ...doorsUk,
  ...laws,
  ...reasons,
  ...traps,
  ...trapsUk,
  ...assistance,
  ...criteria,
};

/** Every code that `knowledge/coverage` can say. */
export const COVERAGE_CODES: readonly string[] = Object.keys(ALL);

/** How many figures a code's sentence takes; undefined where there is no such code. */
export function amountsOfCoverageCode(code: string): number | undefined {
  return ALL[code]?.length;
}

/**
 * The sentence of a code with its figures.
 * @throws Error when there is no such code; the knowledge is checked against the codes when it is compiled.
 */
export function coverageSentence({ code, amounts = [] }: Saying): string {
  const sentence = ALL[code];
  if (sentence === undefined) throw new Error(`Nothing is said by "${code}".`);
  return sentence(...amounts);
}
