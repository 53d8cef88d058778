import { z } from "zod";
import { evidenceId, fields, text } from "./text.ts";

/** One research row: what was read where, and whether it was really seen. Values stay as they were written. */
export const evidenceRow = fields({
  id: evidenceId,
  value: z.unknown().optional(),
  unit: z.unknown().optional(),
  comparator: z.unknown().optional(),
  action: z.unknown().optional(),
  condition: z.unknown().optional(),
  population: z.unknown().optional(),
  product: z.unknown().optional(),
  line_of_therapy: z.unknown().optional(),
  not_recommended_with: z.unknown().optional(),
  title: text.optional(),
  columns: z.unknown().optional(),
  rows: z.unknown().optional(),
  text: text.optional(),
  section: text,
  url: text.optional(),
  verified: z.enum(["yes", "no", "partial"]),
  basis: text,
  label_date: z.unknown().optional(),
  second_source: z.unknown().optional(),
  us_difference: z.unknown().optional(),
  uk_note: z.unknown().optional(),
  note: text.optional(),
});

export type EvidenceRow = z.infer<typeof evidenceRow>;

/** One file: the rows of one drug (or of a class) in one region, grouped under headings. */
export const evidenceFile = fields({
  drug: text,
  region: z.enum(["us", "eu", "uk"]),
  rows: z.record(z.string(), z.array(evidenceRow).min(1)),
});

export const notTranscribedFile = z
  .array(fields({ evidence: z.union([evidenceId, z.array(evidenceId).min(1)]), reason: text }))
  .min(1);
