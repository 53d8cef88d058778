import type { Checker } from "@afterscript/check";
import { type Knowledge, REGIONS, type Region, type Statement } from "@afterscript/engine";
import type { Concepts } from "@afterscript/fhir";
import { decimalOf, multiplyDecimals, toNumber } from "@afterscript/kernel";
import { limitTables, loadConcepts, loadKnowledge } from "@afterscript/knowledge";
import type { Library, RuleDocuments } from "@afterscript/web";

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
  return { library: libraryOf({ checker, books, concepts }), documents: { knowledge, concepts } };
}

type Shelf = {
  readonly checker: Checker;
  readonly books: ReadonlyMap<Region, Knowledge>;
  readonly concepts: Concepts;
};

export function libraryOf({ checker, books, concepts }: Shelf): Library {
  const all = [...books.values()];
  const statements = new Map(all.flatMap((book) => book.statements.map((one): [string, Statement] => [one.id, one])));
  const analytes = new Map(concepts.analytes.map((analyte) => [analyte.id, analyte]));
  const sources = new Map(all.flatMap((book) => Object.values(book.sources)).map((source) => [source.id, source]));
  // What trials counted is opened only when a page asks for it.
  const trialFacts = once(() => {
    const [book] = all;
    const facts = book === undefined ? [] : [...book.rates, ...book.responses, ...book.onsets];
    return new Map(facts.map((fact) => [fact.id, fact]));
  });
  return {
    version: checker.knowledge.version,
    hash: checker.knowledge.hash,
    covers: [...books].map(([region]) => ({
      region,
      drugs: checker.covers.find((one) => one.region === region)?.drugs ?? [],
    })),
    sources: [...sources.values()],
    statement: (id) => statements.get(id),
    statements: (drug, region) => books.get(region)?.statements.filter((one) => one.drug === drug) ?? [],
    trialFact: (id) => trialFacts().get(id),
    limits: (region) => {
      const book = books.get(region);
      return limitTables(book === undefined ? [] : [book]);
    },
    unitOf: (analyte) => analytes.get(analyte)?.unit,
    inOwnUnit: (analyte, value, unit) => {
      const own = analytes.get(analyte)?.unit;
      if (unit === undefined || own === undefined || unit === own) return value;
      const factor = analytes.get(analyte)?.units[unit];
      const exact = decimalOf(value);
      return factor === undefined || exact === undefined ? undefined : toNumber(multiplyDecimals(exact, factor));
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
