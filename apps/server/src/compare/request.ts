import type { CompareRequest } from "@afterscript/check";
import { type ReadRequest, readAssessRequest } from "../assess/request.ts";

export type ReadCompareRequest = { readonly request: CompareRequest; readonly refusal?: undefined } | Refused;
type Refused = Extract<ReadRequest, { readonly request?: undefined }>;

/** The query and the JSON body of `POST /api/compare`: those of an assessment, and what matters most to the person. */
export function readCompareRequest(query: unknown, body: unknown, today: string): ReadCompareRequest {
  const taken = takePrefers(body);
  if (taken === undefined) return refuse("prefers needs a valueString or a valueCode, and stands once.");
  const read = readAssessRequest(query, taken.body, today);
  if (read.refusal !== undefined) return read;
  const { drug, dose, starting, ...rest } = read.request;
  if (drug !== undefined || dose !== undefined || starting !== undefined)
    return refuse("A comparison is of every drug as a start: drug, dose and starting are none of its parameters.");
  return { request: { ...rest, ...(taken.prefers !== undefined && { prefers: taken.prefers }) } };
}

type Taken = { readonly prefers: string | undefined; readonly body: unknown };

/** Takes the parameter `prefers` out of FHIR Parameters; undefined where it cannot be read. */
function takePrefers(body: unknown): Taken | undefined {
  if (!isObject(body) || body.resourceType !== "Parameters" || !Array.isArray(body.parameter))
    return { prefers: undefined, body };
  const list: readonly unknown[] = body.parameter;
  const [entry, ...more] = list.filter(isPrefers);
  if (entry === undefined) return { prefers: undefined, body };
  const text = entry.valueString ?? entry.valueCode;
  if (more.length > 0 || typeof text !== "string") return undefined;
  return { prefers: text, body: { ...body, parameter: list.filter((one) => !isPrefers(one)) } };
}

function isPrefers(entry: unknown): entry is Readonly<Record<string, unknown>> {
  return isObject(entry) && entry.name === "prefers";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuse(detail: string): Refused {
  return {
    refusal: {
      code: "PARAMETERS",
      detail,
      mend: "Known parameters: record (resource), condition, prefers, protocol, patient (valueString).",
    },
  };
}
