import type { AnalyteConcept } from "@afterscript/fhir";
import { name, sentenceCase } from "../../words/text.ts";

/** A test that a result can be of, by its plain name and the names that reports print. */
export type TestChoice = {
  readonly analyte: string;
  readonly label: string;
  /** Other names, as reports print them. */
  readonly names: readonly string[];
};

export type FoundTest = TestChoice & {
  /** The other name that was found, where the plain name was not. */
  readonly by?: string;
};

/** Every test that can be read, in the order of its plain name. */
export function testChoices(analytes: readonly Pick<AnalyteConcept, "id" | "names">[]): readonly TestChoice[] {
  const choices = analytes.map(({ id, names }) => {
    const plain = [name(id, "patient"), name(id, "clinician"), id.replaceAll("-", " ")];
    return { analyte: id, label: sentenceCase(name(id, "patient")), names: [...new Set([...plain, ...names])] };
  });
  return choices.sort((a, b) => a.label.localeCompare(b.label));
}

/** Tests of which a name begins with what was typed, then those of which a word does, then those that hold it. */
export function findTests(typed: string, choices: readonly TestChoice[]): readonly FoundTest[] {
  const wanted = folded(typed);
  if (wanted === "") return choices;
  const found = choices.flatMap((choice) => {
    const ranked = [choice.label, ...choice.names].map((one) => ({ one, rank: rankOf(wanted, folded(one)) }));
    const best = ranked.reduce((a, b) => (b.rank < a.rank ? b : a));
    if (best.rank === NOT_FOUND) return [];
    return [{ rank: best.rank, test: best.one === choice.label ? choice : { ...choice, by: best.one } }];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ test }) => test);
}

const NOT_FOUND = 4;

function rankOf(wanted: string, named: string): number {
  if (named === wanted) return 0;
  if (named.startsWith(wanted)) return 1;
  if (` ${named}`.includes(` ${wanted}`)) return 2;
  return wanted.length > 2 && named.includes(wanted) ? 3 : NOT_FOUND;
}

/** Letters and digits in small letters: "γ-GT" and "gamma gt" are found as people type them. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
