import { fhir, REFUSALS } from "../http/openapi-parts.ts";

const texts = { type: "array", items: { type: "string" } };
const day = { type: "string", format: "date" };

/** What `POST /api/calendar?format=json` answers. */
export const calendarSchema = {
  type: "object",
  required: ["afterscript", "region", "asOf", "titles", "entries", "cancelled", "undated"],
  additionalProperties: false,
  properties: {
    afterscript: { const: "1" },
    region: { enum: ["us", "eu", "uk"] },
    asOf: day,
    titles: { enum: ["neutral", "plain"] },
    entries: {
      type: "array",
      items: {
        type: "object",
        required: ["uid", "on", "from", "by", "status", "statements", "title", "description", "alarms"],
        additionalProperties: false,
        properties: {
          uid: { type: "string" },
          on: day,
          from: day,
          by: day,
          status: { enum: ["upcoming", "due", "overdue"] },
          statements: texts,
          title: { type: "string" },
          description: { type: "string" },
          alarms: texts,
        },
      },
    },
    cancelled: {
      type: "array",
      items: {
        type: "object",
        required: ["uid", "on", "title"],
        additionalProperties: false,
        properties: { uid: { type: "string" }, on: day, title: { type: "string" } },
      },
    },
    undated: {
      type: "array",
      items: {
        type: "object",
        required: ["statement", "title"],
        additionalProperties: false,
        properties: { statement: { type: "string" }, title: { type: "string" } },
      },
    },
  },
} as const;

/** The description of `POST /api/calendar`. */
export const calendarPath = {
  post: {
    operationId: "calendar",
    summary: "A patient's record in, the tests and reviews to come out, as a calendar file",
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
        name: "titles",
        in: "query",
        schema: { type: "string", enum: ["neutral", "plain"] },
        description: "Plain names tests and drug. Left out: neutral.",
      },
      {
        name: "alarm",
        in: "query",
        schema: { type: "string" },
        description: "Days before, on whose morning it rings, as in 7,1; or none. Left out: 7,1.",
      },
      {
        name: "format",
        in: "query",
        schema: { type: "string", enum: ["ics", "json"] },
        description: "Left out: ics.",
      },
    ],
    requestBody: {
      required: true,
      description:
        "As for /api/assess. FHIR Parameters may also hold earlier (valueString), the calendar that was written before: what is no longer planned is then cancelled.",
      content: {
        "application/fhir+json": fhir,
        "application/json": fhir,
      },
    },
    responses: {
      "200": {
        description: "The calendar.",
        content: {
          "text/calendar": { schema: { type: "string" } },
          "application/json": { schema: { $ref: "#/components/schemas/Calendar" } },
        },
      },
      "204": { description: "Nothing is planned, so there is no file. Ask for format=json to see what has no date." },
      ...REFUSALS,
    },
  },
} as const;
