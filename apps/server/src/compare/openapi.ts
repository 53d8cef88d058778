import { readFileSync } from "node:fs";
import { fhir, REFUSALS, WHERE_WHEN_WHO } from "../http/openapi-parts.ts";

/** The published form of a comparison. It refers to the report's, which stands beside it. */
export const comparisonSchema: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(new URL("../../../../docs/compare.schema.json", import.meta.url), "utf8"),
);

/** The description of `POST /api/compare`. */
export const comparePath = {
  post: {
    operationId: "compare",
    summary: "A patient's record in, the medicines for one condition side by side out: no score and no winner",
    parameters: WHERE_WHEN_WHO,
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
      ...REFUSALS,
    },
  },
} as const;
