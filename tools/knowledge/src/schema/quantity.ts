import { parseDecimal } from "@afterscript/kernel";
import { z } from "zod";
import { fields } from "./text.ts";

const QUANTITY = /^(\d+(?:\.\d+)?) (\S+)$/;

/** Number and unit of "500 /uL" as they were written. */
export function splitQuantity(written: string): { readonly number: string; readonly unit: string } | undefined {
  const match = QUANTITY.exec(written);
  if (match?.[1] === undefined || match[2] === undefined || parseDecimal(match[1]) === undefined) return undefined;
  return { number: match[1], unit: match[2] };
}

export const quantity = z.string().refine((written) => splitQuantity(written) !== undefined, {
  error: (issue) => `"${String(issue.input)}" is not a quantity.`,
  params: { mend: 'Write "<number> <unit>": 500 /uL, 0.5 10*9/L, 65 years, 4 weeks.' },
});

const ENDS = {
  below: quantity.optional(),
  atOrBelow: quantity.optional(),
  above: quantity.optional(),
  atOrAbove: quantity.optional(),
};

export type BandForm = {
  readonly below?: string | undefined;
  readonly atOrBelow?: string | undefined;
  readonly above?: string | undefined;
  readonly atOrAbove?: string | undefined;
};

/** The fields of a band, to be spread into another mapping. */
export const bandFields = ENDS;

export const BAND_KEYS = ["below", "atOrBelow", "above", "atOrAbove"] as const;

/** Why the ends do not make a band, or undefined when they do. */
export function bandProblem(band: BandForm): string | undefined {
  if (band.below !== undefined && band.atOrBelow !== undefined) return "both below and atOrBelow";
  if (band.above !== undefined && band.atOrAbove !== undefined) return "both above and atOrAbove";
  return BAND_KEYS.every((key) => band[key] === undefined) ? "no end" : undefined;
}

export const requireBand = [
  (band: BandForm) => bandProblem(band) === undefined,
  {
    error: (issue: { readonly input?: unknown }) => `A band with ${bandProblem(issue.input as BandForm) ?? "an end"}.`,
    params: { mend: "Write one or two of below, atOrBelow, above, atOrAbove, one for each end." },
  },
] as const;

export const band = fields(ENDS).refine(...requireBand);
