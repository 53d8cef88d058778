import { type AnalyteConcept, type Concepts, foldText } from "@afterscript/fhir";
import { readTypedUnit } from "@afterscript/fhir-write";

/** Analytes by each of their names, folded. A name can be that of several: a count and its share of the white cells. */
export type AnalyteNames = {
  readonly byName: ReadonlyMap<string, readonly AnalyteConcept[]>;
  readonly all: readonly AnalyteConcept[];
};

export function analyteNames({ analytes }: Concepts): AnalyteNames {
  const byName = new Map<string, AnalyteConcept[]>();
  for (const analyte of analytes) {
    for (const name of new Set(analyte.names.map(foldText))) {
      byName.set(name, [...(byName.get(name) ?? []), analyte]);
    }
  }
  return { byName, all: analytes };
}

/** A name as printed, and the unit that stands in brackets behind it. */
export type NamedAnalyte = { readonly analytes: readonly AnalyteConcept[]; readonly unit?: string };

/** "S-ALAT", "P-Kreatinin": the Nordic letter of the blood that was taken. */
const SPECIMEN_LETTER = /^(?:[bps]|fp|fs)-(?=\p{L}{2})/iu;
/** What may stand beside a name without changing what was measured. */
const SPECIMEN_WORDS: ReadonlySet<string> = new Set([
  "serum",
  "plasma",
  "blood",
  "s",
  "p",
  "b",
  "i s",
  "im serum",
  "venous",
  "calc",
  "calculated",
  "fasting",
  "nuchtern",
  "a jeun",
]);
/** "Lymphocytes %": what follows is a share, and has its unit. */
const SHARE = /%$/;
const BRACKETS = /[([{]([^()[\]{}]*)[)\]}]/g;
const AROUND = /^[\s*•·>|:;,.=_–—-]+|[\s*•·|:;,.=_–—-]+$/gu;

/**
 * The analytes of a printed name, or undefined. The whole name has to be known: "haemoglobin A1c" is no haemoglobin.
 * Brackets may hold another name of the same analyte, where the blood is from, or its unit.
 */
export function namedAnalyte(printed: string, names: AnalyteNames): NamedAnalyte | undefined {
  const text = printed.replace(AROUND, "");
  if (text === "" || text.length > 90) return undefined;
  const whole = lookUp(text, names);
  if (whole !== undefined) return { analytes: whole, ...(SHARE.test(text) && { unit: "%" }) };
  const inner = [...text.matchAll(BRACKETS)].map((match) => (match[1] ?? "").trim());
  const outer = withoutSpecimen(text.replace(BRACKETS, " ").replace(AROUND, ""));
  const found = lookUp(outer, names);
  if (found === undefined) return undefined;
  let left = found;
  let unit: string | undefined;
  for (const part of inner) {
    if (part === "" || SPECIMEN_WORDS.has(foldText(part))) continue;
    const same = lookUp(part, names)?.filter((one) => left.includes(one)) ?? [];
    if (same.length > 0) left = same;
    else if (left.some((one) => readTypedUnit(part, one) !== undefined)) unit = part;
    else return undefined;
  }
  return { analytes: left, ...(unit !== undefined && { unit }) };
}

function lookUp(text: string, { byName }: AnalyteNames): readonly AnalyteConcept[] | undefined {
  const folded = foldText(text);
  if (folded === "") return undefined;
  return byName.get(folded) ?? byName.get(foldText(text.replace(SPECIMEN_LETTER, "")));
}

/** "Creatinine, serum" and "Kreatinin i.S." name what "creatinine" names. */
function withoutSpecimen(text: string): string {
  return text.replace(/[\s,]+(?:serum|plasma|blood|i\.\s?S\.?|im Serum)$/i, "");
}
