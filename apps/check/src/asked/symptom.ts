import type { Asked } from "@afterscript/engine";
import type { Concepts } from "@afterscript/fhir";
import { multiplyDecimals, parseDecimal } from "@afterscript/kernel";
import { SYMPTOM_SEVERITIES } from "@afterscript/record";
import type { Failure } from "../failure.ts";
import { unknownWord } from "../parse-choices.ts";
import type { ParseQuestion } from "./parsed-ask.ts";

type ToldSymptom = Extract<Asked, { is: "symptom" }>["symptoms"][number];

/** Each symptom as it was written: an id or a usual name, then details in any order. */
export const parseSymptoms: ParseQuestion = ({ symptoms = [] }, { concepts }) => {
  if (symptoms.length === 0) return undefined;
  const told: ToldSymptom[] = [];
  for (const one of symptoms) {
    const read = parseSymptom(one, concepts);
    if (read.failure !== undefined) return read;
    told.push(read.told);
  }
  return { asked: { is: "symptom", symptoms: told } };
};

type ParsedSymptom = { readonly told: ToldSymptom; readonly failure?: undefined } | { readonly failure: Failure };

function parseSymptom(written: string, concepts: Concepts): ParsedSymptom {
  const [name = "", ...details] = written.split(/[;,]/).map((part) => part.trim());
  const symptom = symptomNamed(name, concepts);
  if (symptom === undefined)
    return unknownWord(
      "symptom",
      name,
      (concepts.symptoms ?? []).map(({ id }) => id),
    );
  let told: ToldSymptom = { symptom };
  for (const detail of details.filter((part) => part !== "")) {
    const read = readDetail(detail.toLowerCase(), concepts);
    if (read === undefined) return detailFailure(detail);
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
  return value === undefined || days === undefined ? undefined : { lastingDays: multiplyDecimals(value, days) };
}

function detailFailure(detail: string): { readonly failure: Failure } {
  return {
    failure: {
      sort: "argument",
      code: "ARGUMENT_SYMPTOM",
      what: `"${detail}" is no detail of a symptom that can be read.`,
      where: "symptom",
      mend: 'Write mild, moderate or severe; sudden or gradual; or how long: "3 days". For example "headache; severe; 2 days; sudden".',
    },
  };
}
