import type { ComparisonDrug, ComparisonPage, ReportFinding } from "@afterscript/wording";
import { name } from "../../../words/text.ts";

/** Something that is not known of the person and could change what a label says of a drug. */
export type Unknown = {
  readonly fact: string;
  readonly name: string;
  readonly sort: "test" | "answer";
  /** How to find out, each sentence once. */
  readonly asks: readonly string[];
  /** Names of the drugs for which it matters. */
  readonly drugs: readonly string[];
  /** The findings that it leaves open. */
  readonly findings: readonly ReportFinding[];
};

type Draft = { sort: Unknown["sort"]; asks: Set<string>; drugs: Set<string>; findings: ReportFinding[] };

/** What is open in the rows of a comparison, each fact once: in front what matters for most drugs. */
export function unknownsOf(page: ComparisonPage): readonly Unknown[] {
  const found = new Map<string, Draft>();
  for (const drug of page.drugs.filter(({ isCompared }) => isCompared)) {
    for (const finding of openFindings(drug)) {
      for (const { fact, ask } of finding.gaps) {
        const one: Draft = found.get(fact) ?? { sort: "answer", asks: new Set(), drugs: new Set(), findings: [] };
        if (isTest(finding)) one.sort = "test";
        one.asks.add(ask);
        one.drugs.add(drug.name);
        one.findings.push(finding);
        found.set(fact, one);
      }
    }
  }
  return [...found]
    .map(([fact, { sort, asks, drugs, findings }]) => ({
      fact,
      name: name(fact, "patient"),
      sort,
      asks: [...asks],
      drugs: [...drugs],
      findings,
    }))
    .sort((a, b) => b.drugs.length - a.drugs.length || (a.name < b.name ? -1 : 1));
}

function isTest({ kind }: ReportFinding): boolean {
  return kind === "baseline-test" || kind === "lab-threshold";
}

/** Every finding of the drug's rows that could not be judged. */
function openFindings({ licence, weighed, dose, tests, findings }: ComparisonDrug): readonly ReportFinding[] {
  const named = new Set([
    ...licence,
    ...weighed.open,
    ...(dose?.open ?? []).map(({ statement }) => statement),
    ...tests.map(({ statement }) => statement),
  ]);
  return findings.filter(({ statement, state }) => state === "unknown" && named.has(statement));
}
