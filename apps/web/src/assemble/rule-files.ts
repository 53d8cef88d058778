import {
  type Knowledge,
  type RateKnowledge,
  type Region,
  type Source,
  type Statement,
  testTopics,
} from "@afterscript/engine";
import type { CoverageKnowledge } from "@afterscript/engine/public/coverage.ts";
import type { Concepts } from "@afterscript/fhir";
import { RATE_PARTS } from "@afterscript/knowledge";
import { askingFile } from "./asking-file.ts";
import { choiceFile } from "./choice-file.ts";

/** The compiled knowledge that a browser loads, by file name: whole regions, and each drug of a region by itself. */
export type RuleDocuments = {
  readonly knowledge: Readonly<Record<Region, Knowledge>>;
  readonly concepts: Concepts;
  readonly coverage: CoverageKnowledge;
};

export type RuleFile = { readonly name: string; readonly json: string };

/**
 * One file a region (`us.json`), what studies counted (`rates.json`), the code tables (`concepts.json`), what a person can
 * choose from or ask about (`choices.json`, `asking.json`), what plans and laws say of cover (`coverage.json`), and one small file a drug and region (`us/upadacitinib.json`): enough to judge a record of
 * that drug, and a tenth of the weight.
 */
export function ruleFiles({ knowledge, concepts, coverage }: RuleDocuments): RuleFile[] {
  const regions = Object.entries(knowledge) as [Region, Knowledge][];
  return [
    { name: "concepts.json", json: JSON.stringify(concepts) },
    { name: "choices.json", json: JSON.stringify(choiceFile({ knowledge, concepts })) },
    { name: "asking.json", json: JSON.stringify(askingFile({ knowledge, concepts })) },
    { name: "coverage.json", json: JSON.stringify(forReaders(coverage)) },
    { name: "rates.json", json: JSON.stringify(ratesOf(knowledge.us)) },
    ...regions.map(([region, book]) => ({ name: `${region}.json`, json: JSON.stringify(withoutRates(book)) })),
    ...regions.flatMap(([region, book]) =>
      book.drugs.map((drug) => ({ name: `${region}/${drug}.json`, json: JSON.stringify(ofDrug(book, drug)) })),
    ),
  ];
}

function ratesOf(book: Knowledge): RateKnowledge {
  return Object.fromEntries(RATE_PARTS.map((part) => [part, book[part]])) as RateKnowledge;
}

/** Where a copy was read is for those who check the knowledge: no answer prints it. */
function forReaders(coverage: CoverageKnowledge): CoverageKnowledge {
  const sources = Object.entries(coverage.sources).map(([id, { readingLimits, ...source }]) => [
    id,
    { ...source, readAt: [] },
  ]);
  return { ...coverage, sources: Object.fromEntries(sources) };
}

type WithoutRates = Omit<Knowledge, keyof RateKnowledge>;

function withoutRates(book: Knowledge): WithoutRates {
  const rates = new Set<string>(RATE_PARTS);
  return Object.fromEntries(
    Object.keys(book)
      .filter((key) => !rates.has(key))
      .map((key) => [key, book[key as keyof Knowledge]]),
  ) as WithoutRates;
}

/** The evidence rows are for those who check the knowledge; no answer prints them. */
function ofDrug(book: Knowledge, drug: string): WithoutRates {
  const statements = book.statements.filter((one) => one.drug === drug).map(withoutEvidence);
  // A drug without a label here has no statement: what says so is cited by its availability.
  const availability = book.availability.filter((one) => one.drug === drug);
  const cited = citedBy({ statements, availability });
  return {
    ...withoutRates(book),
    statements,
    // Which facts a test closes is said by all drugs together.
    tests: testTopics(book),
    sources: Object.fromEntries(
      Object.entries(book.sources)
        .filter(([id]) => cited.has(id))
        .map(([id, source]) => [id, withoutReading(source)]),
    ),
  };
}

function withoutEvidence(statement: Statement): Statement {
  return { ...statement, evidence: [] };
}

/** Where a copy was read, and which parts, is for those who check the knowledge too: no answer prints it. */
function withoutReading({ readingLimits, ...source }: Source): Source {
  return { ...source, readAt: [] };
}

function citedBy(what: object): ReadonlySet<string> {
  return new Set([...JSON.stringify(what).matchAll(/"source":"([^"]+)"/g)].map(([, id = ""]) => id));
}
