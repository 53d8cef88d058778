import { compareDecimals, type Decimal } from "@afterscript/kernel";
import { spellingsOf, systemIdOf } from "./code-systems.ts";
import type { AnalyteEntry, ConceptIndex, Meaning, SubstanceName, SystemTable, TopicEntry } from "./concept-index.ts";
import type {
  AnalyteConcept,
  AnswerConcept,
  CodedConcept,
  ConceptCode,
  Concepts,
  SubstanceConcept,
} from "./concepts.ts";
import { foldUnit } from "./fold-unit.ts";
import { FORMAT_CONCEPTS } from "./format-concepts.ts";
import { productOfNdc } from "./ndc.ts";
import { traitsOfText } from "./product-text.ts";
import { foldText, splitWords } from "./split-words.ts";

type Draft = { exact: Map<string, Meaning>; prefix: Map<string, Meaning> };

/** Compiles concepts once into Maps; reading a record then never searches a list. */
export function compileConcepts(concepts: Concepts): ConceptIndex {
  const systems = new Map<string, Draft>();
  const add = (code: ConceptCode, meaning: Meaning) => addCode(systems, code, meaning);
  const analytes = new Map<string, AnalyteEntry>();
  for (const concept of concepts.analytes) {
    const analyte = compileAnalyte(concept);
    for (const code of concept.codes) add(code, { analyte });
    for (const name of concept.names) analytes.set(foldText(name), analyte);
  }
  for (const concept of concepts.answers) addTopic(concept, add);
  for (const concept of concepts.substances) addSubstance(concept, add);
  for (const concept of concepts.conditions) {
    for (const code of concept.codes) add(code, { conditions: [concept.id] });
    for (const code of concept.pastCodes) add(code, { pastConditions: [concept.id] });
  }
  for (const { id, codes } of concepts.vaccines) for (const code of codes) add(code, { vaccines: [id] });
  for (const { id, codes } of concepts.procedures ?? []) for (const code of codes) add(code, { procedures: [id] });
  for (const { list, codes } of [...FORMAT_CONCEPTS.completeLists, ...concepts.completeLists]) {
    for (const code of codes) add(code, { completeList: list });
  }
  for (const code of [...FORMAT_CONCEPTS.notUsed, ...(concepts.notUsed ?? [])]) add(code, { notUsed: true });
  return {
    drugs: new Set(concepts.substances.filter(({ drug }) => drug === true).map(({ id }) => id)),
    measured: new Set(concepts.substances.filter(({ amountAsked }) => amountAsked === true).map(({ id }) => id)),
    byCountry: concepts.answers.flatMap(({ topic, countries }) =>
      countries === undefined ? [] : [{ topic, ...countries, countries: new Set(countries.codes) }],
    ),
    systems: finishSystems(systems),
    names: {
      analytes,
      conditions: idsByName(concepts.conditions),
      vaccines: idsByName(concepts.vaccines),
      procedures: idsByName(concepts.procedures ?? []),
      substances: substanceNames(concepts.substances),
    },
  };
}

function compileAnalyte(concept: AnalyteConcept): AnalyteEntry {
  const units = new Map(Object.entries(concept.units));
  const folded = new Map<string, Decimal>();
  const doubtful = new Set<string>();
  for (const [unit, factor] of units) {
    const key = foldUnit(unit);
    const other = folded.get(key);
    if (other !== undefined && other.n * factor.d !== factor.n * other.d) doubtful.add(key);
    folded.set(key, factor);
  }
  for (const key of doubtful) folded.delete(key);
  return {
    id: concept.id,
    qualitative: concept.kind === "qualitative",
    units,
    foldedUnits: folded,
    isCount: concept.unit?.startsWith("/") === true,
    largestFactor: [...units.values()].reduce(larger, { n: 1, d: 1 }),
    plausible: concept.plausible,
  };
}

function larger(a: Decimal, b: Decimal): Decimal {
  return compareDecimals(a, b) < 0 ? b : a;
}

function addTopic(concept: AnswerConcept, add: (code: ConceptCode, meaning: Meaning) => void): void {
  const { topic } = concept;
  const byName = new Map<string, string>();
  for (const { answer, codes, findings = [], names } of concept.answers) {
    byName.set(foldText(answer), answer);
    for (const name of names) byName.set(foldText(name), answer);
    for (const code of codes) add(code, { answers: new Map([[topic, answer]]) });
    for (const code of findings) {
      add(code, { findings: [{ topic, answer }], answers: new Map([[topic, answer]]) });
    }
  }
  const question: TopicEntry = { topic, byName, answers: new Set(concept.answers.map(({ answer }) => answer)) };
  for (const code of [{ system: "afterscript", code: topic }, ...concept.questionCodes]) add(code, { question });
}

function addSubstance(concept: SubstanceConcept, add: (code: ConceptCode, meaning: Meaning) => void): void {
  for (const { system, code, display } of concept.codes) {
    add(
      { system, code },
      { substances: [concept.id], ...(display !== undefined && { traits: traitsOfText(display) }) },
    );
  }
}

