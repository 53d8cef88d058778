import { parseDay, parseDecimal } from "@afterscript/kernel";
import { z } from "zod";

/** An object that names its fields when it meets one that it does not know. */
export function fields<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const names = Object.keys(shape).join(" ");
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? `Fields here: ${names}.` : undefined),
  });
}

/** Kebab-case, as everywhere in the vocabulary. */
export const conceptId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Write kebab-case: small letters, digits, single hyphens");

export const sourceId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Write kebab-case: <region>-<name>-<edition>");

/** Evidence ids: parts joined by dots; hyphens and underscores as the research rows have them. */
export const evidenceId = z.string().regex(/^[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*$/, "Write the id of an evidence row");

export const day = z.string().refine((text) => parseDay(text) !== undefined, {
  error: (issue) => `"${String(issue.input)}" is not a day of the calendar.`,
  params: { mend: "Write YYYY-MM-DD." },
});

/** As precise as the document: a year, a month or a day. */
export const edition = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "Write YYYY, YYYY-MM or YYYY-MM-DD");

export const address = z.string().regex(/^https?:\/\/\S+$/, "Write an address that starts with https://");

export const decimal = z.string().refine((text) => parseDecimal(text) !== undefined, {
  error: (issue) => `"${String(issue.input)}" is not a number.`,
  params: { mend: "Write digits, with a point where needed." },
});

export const text = z.string().min(1);

/** One value or a list of at least one: `condition: a` and `condition: [a, b]`. */
export function oneOrMore<T extends z.ZodType>(item: T) {
  return z.union([item, z.array(item).min(1)], "Write one value, or a list of at least one");
}

export const yes = z.literal("true");
