import { REFUSALS, WHERE_WHEN_WHO } from "../http/openapi-parts.ts";
import { QUESTION_PARAMETERS } from "./request.ts";

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
    parameters: WHERE_WHEN_WHO,
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
      ...REFUSALS,
    },
  },
} as const;
