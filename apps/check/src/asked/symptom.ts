import { type Asked, REGIONS } from "@afterscript/engine";
import type { Concepts } from "@afterscript/fhir";
import { multiplyDecimals, parseDecimal } from "@afterscript/kernel";
import { SYMPTOM_SEVERITIES } from "@afterscript/record";
import type { Failure } from "../failure.ts";
import { unknownWord } from "../parse-choices.ts";
import type { Dictionary, ParseQuestion } from "./parsed-ask.ts";

type ToldSymptom = Extract<Asked, { is: "symptom" }>["symptoms"][number];

/** Each symptom as it was written: an id or a usual name, then details in any order. */
export const parseSymptoms: ParseQuestion = ({ symptoms = [] }, dictionary) => {
  if (symptoms.length === 0) return undefined;
  const told: ToldSymptom[] = [];
  for (const one of symptoms) {
    const read = parseSymptom(one, dictionary);
    if (read.failure !== undefined) return read;
    told.push(read.told);
  }
  return { asked: { is: "symptom", symptoms: told } };
};

type ParsedSymptom = { readonly told: ToldSymptom; readonly failure?: undefined } | { readonly failure: Failure };

function parseSymptom(written: string, { concepts, knowledge }: Dictionary): ParsedSymptom {
  const [name = "", ...details] = written.split(/[;,]/).map((part) => part.trim());
  const symptom = symptomNamed(name, concepts);
  if (symptom === undefined) return unknownSymptom(name, concepts, knowledge);
  let told: ToldSymptom = { symptom };
  for (const detail of details.filter((part) => part !== "")) {
    const read = readDetail(detail.toLowerCase(), concepts);
    if (read === undefined) return detailFailure(`"${detail}" is no detail of a symptom that can be read.`);
    if (Object.keys(read).some((key) => key in told))
      return detailFailure(`"${detail}" is the second word on the same detail of "${name}".`);
    told = { ...told, ...read };
  }
  return { told };
}

/** The id, or a name that people use, in any case, with spaces or hyphens. */
function symptomNamed(written: string, { symptoms = [] }: Concepts): string | undefined {
  const plain = (text: string) => text.toLowerCase().replaceAll("-", " ").trim();
  return symptoms.find(({ id, names }) => [id, ...names].some((one) => plain(one) === plain(written)))?.id;
}

function readDetail(written: string, concepts: Concepts): Partial<ToldSymptom> | undefined {
  const severity = SYMPTOM_SEVERITIES.find((one) => one === written);
  if (severity !== undefined) return { severity };
  if (written === "sudden") return { sudden: true };
  if (written === "gradual") return { sudden: false };
  const [number = "", unit = ""] = written.replace(/^for /, "").split(" ");
  const value = parseDecimal(number);
  const days = concepts.days?.[unit.replace(/s$/, "")];
  if (value === undefined || days === undefined || value.n < 0) return undefined;
  return { lastingDays: multiplyDecimals(value, days) };
}

/** Whoever is not understood may be in danger: whom to call stands before the words that are known. */
function unknownSymptom(
  written: string,
  { symptoms = [] }: Concepts,
  knowledge: Dictionary["knowledge"],
): { readonly failure: Failure } {
  const ids = symptoms.map(({ id }) => id);
  const { failure } = unknownWord("symptom", written, ids);
  const numbers = REGIONS.map((region) => `${knowledge[region].help.emergencyNumber} (${region.toUpperCase()})`);
  return { failure: { ...failure, mend: `In an emergency, call ${numbers.join(", ")}. ${failure.mend}` } };
}

function detailFailure(what: string): { readonly failure: Failure } {
  return {
    failure: {
      sort: "argument",
      code: "ARGUMENT_SYMPTOM",
      what,
      where: "symptom",
      mend: 'Write mild, moderate or severe; sudden or gradual; or how long: "3 days". For example "headache; severe; 2 days; sudden".',
    },
  };
}
