import { readFileSync } from "node:fs";
import { askPath } from "../ask/openapi.ts";
import { calendarPath, calendarSchema } from "../calendar/openapi.ts";
import { comparePath, comparisonSchema } from "../compare/openapi.ts";
import { fhir, REFUSALS, WHERE_WHEN_WHO } from "../http/openapi-parts.ts";
import { visitPath, visitSchema } from "../visit/openapi.ts";

/** The published form of an answer, the same for every door. */
const reportSchema: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(new URL("../../../../docs/report.schema.json", import.meta.url), "utf8"),
);

/** The description of the API, served at /api/openapi.json and tested against real answers. */
export const openApi = {
  openapi: "3.1.0",
  info: {
    title: "Afterscript on this machine",
    version: "1",
    description:
      "Cited findings for people on JAK inhibitors. Information for a conversation with a clinician, not a diagnosis and no order. Nothing that is sent here is stored or leaves this machine.",
    license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  },
  servers: [{ url: "/" }],
  paths: {
    "/api/assess": {
      post: {
        operationId: "assess",
        summary: "A patient's record in, findings with reasons and sources out",
        parameters: WHERE_WHEN_WHO,
        requestBody: {
          required: true,
          description:
            "A FHIR R4 resource or Bundle, or FHIR Parameters with record (resource) and any of drug, condition, dose, protocol, patient (valueString) and starting (valueBoolean).",
          content: { "application/fhir+json": fhir, "application/json": fhir },
        },
        responses: {
          "200": {
            description: "Assessed; also an empty Bundle, where everything is unknown.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Report" } } },
          },
          ...REFUSALS,
        },
      },
    },
    "/api/ask": askPath,
    "/api/calendar": calendarPath,
    "/api/compare": comparePath,
    "/api/visit": visitPath,
  },
  components: {
    schemas: {
      Problem: {
        type: "object",
        required: ["type", "title", "status", "detail", "code"],
        properties: {
          type: { type: "string" },
          title: { type: "string" },
          status: { type: "integer" },
          detail: { type: "string" },
          code: { type: "string" },
          mend: { type: "string" },
        },
      },
      Calendar: calendarSchema,
      Comparison: comparisonSchema,
      Visit: visitSchema,
      Report: reportSchema,
    },
  },
} as const;
