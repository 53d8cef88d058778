import { PAPERS } from "@afterscript/documents";
import { fhir, problem } from "../http/openapi-parts.ts";
import { VISIT_FORMATS } from "./request.ts";

const text = { type: "string" };
const texts = { type: "array", items: text };
const day = { type: "string", format: "date" };

/** A list under a heading: every item has its words in `text`. */
function listOf(
  properties: Readonly<Record<string, unknown>> = {},
  required: readonly string[] = [],
  more: Readonly<Record<string, unknown>> = {},
) {
  return {
    type: "object",
    required: ["heading", "items", "none", ...Object.keys(more)],
    properties: {
      heading: text,
      none: text,
      more: text,
      items: {
        type: "array",
        items: { type: "object", required: ["text", ...required], properties: { text, ...properties } },
      },
      ...more,
    },
  };
}

/** What `POST /api/visit` answers as JSON. */
export const visitSchema = {
  type: "object",
  required: [
    "afterscript",
    "page",
    "engine",
    "knowledge",
    "region",
    "asOf",
    "audience",
    "language",
    "title",
    "day",
    "person",
    "lead",
    "emergency",
    "urgent",
    "questions",
    "medicines",
    "results",
    "symptoms",
    "missing",
    "problems",
    "sources",
    "disclaimer",
  ],
  additionalProperties: false,
  properties: {
    afterscript: { const: "1" },
    page: { const: "visit" },
    engine: text,
    knowledge: { type: "object", required: ["version", "hash"], properties: { version: text, hash: text } },
    region: { enum: ["us", "eu", "uk"] },
    asOf: day,
    audience: { enum: ["clinician", "patient"] },
    language: text,
    title: text,
    day: text,
    person: { type: "object", required: ["line"], properties: { name: text, line: text } },
    lead: text,
    emergency: text,
    urgent: listOf({ step: text, urgency: text, statements: texts }, ["step", "urgency", "statements"]),
    questions: listOf(
      {
        question: text,
        detail: text,
        class: text,
        why: text,
        about: texts,
        drugs: texts,
        action: text,
        statements: texts,
        cites: { type: "array" },
      },
      ["question", "class", "why", "about", "drugs", "statements", "cites"],
      { askWord: text, whyWord: text, beyond: { type: "array" } },
    ),
    medicines: listOf({ name: text, dose: text, standing: text, drug: text }, ["name", "standing"]),
    results: listOf(
      { fact: text, name: text, value: text, date: text, day: text, limits: texts, standing: text, standingText: text },
      ["fact", "name", "value", "limits", "standing", "standingText"],
    ),
    symptoms: listOf({ symptom: text }, ["symptom"]),
    changes: listOf({ what: text, statement: text, fact: text }, ["what"]),
    missing: listOf({ why: text, names: texts }, ["why", "names"], { count: { type: "integer" }, line: text }),
    problems: listOf({ code: text }, ["code"]),
    sources: listOf({ number: { type: "integer" }, source: text, edition: text, document: text }, [
      "number",
      "source",
      "edition",
      "document",
    ]),
    disclaimer: text,
  },
} as const;

/** The description of `POST /api/visit`. */
export const visitPath = {
  post: {
    operationId: "visit",
    summary: "A patient's record in, one page for a visit out",
    parameters: [
      {
        name: "region",
        in: "query",
        schema: { type: "string", enum: ["us", "eu", "uk"] },
        description: "Left out: the Patient's country, else us.",
      },
      { name: "asOf", in: "query", schema: day, description: "Left out: today." },
      {
        name: "for",
        in: "query",
        schema: { type: "string", enum: ["clinician", "patient"] },
        description: "Whose words. Left out: patient.",
      },
      {
        name: "format",
        in: "query",
        schema: { type: "string", enum: VISIT_FORMATS },
        description: "Left out: what the Accept header likes best, else json.",
      },
      {
        name: "paper",
        in: "query",
        schema: { type: "string", enum: Object.keys(PAPERS) },
        description: "Of html and pdf. Left out: letter in the US, a4 elsewhere.",
      },
    ],
    requestBody: {
      required: true,
      description:
        'As for /api/assess. FHIR Parameters may also hold symptom (valueString, any number, as in "headache; severe; 2 days"), since (valueString: an earlier answer of /api/assess as JSON text, of the same person), name (valueString) and withName (valueBoolean). Without the last two the page bears no name.',
      content: { "application/fhir+json": fhir, "application/json": fhir },
    },
    responses: {
      "200": {
        description: "The page; also of an empty Bundle.",
        content: {
          "application/json": { schema: { $ref: "#/components/schemas/Visit" } },
          "text/plain": { schema: text },
          "text/markdown": { schema: text },
          "text/html": { schema: text },
          "application/pdf": { schema: { type: "string", contentEncoding: "binary" } },
        },
      },
      "400": problem,
      "403": problem,
      "405": problem,
      "406": problem,
      "413": problem,
      "415": problem,
      "503": problem,
    },
  },
} as const;
