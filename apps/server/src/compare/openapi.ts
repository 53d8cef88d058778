import { readFileSync } from "node:fs";

/** The published form of a comparison. It refers to the report's, which stands beside it. */
export const comparisonSchema: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(new URL("../../../../docs/compare.schema.json", import.meta.url), "utf8"),
);

const problem = {
  description: "A problem (RFC 9457): what, and how to mend it. It never repeats the body.",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

const fhir = {
  schema: { type: "object", required: ["resourceType"], properties: { resourceType: { type: "string" } } },
};

/** The description of `POST /api/compare`. */
export const comparePath = {
  post: {
    operationId: "compare",
    summary: "A patient's record in, the medicines for one condition side by side out: no score and no winner",
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
      description:
        "A FHIR R4 resource or Bundle, or FHIR Parameters with record (resource) and any of condition, prefers, protocol, patient (valueString). Without condition: what the record shows, where that is one.",
      content: { "application/fhir+json": fhir, "application/json": fhir },
    },
    responses: {
      "200": {
        description: "Compared; also an empty Bundle, where everything is unknown.",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Comparison" } } },
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
