import type { AskRequest } from "@afterscript/check";
import { type ReadRequest, readAssessRequest } from "../assess/request.ts";

type AskWords = AskRequest["ask"];

/** What may be asked, by the parameter's name: the same words as on the command line. */
const TEXTS = {
  medicine: "medicine",
  missedDose: "missedDose",
  planning: "planning",
  infection: "infection",
  antibiotic: "antibiotic",
  exposure: "exposure",
  surgery: "surgery",
  on: "on",
  vaccine: "vaccine",
  response: "response",
} as const satisfies Readonly<Record<string, keyof AskWords>>;

/** Questions without a word of their own. */
const FLAGS = ["extraDose", "risk"] as const satisfies readonly (keyof AskWords)[];

const OWN: readonly string[] = ["symptom", ...FLAGS, ...Object.keys(TEXTS)];

/** Parameters that one question takes, for the description. */
export const QUESTION_PARAMETERS = OWN;

export type ReadAskRequest =
  | { readonly request: AskRequest; readonly refusal?: undefined }
  | Extract<ReadRequest, { readonly request?: undefined }>;

/** The query and the JSON body of `POST /api/ask`: those of an assessment, and one question in FHIR Parameters. */
export function readAskRequest(query: unknown, body: unknown, today: string): ReadAskRequest {
  if (!isObject(body) || body.resourceType !== "Parameters")
    return refuse("The body is no FHIR Parameters: a question stands beside the record.");
  const list: readonly unknown[] = Array.isArray(body.parameter) ? body.parameter : [];
  const own = list.filter(isObject).filter(({ name }) => typeof name === "string" && OWN.includes(name));
  const words = readWords(own);
  if (typeof words === "string") return refuse(words);
  const rest = { ...body, parameter: list.filter((one) => !own.some((entry) => entry === one)) };
  const read = readAssessRequest(query, rest, today);
  return read.refusal === undefined ? { request: { ...read.request, ask: words } } : read;
}

type Entry = Readonly<Record<string, unknown>>;

/** The question's words, or what is wrong with them. */
function readWords(entries: readonly Entry[]): AskWords | string {
  const symptoms = entries.filter(({ name }) => name === "symptom").map(textOf);
  if (!symptoms.every(isText)) return "symptom needs a valueString or a valueCode.";
  const texts: { -readonly [K in keyof typeof TEXTS]?: string } = {};
  for (const name of Object.keys(TEXTS) as (keyof typeof TEXTS)[]) {
    const [first, second] = entries.filter((entry) => entry.name === name);
    if (first === undefined) continue;
    const text = textOf(first);
    if (second !== undefined || text === undefined)
      return `${name} needs a valueString, a valueCode or a valueDate, once.`;
    texts[name] = text;
  }
  const flags: { -readonly [K in (typeof FLAGS)[number]]?: boolean } = {};
  for (const name of FLAGS) {
    const [first, second] = entries.filter((entry) => entry.name === name);
    if (first === undefined) continue;
    if (second !== undefined || typeof first.valueBoolean !== "boolean") return `${name} needs a valueBoolean, once.`;
    flags[name] = first.valueBoolean;
  }
  return { ...(symptoms.length > 0 && { symptoms }), ...texts, ...flags };
}

function textOf(entry: Entry): string | undefined {
  return [entry.valueString, entry.valueCode, entry.valueId, entry.valueDate].find(isText);
}

function isObject(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function refuse(detail: string): ReadAskRequest {
  return {
    refusal: {
      code: "PARAMETERS",
      detail,
      mend: `Send FHIR Parameters with record (resource) and one question: ${OWN.join(", ")}. Several symptoms may stand beside each other.`,
    },
  };
}
