import { QUESTION_PARAMETERS } from "./request.ts";

const problem = {
  description: "A problem (RFC 9457): what, and how to mend it. It never repeats the body.",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

const parameters = {
  schema: {
    type: "object",
    required: ["resourceType", "parameter"],
    properties: {
      resourceType: { const: "Parameters" },
      parameter: { type: "array", items: { type: "object", required: ["name"] } },
    },
  },
};

/** The description of `POST /api/ask`. */
export const askPath = {
  post: {
    operationId: "ask",
    summary: "A patient's record and one question in, one cited answer out: how soon, why, whom to call, what to say",
    parameters: [
      {
        name: "region",
        in: "query",
        schema: { type: "string", enum: ["us", "eu", "uk"] },
        description: "Left out: the Patient's country, else us.",
      },
      { name: "asOf", in: "query", schema: { type: "string", format: "date" }, description: "Left out: today." },
      {
        name: "for",
        in: "query",
        schema: { type: "string", enum: ["clinician", "patient"] },
        description: "Whose words. Left out: clinician.",
      },
    ],
    requestBody: {
      required: true,
      description: `FHIR Parameters as for /api/assess, and one sort of question: ${QUESTION_PARAMETERS.join(", ")}. symptom may stand several times; antibiotic joins infection, on (valueDate) joins surgery; extraDose and risk are a valueBoolean, the others valueString or valueCode. Two sorts of question at once are refused.`,
      content: { "application/fhir+json": parameters, "application/json": parameters },
    },
    responses: {
      "200": {
        description: "The report, with asked and answer, and of the findings those that answer.",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Report" } } },
      },
      "400": problem,
      "403": problem,
      "405": problem,
      "413": problem,
      "415": problem,
      "503": problem,
    },
  },
} as const;
