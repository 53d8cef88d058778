/** What the descriptions of all doors share. */
export const problem = {
  description: "A problem (RFC 9457): what, and how to mend it. It never repeats the body.",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
} as const;

/** A body that is any FHIR resource. */
export const fhir = {
  schema: { type: "object", required: ["resourceType"], properties: { resourceType: { type: "string" } } },
} as const;

/** How any door refuses. */
export const REFUSALS = {
  "400": problem,
  "403": problem,
  "405": problem,
  "413": problem,
  "415": problem,
  "503": problem,
} as const;

/** Where, when and for whom: nothing else stands in an address. */
export const WHERE_WHEN_WHO = [
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
] as const;
