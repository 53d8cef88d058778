import type { CheckRequest } from "@afterscript/check";
import { z } from "zod";

/** What may stand in the address: nothing clinical. */
const Query = z.strictObject({
  region: z.string().optional(),
  asOf: z.string().optional(),
  for: z.enum(["clinician", "patient"]).optional(),
});

type Refusal = { readonly code: string; readonly detail: string; readonly mend: string };

export type ReadRequest =
  | { readonly request: CheckRequest; readonly refusal?: undefined }
  | { readonly refusal: Refusal; readonly request?: undefined };

/** The query and the JSON body of `POST /api/assess` as one question to the checker. */
export function readAssessRequest(query: unknown, body: unknown, today: string): ReadRequest {
  const read = Query.safeParse(query);
  if (!read.success) {
    return {
      refusal: {
        code: "QUERY",
        detail: "The address holds something that is not known there, or a value that is none of its choices.",
        mend: "Use region, asOf=YYYY-MM-DD and for=clinician or for=patient. A drug, dose or condition goes into the body as FHIR Parameters.",
      },
    };
  }
  const choices = {
    asOf: read.data.asOf ?? today,
    region: read.data.region,
    audience: read.data.for,
    from: "request body",
  };
  if (!isParameters(body)) return { request: { ...choices, input: body } };
  const named = readParameters(body);
  return "refusal" in named ? named : { request: { ...choices, ...named.parameters } };
}

type ParametersBody = { readonly parameter?: unknown };

function isParameters(body: unknown): body is ParametersBody {
  return typeof body === "object" && body !== null && "resourceType" in body && body.resourceType === "Parameters";
}

const TEXTS = ["drug", "condition", "dose", "protocol", "patient"] as const;
type TextName = (typeof TEXTS)[number];

type NamedParameters = { input?: unknown; starting?: boolean } & Partial<Record<TextName, string>>;

function readParameters(
  body: ParametersBody,
): { readonly parameters: NamedParameters } | { readonly refusal: Refusal } {
  const parameters: NamedParameters = {};
  const list: readonly unknown[] = Array.isArray(body.parameter) ? body.parameter : [];
  const seen = new Set<unknown>();
  for (const entry of list) {
    if (typeof entry !== "object" || entry === null || !("name" in entry)) return refuse("A parameter has no name.");
    const { name } = entry;
    // Of two records, or two drugs, none is taken in silence.
    if (seen.has(name)) return refuse(`Parameter ${list.indexOf(entry) + 1} of the list stands there a second time.`);
    seen.add(name);
    if (name === "record") parameters.input = "resource" in entry ? entry.resource : undefined;
    else if (name === "starting") {
      if (!("valueBoolean" in entry) || typeof entry.valueBoolean !== "boolean")
        return refuse("starting needs a valueBoolean.");
      parameters.starting = entry.valueBoolean;
    } else {
      const known = TEXTS.find((text) => text === name);
      const value = known === undefined ? undefined : textOf(entry);
      if (known === undefined)
        return refuse(`Parameter ${list.indexOf(entry) + 1} of the list is not one of the known ones.`);
      if (value === undefined) return refuse(`${known} needs a valueString or a valueCode.`);
      parameters[known] = value;
    }
  }
  return parameters.input === undefined
    ? refuse("The parameter record is not there, or holds no resource.")
    : { parameters };
}

function textOf(entry: object): string | undefined {
  for (const key of ["valueString", "valueCode", "valueId"]) {
    const value: unknown = Object.entries(entry).find(([name]) => name === key)?.[1];
    if (typeof value === "string") return value;
  }
  return undefined;
}

function refuse(detail: string): { readonly refusal: Refusal } {
  return {
    refusal: {
      code: "PARAMETERS",
      detail,
      mend: "Known parameters: record (resource), drug, condition, dose, protocol, patient (valueString), starting (valueBoolean).",
    },
  };
}
