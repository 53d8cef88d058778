import type { Checker } from "@afterscript/check";
import {
  type Knowledge,
  type Quotation,
  REGIONS,
  type Region,
  type ResponseRuler,
  responseRulers,
  type Statement,
} from "@afterscript/engine";
import type { Concepts } from "@afterscript/fhir";
import { parseDay } from "@afterscript/kernel";
import { limitTables, loadConcepts, loadCoverage, loadKnowledge, loadQuoted } from "@afterscript/knowledge";
import { buildRecord } from "@afterscript/record";
import { analyteUnits, type Library, type RuleDocuments } from "@afterscript/web";

export type OpenedLibrary = {
  readonly library: Library;
  /** What the pages' own engine loads in a browser. */
  readonly documents: RuleDocuments;
};

/** What the pages may read of the knowledge, beside the answers. The checker has shown that it is usable. */
export function openLibrary(checker: Checker): OpenedLibrary {
  const regions = REGIONS.filter((region) =>
    checker.covers.some((one) => one.region === region && one.drugs.length > 0),
  );
  const concepts = loadConcepts();
  const knowledge = { us: loadKnowledge("us"), eu: loadKnowledge("eu"), uk: loadKnowledge("uk") };
  const books = new Map(regions.map((region) => [region, knowledge[region]]));
  const library = libraryOf({
    checker,
    books,
    concepts,
    quoted: loadQuoted(),
    help: (region) => knowledge[region].help,
  });
  return { library, documents: { knowledge, concepts, coverage: loadCoverage() } };
}

type Shelf = {
  readonly checker: Checker;
  readonly books: ReadonlyMap<Region, Knowledge>;
  readonly concepts: Concepts;
  readonly quoted: readonly Quotation[];
  readonly help: Library["help"];
};

export function libraryOf({ checker, books, concepts, quoted, help }: Shelf): Library {
  const all = [...books.values()];
  const day = checker.knowledge.version.replaceAll(".", "-");
  const inForce = all.flatMap((book) => book.statements.filter((one) => isInForce(one, day)));
  const statements = new Map(inForce.map((one): [string, Statement] => [one.id, one]));
  const sources = new Map(all.flatMap((book) => Object.values(book.sources)).map((source) => [source.id, source]));
  const [book] = all;
  const rates = later(() => byId(book?.rates ?? []));
  const responses = later(() => byId(book?.responses ?? []));
  const onsets = later(() => byId(book?.onsets ?? []));
  const quotations = byId(quoted);
  return {
    version: checker.knowledge.version,
    hash: checker.knowledge.hash,
    covers: [...books].map(([region]) => ({
      region,
      drugs: checker.covers.find((one) => one.region === region)?.drugs ?? [],
    })),
    sources: [...sources.values()],
    help,
    redFlags: checker.symptoms.filter(({ redFlag }) => redFlag).map(({ id }) => id),
    drugs: concepts.substances.filter(({ drug }) => drug === true).map(({ id, brands }) => ({ id, brands })),
    availability: (drug, region) => books.get(region)?.availability.find((one) => one.drug === drug),
    traits: (drug, region) => books.get(region)?.traits?.[drug],
    analytes: book?.analytes ?? {},
    weeks: (drug, region, condition) => weeksOf(books.get(region), { drug, condition, day }),
    ratesOf: (drug) => (book?.rates ?? []).filter((one) => one.drug === drug && !one.superseded),
    responsesOf: (drug) => (book?.responses ?? []).filter((one) => one.drug === drug && !one.superseded),
    onsetsOf: (drug) => (book?.onsets ?? []).filter((one) => one.drug === drug),
    mainTopics: () => book?.mainTopics ?? [],
    statement: (id) => statements.get(id),
    statements: (drug, region) =>
      books.get(region)?.statements.filter((one) => one.drug === drug && isInForce(one, day)) ?? [],
    rate: (id) => rates().get(id),
    response: (id) => responses().get(id),
    onset: (id) => onsets().get(id),
    trial: (id) => book?.trials[id],
    quotation: (id) => quotations.get(id),
    limits: (region) => {
      const book = books.get(region);
      return limitTables(book === undefined ? [] : [book]);
    },
    ...analyteUnits(concepts.analytes),
  };
}

type Asked = { readonly drug: string; readonly condition: string; readonly day: string };

/** Nobody has begun, and nothing is known of anybody: what is left are the times that documents name. */
function weeksOf(knowledge: Knowledge | undefined, { drug, condition, day }: Asked): ResponseRuler | undefined {
  const asOf = parseDay(day);
  if (knowledge === undefined || asOf === undefined) return undefined;
  const request = { drugs: [drug], condition, starting: true };
  return responseRulers({ record: NOBODY, knowledge, asOf, request }).find((one) => one.drug === drug);
}

const NOBODY = buildRecord({ person: {}, facts: [], problems: [] });

/** A closed version of a statement is for comparing editions; pages show what holds on the day of the knowledge. */
function isInForce({ from, until }: Statement, day: string): boolean {
  return from <= day && (until === undefined || day < until);
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}

/** What trials counted is read when a page first asks for it. */
function later<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
