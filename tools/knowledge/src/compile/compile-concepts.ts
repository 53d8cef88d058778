import type {
  AnalyteConcept,
  AnswerConcept,
  ConceptCode,
  Concepts,
  ConditionConcept,
  SubstanceConcept,
  VaccineConcept,
} from "@afterscript/fhir";
import { cursorOf } from "../read/cursor.ts";
import type { CodeForm, ConditionForm } from "../schema/concept.ts";
import { factorOf, toCanonical } from "./compile-band.ts";
import { compileSituations } from "./compile-situations.ts";
import type { Setting } from "./setting.ts";

/** What a reader of records needs: codes, names and unit factors, without sources. */
export function compileConcepts(setting: Setting): Concepts {
  const { concepts } = setting;
  const forms = <T>(found: ReadonlyMap<string, { readonly form: T }>): T[] =>
    [...found.values()].map((one) => one.form);
  return {
    analytes: [...concepts.analytes.keys()].map((id) => compileAnalyte(id, setting)),
    substances: [
      ...forms(concepts.drugs).map((form) => substance(form, true)),
      ...forms(concepts.medicines).map((form) => substance(form, false)),
    ],
    conditions: forms(concepts.conditions).map((form) => compileCondition(form, setting)),
    answers: [
      ...forms(concepts.answers).map(
        (form): AnswerConcept => ({
          topic: form.topic,
          ...(form.countries && { countries: form.countries }),
          questionCodes: codesOf(form.questionCodes),
          answers: form.answers.map((one) => ({
            answer: one.answer,
            codes: codesOf(one.codes),
            ...(one.findings && { findings: codesOf(one.findings) }),
            names: one.names ?? [],
          })),
        }),
      ),
      ...[...concepts.judgements].map(judgement),
      ...forms(concepts.conditions).flatMap(({ id }) =>
        concepts.judgements.has(id) || concepts.answers.has(id) ? [] : [denial(id)],
      ),
    ],
    vaccines: forms(concepts.vaccines).map(
      (form): VaccineConcept => ({
        id: form.id,
        codes: codesOf(form.codes),
        names: form.names ?? [],
        live: form.live,
        ...(form.topic && { topic: form.topic }),
      }),
    ),
    situations: compileSituations(setting),
    symptoms: forms(concepts.symptoms).flatMap(({ id, names, event }) => (event ? [] : [{ id, names: names ?? [] }])),
    liveVaccines: forms(concepts.vaccines).flatMap(({ id, live }) => (live === "yes" ? [id] : [])),
    days: Object.fromEntries(
      Object.keys(concepts.units?.days ?? {}).flatMap((unit) => {
        const factor = factorOf(unit, { is: "time" }, setting);
        return factor === undefined ? [] : [[unit, factor]];
      }),
    ),
    completeLists: concepts.completeLists.map(({ list, codes }) => ({ list, codes: codesOf(codes) })),
    notUsed: codesOf(concepts.notUsed),
  };
}

/** That a person says of a disease or event: it never was, or it is not there now. An entry says that it was. */
function denial(topic: string): AnswerConcept {
  const answers = ["never", "not-now"].map((answer) => ({ answer, codes: [], names: [] }));
  return { topic, questionCodes: [], answers };
}

/** A clinician's judgement arrives as a coded answer, yes or no, under its own topic. */
function judgement(topic: string): AnswerConcept {
  const answers = ["yes", "no"].map((answer) => ({ answer, codes: [], names: [] }));
  return { topic, questionCodes: [], answers };
}

function compileAnalyte(id: string, setting: Setting): AnalyteConcept {
  const found = setting.concepts.analytes.get(id);
  if (found === undefined) throw new Error(`No analyte "${id}".`);
  const { form, document } = found;
  const common = { id, codes: codesOf(form.codes), names: form.names ?? [] };
  if (form.kind === "qualitative") return { ...common, kind: "qualitative", units: {} };
  const end = (key: "from" | "to") => {
    const cursor = cursorOf(document, setting.problems, ["plausible", key]);
    return toCanonical(form.plausible[key], { is: "analyte", id }, cursor, setting);
  };
  const low = end("from");
  const high = end("to");
  return {
    ...common,
    kind: "quantity",
    unit: form.unit,
    units: Object.fromEntries(setting.units.get(id) ?? []),
    accepted: form.units,
    ...(low && high && { plausible: { low, high } }),
  };
}

function substance(
  form: {
    readonly id: string;
    readonly names?: string[] | undefined;
    readonly brands?: string[] | undefined;
    readonly amount?: "asked" | undefined;
    readonly codes?: CodeForm[] | undefined;
  },
  isDrug: boolean,
): SubstanceConcept {
  return {
    id: form.id,
    ...(isDrug && { drug: true }),
    ...(form.amount && { amountAsked: true as const }),
    names: form.names ?? [],
    brands: form.brands ?? [],
    codes: (form.codes ?? []).map(({ system, code, display }) => ({ system, code, display })),
  };
}

function compileCondition(form: ConditionForm, setting: Setting): ConditionConcept {
  const all = [form, ...includedIn(form, setting, new Set([form.id]))];
  return {
    id: form.id,
    codes: uniqueCodes([...sayingCodesOf(form), ...all.flatMap((one) => codesOf(one.codes))]),
    names: [...new Set(all.flatMap((one) => one.names ?? []))],
    pastCodes: uniqueCodes(all.flatMap((one) => codesOf(one.pastCodes))),
  };
}

function includedIn(form: ConditionForm, setting: Setting, visited: Set<string>): ConditionForm[] {
  return (form.includes ?? []).flatMap((id, index) => {
    const found = setting.concepts.conditions.get(id)?.form;
    if (found === undefined) {
      const own = setting.concepts.conditions.get(form.id);
      if (own !== undefined)
        cursorOf(own.document, setting.problems, ["includes", index]).report(
          "KNOWLEDGE_CONCEPT_UNKNOWN",
          `No condition is called "${id}".`,
          "Add it to concepts/conditions or mend the id.",
        );
      return [];
    }
    if (visited.has(id)) return [];
    visited.add(id);
    return [found, ...includedIn(found, setting, visited)];
  });
}

/** What terminologies add to the name of a concept to tell its sort. */
const SORT = / \((?:disorder|finding|situation|event|product|person)\)$/;

/** The codes whose display is the first name of the concept: they say what it is and no more. */
function sayingCodesOf({ id, names = [], codes = [] }: ConditionForm): ConceptCode[] {
  const plain = new Set([names[0] ?? id, id.replaceAll("-", " ")].map((name) => name.toLowerCase()));
  const saying = codes.filter(({ display = "" }) => plain.has(display.replace(SORT, "").toLowerCase()));
  return codesOf(saying).map((code) => ({ ...code, says: true as const }));
}

function uniqueCodes(codes: readonly ConceptCode[]): ConceptCode[] {
  const byKey = new Map<string, ConceptCode>();
  for (const one of codes) {
    const key = `${one.system} ${one.code} ${one.match ?? ""}`;
    if (!byKey.has(key)) byKey.set(key, one);
  }
  return [...byKey.values()];
}

function codesOf(codes: readonly CodeForm[] | undefined): ConceptCode[] {
  return (codes ?? []).map(({ system, code, match }) => ({ system, code, ...(match && { match }) }));
}
