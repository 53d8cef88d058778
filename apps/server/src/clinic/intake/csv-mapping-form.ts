import { type CsvMapping, DATE_ORDERS, RESULT_STATUSES, SEXES } from "@afterscript/bulk";
import { z } from "zod";

const column = z.string().min(1).max(200);
const few = <T extends z.ZodType>(value: T) =>
  z.record(z.string().max(200), value).refine((words) => Object.keys(words).length <= 2_000);
const test = { loinc: z.string().max(20).optional(), unit: z.string().max(50).optional() };

/** A mapping as the mapping screen sends it. */
export const CsvMappingForm: z.ZodType<CsvMapping> = z.strictObject({
  delimiter: z.enum([",", ";", "\t", "|"]).optional(),
  decimal: z.enum([".", ","]).optional(),
  patient: z.strictObject({
    identifier: column.optional(),
    system: z.string().max(500).optional(),
    family: column.optional(),
    given: column.optional(),
    name: column.optional(),
    born: column.optional(),
    bornOrder: z.enum(DATE_ORDERS).optional(),
    sex: column.optional(),
    sexWords: few(z.enum(SEXES)).optional(),
  }),
  collected: column.optional(),
  collectedOrder: z.enum(DATE_ORDERS).optional(),
  status: column.optional(),
  statusWords: few(z.enum(RESULT_STATUSES)).optional(),
  resultId: column.optional(),
  stated: column.optional(),
  results: z.discriminatedUnion("layout", [
    z.strictObject({
      layout: z.literal("result-a-row"),
      test: column.optional(),
      code: column.optional(),
      codeSystem: z.string().max(500).optional(),
      value: column,
      unit: column.optional(),
      comparator: column.optional(),
      range: column.optional(),
      tests: few(z.strictObject(test)).optional(),
    }),
    z.strictObject({
      layout: z.literal("test-a-column"),
      tests: z.array(z.strictObject({ ...test, column, test: z.string().max(200).optional() })).max(500),
    }),
  ]),
});