function addCode(systems: Map<string, Draft>, { system, code, match }: ConceptCode, meaning: Meaning): void {
  const id = systemIdOf(system);
  let draft = systems.get(id);
  if (draft === undefined) {
    draft = { exact: new Map(), prefix: new Map() };
    systems.set(id, draft);
  }
  const key = id === "ndc" ? productOfNdc(code) : id.startsWith("icd") ? withoutDot(code) : code;
  if (key === undefined) return;
  const codes = match === "prefix" ? draft.prefix : draft.exact;
  codes.set(key, joinMeanings(codes.get(key), meaning));
}

/** The union of what two entries say about one code. */
export function joinMeanings(first: Meaning | undefined, second: Meaning): Meaning {
  if (first === undefined) return second;
  return {
    ...second,
    ...first,
    ...joined("conditions", first, second),
    ...joined("pastConditions", first, second),
    ...joined("substances", first, second),
    ...joined("vaccines", first, second),
    ...joined("procedures", first, second),
    ...((first.findings || second.findings) && { findings: [...(first.findings ?? []), ...(second.findings ?? [])] }),
    ...((first.answers || second.answers) && {
      answers: new Map([...(second.answers ?? []), ...(first.answers ?? [])]),
    }),
  };
}

type IdList = "conditions" | "pastConditions" | "substances" | "vaccines" | "procedures";

function joined(key: IdList, first: Meaning, second: Meaning): Meaning {
  const ids = [...(first[key] ?? []), ...(second[key] ?? [])];
  return ids.length === 0 ? {} : { [key]: [...new Set(ids)] };
}

export function withoutDot(code: string): string {
  const dot = code.indexOf(".");
  return (dot === -1 ? code : code.slice(0, dot) + code.slice(dot + 1)).toUpperCase();
}

/**
 * Joins to every ICD entry what shorter prefixes say of it, and gives ICD-10 the ICD-10-CM entries of up to four
 * characters, which mean the same in both.
 */
function finishSystems(drafts: Map<string, Draft>): Map<string, SystemTable> {
  const clinical = drafts.get("icd-10-cm");
  if (clinical !== undefined) {
    const own = drafts.get("icd-10") ?? { exact: new Map(), prefix: new Map() };
    drafts.set("icd-10", {
      exact: new Map([...shortCodes(clinical.exact), ...own.exact]),
      prefix: new Map([...shortCodes(clinical.prefix), ...own.prefix]),
    });
  }
  const systems = new Map<string, SystemTable>();
  for (const [id, draft] of drafts) {
    const table = finishTable(id, draft);
    for (const spelling of spellingsOf(id)) systems.set(spelling, table);
  }
  return systems;
}

function shortCodes(codes: Map<string, Meaning>): [string, Meaning][] {
  return [...codes].filter(([code]) => code.length <= 4);
}

function finishTable(id: string, { exact, prefix }: Draft): SystemTable {
  if (id === "ndc") return { kind: "ndc", exact, prefix };
  if (!id.startsWith("icd")) return { kind: "plain", exact, prefix };
  const byLength = [...prefix.keys()].sort((a, b) => a.length - b.length);
  const joinedPrefix = new Map<string, Meaning>();
  for (const code of byLength) joinedPrefix.set(code, joinedWithShorter(code, prefix.get(code), joinedPrefix));
  const joinedExact = new Map<string, Meaning>();
  for (const [code, meaning] of exact) joinedExact.set(code, joinedWithShorter(code, meaning, joinedPrefix));
  return { kind: "icd", exact: joinedExact, prefix: joinedPrefix };
}

function joinedWithShorter(code: string, own: Meaning | undefined, prefixes: Map<string, Meaning>): Meaning {
  for (let length = code.length; length >= 1; length -= 1) {
    const wider = prefixes.get(code.slice(0, length));
    if (wider !== undefined) return own === undefined ? wider : joinMeanings(own, wider);
  }
  return own ?? {};
}

function idsByName(concepts: readonly Pick<CodedConcept, "id" | "names">[]): Map<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const { id, names: spelled } of concepts) {
    for (const name of spelled) {
      const key = foldText(name);
      names.set(key, [...new Set([...(names.get(key) ?? []), id])]);
    }
  }
  return names;
}

function substanceNames(concepts: readonly SubstanceConcept[]): Map<string, SubstanceName[]> {
  const byName = new Map<string, { readonly words: readonly string[]; readonly substances: Set<string> }>();
  for (const { id, names, brands } of concepts) {
    for (const name of [...names, ...brands]) {
      const words = splitWords(name);
      const key = words.join(" ");
      const known = byName.get(key);
      if (known !== undefined) known.substances.add(id);
      else if (words.length > 0) byName.set(key, { words, substances: new Set([id]) });
    }
  }
  const byFirstWord = new Map<string, SubstanceName[]>();
  for (const { words, substances } of byName.values()) {
    const [first = ""] = words;
    const list = byFirstWord.get(first) ?? [];
    list.push({ words, substances: [...substances] });
    byFirstWord.set(first, list);
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirstWord;
}
