import type { LabThresholdStatement, Region, Statement } from "@afterscript/engine";
import { scheduleText } from "@afterscript/wording";
import { limitRules } from "../facts/limit-table.ts";
import { limitRuler } from "../ruler/limit-ruler.ts";
import type { ScaleRuler } from "../ruler/ruler.ts";
import type { Library } from "../site/context.ts";
import { name, sentenceCase } from "../words/text.ts";
import { words } from "../words/words.ts";
import { type RuleLine, ruleLines } from "./rule-line.ts";
import { tellingOf } from "./telling.ts";

/** Everything that one document says of the results of one test. */
export type AnalyteLimits = {
  readonly analyte: string;
  readonly name: string;
  /** Left out where the document gives no number that can be placed. */
  readonly ruler?: ScaleRuler;
  readonly lines: readonly RuleLine[];
};

/** One test, and when it is asked for. */
export type PlannedTest = {
  readonly name: string;
  readonly when: string;
  readonly line: RuleLine;
};

/** The limits of a drug, one entry a test: those with a number first. */
export function analyteLimits(drug: string, region: Region, library: Library): readonly AnalyteLimits[] {
  const statements = library.statements(drug, region).filter(({ kind }) => kind === "lab-threshold");
  const analytes = [...Map.groupBy(statements, ({ topic }) => topic)].map(([analyte, rules]) => {
    const ruler = rulerOf(limitRules(rules, analyte), library);
    return {
      analyte,
      name: sentenceCase(name(analyte, "patient")),
      ...(ruler && { ruler }),
      lines: ruleLines(rules, { drug, region, library }),
    };
  });
  return analytes.toSorted((a, b) => Number(b.ruler !== undefined) - Number(a.ruler !== undefined));
}

function rulerOf(rules: readonly LabThresholdStatement[], library: Library): ScaleRuler | undefined {
  return limitRuler(
    rules.filter(({ limit }) => limit !== undefined),
    library,
    (rule) => words().medicinePages.doesAtLevel[tellingOf(rule)],
  );
}

/** Tests on treatment, with the time that the document names. */
export function followUpTests(drug: string, region: Region, library: Library): readonly PlannedTest[] {
  return planned("follow-up-test", scheduleText, { drug, region, library });
}

/** Tests before the first dose. */
export function baselineTests(drug: string, region: Region, library: Library): readonly PlannedTest[] {
  return planned("baseline-test", () => "", { drug, region, library });
}

function planned(
  kind: Statement["kind"],
  when: (statement: Statement) => string | undefined,
  { drug, region, library }: { readonly drug: string; readonly region: Region; readonly library: Library },
): readonly PlannedTest[] {
  const statements = library.statements(drug, region).filter((one) => one.kind === kind);
  return statements.flatMap((statement) =>
    ruleLines([statement], { drug, region, library }).map((line) => ({
      name: sentenceCase(name(statement.topic, "patient")),
      when: when(statement) ?? "",
      line,
    })),
  );
}
