import type { Knowledge, RateKnowledge, Region } from "@afterscript/engine";
import { ruleFile } from "./rule-file.ts";

/** A region's knowledge as its file holds it: what studies counted is a file of its own. */
export type BookWithoutRates = Omit<Knowledge, keyof RateKnowledge>;

const NO_RATES = { trials: {}, rates: [], responses: [], onsets: [], riskFactors: [], mainTopics: [] };

/** The rules of these drugs in a region, as one book: all that judging a record of these drugs reads. */
export async function bookOf(region: Region, drugs: readonly string[]): Promise<Knowledge> {
  const books = await Promise.all(
    [...new Set(drugs)].sort().map((drug) => ruleFile<BookWithoutRates>(`${region}/${drug}.json`)),
  );
  const [first] = books;
  if (first === undefined) throw new Error("A book needs a drug.");
  return {
    ...(NO_RATES as unknown as RateKnowledge),
    ...first,
    statements: books.flatMap(({ statements }) => statements),
    sources: Object.assign({}, ...books.map(({ sources }) => sources)),
  };
}

/** The whole of a region, with what studies counted. */
export async function wholeBook(region: Region): Promise<Knowledge> {
  const [book, rates] = await Promise.all([
    ruleFile<BookWithoutRates>(`${region}.json`),
    ruleFile<RateKnowledge>("rates.json"),
  ]);
  return { ...book, ...rates };
}
