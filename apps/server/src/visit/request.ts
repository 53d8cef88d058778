import type { VisitRequest } from "@afterscript/check";
import { PAPERS, type Paper } from "@afterscript/documents";
import { z } from "zod";
import { type ReadRequest, readAssessRequest } from "../assess/request.ts";

export const VISIT_FORMATS = ["json", "text", "markdown", "html", "pdf"] as const;
export type VisitFormat = (typeof VISIT_FORMATS)[number];

const PAPER_NAMES = Object.keys(PAPERS) as Paper[];

/** What a page's address may hold besides that of an assessment: nothing clinical. */
const Query = z.object({ format: z.enum(VISIT_FORMATS).optional(), paper: z.enum(PAPER_NAMES).optional() });

export type ReadVisitRequest = {
  readonly request: VisitRequest;
  readonly format: VisitFormat | undefined;
  readonly paper: Paper | undefined;
  readonly refusal?: undefined;
};

type Refused = Extract<ReadRequest, { readonly request?: undefined }>;

/** The query and the JSON body of `POST /api/visit`: those of an assessment, and what the page is to bear. */
export function readVisitRequest(query: unknown, body: unknown, today: string): ReadVisitRequest | Refused {
  const given: Readonly<Record<string, unknown>> = { ...(typeof query === "object" ? query : undefined) };
  const { format, paper, ...rest } = given;
  const own = Query.safeParse({ format, paper });
  if (!own.success) return { refusal: QUERY };
  const taken = takeOwn(body);
  if (taken.refusal !== undefined) return taken;
  const read = readAssessRequest(rest, taken.body, today);
  if (read.refusal !== undefined) return read;
  const audience = read.request.audience ?? "patient";
  return { request: { ...read.request, ...taken.own, audience }, format: own.data.format, paper: own.data.paper };
}

const QUERY = {
  code: "QUERY",
  detail: "The address holds a value for format or paper that is none of its choices.",
  mend: `Use format=${VISIT_FORMATS.join(", ")}; paper=${PAPER_NAMES.join(", ")}.`,
};

const OWN = ["symptom", "since", "name", "withName"] as const;
type OwnName = (typeof OWN)[number];

type Own = Pick<VisitRequest, "symptoms" | "since" | "name" | "withName">;
type Taken = { readonly own: Own; readonly body: unknown; readonly refusal?: undefined } | Refused;

/** Takes the page's own parameters out of FHIR Parameters; every other body is the record itself. */
function takeOwn(body: unknown): Taken {
  if (!isObject(body) || body.resourceType !== "Parameters" || !Array.isArray(body.parameter)) return { own: {}, body };
  const list: readonly unknown[] = body.parameter;
  const named = (name: OwnName) => list.filter((one) => isObject(one) && one.name === name).filter(isObject);
  const symptoms = named("symptom").map(({ valueString }) => valueString);
  const texts = (["since", "name"] as const).map((name) => ({ name, found: named(name) }));
  const wrong = texts.find(({ found }) => found.length > 1 || found.some(({ valueString }) => !isText(valueString)));
  const flags = named("withName").map(({ valueBoolean }) => valueBoolean);
  if (!symptoms.every(isText)) return refuse("symptom needs a valueString.");
  if (wrong !== undefined) return refuse(`${wrong.name} needs a valueString, and stands once.`);
  if (flags.length > 1 || flags.some((flag) => typeof flag !== "boolean"))
    return refuse("withName needs a valueBoolean, and stands once.");
  const [since, name] = texts
    .map(({ found }) => found[0]?.valueString)
    .map((text) => (isText(text) ? text : undefined));
  return {
    own: {
      ...(symptoms.length > 0 && { symptoms }),
      ...(since !== undefined && { since }),
      ...(name !== undefined && name.trim() !== "" && { name: name.trim() }),
      ...(flags[0] === true && { withName: true }),
    },
    body: { ...body, parameter: list.filter((one) => !(isObject(one) && OWN.some((own) => own === one.name))) },
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function refuse(detail: string): Refused {
  return {
    refusal: {
      code: "PARAMETERS",
      detail,
      mend: "A page also takes symptom (valueString, any number), since (valueString: an earlier report as JSON text), name (valueString) and withName (valueBoolean).",
    },
  };
}
