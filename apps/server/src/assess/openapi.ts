import { readFileSync } from "node:fs";
import { askPath } from "../ask/openapi.ts";
import { calendarPath, calendarSchema } from "../calendar/openapi.ts";
import { comparePath, comparisonSchema } from "../compare/openapi.ts";
import { visitPath, visitSchema } from "../visit/openapi.ts";

/** The published form of an answer, the same for every door. */
const reportSchema: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(new URL("../../../../docs/report.schema.json", import.meta.url), "utf8"),
);

const problem = {
  description: "A problem (RFC 9457): what, and how to mend it. It never repeats the body.",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

const fhir = {
  schema: { type: "object", required: ["resourceType"], properties: { resourceType: { type: "string" } } },
};

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
        parameters: [
          {
            name: "region",
            in: "query",
            schema: { type: "string", enum: ["us", "eu", "uk"] },
            description: "Left out: the Patient's country, else us with problem REGION_ASSUMED.",
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
            "A FHIR R4 resource or Bundle, or FHIR Parameters with record (resource) and any of drug, condition, dose, protocol, patient (valueString) and starting (valueBoolean).",
          content: { "application/fhir+json": fhir, "application/json": fhir },
        },
        responses: {
          "200": {
            description: "Assessed; also an empty Bundle, where everything is unknown.",
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
