import { createRequire } from "node:module";
import { type Decimal, decimalOf } from "@afterscript/kernel";
import type { AnalyteForm } from "../schema/concept.ts";
import { splitQuantity } from "../schema/quantity.ts";

type Converter = {
  convertUnitTo(
    from: string,
    value: number,
    to: string,
    options: { readonly molecularWeight?: number },
  ): { readonly status: string; readonly toVal: number | null; readonly msg: readonly string[] };
};

let loaded: Converter | undefined;

/** The UCUM tables take most of a second to load: only a build needs them. */
function converter(): Converter {
  if (loaded === undefined) {
    const ucum = createRequire(import.meta.url)("@lhncbc/ucum-lhc") as { UcumLhcUtils: { getInstance(): Converter } };
    loaded = ucum.UcumLhcUtils.getInstance();
  }
  return loaded;
}

/** Digits that a factor keeps: the double's own noise lies beyond, every molar mass we cite lies within. */
const DIGITS = 12;

export type Factor = { readonly is: "factor"; readonly value: Decimal } | { readonly is: "none"; readonly why: string };

/** The exact factor from one UCUM unit to another, over the molar mass where one of them counts molecules. */
export function unitFactor(from: string, to: string, molarMass?: string): Factor {
  if (from === to) return { is: "factor", value: { n: 1, d: 1 } };
  const mass = molarMass === undefined ? undefined : Number(splitQuantity(molarMass)?.number);
  const converted = converter().convertUnitTo(from, 1, to, mass === undefined ? {} : { molecularWeight: mass });
  if (converted.status !== "succeeded" || converted.toVal === null)
    return { is: "none", why: converted.msg.join(" ").replace(/\s+/g, " ") };
  const value = decimalOf(Number(converted.toVal.toPrecision(DIGITS)));
  return value === undefined
    ? { is: "none", why: "The factor has too many digits." }
    : { is: "factor", value: reduced(value) };
}

/** Factor from each accepted UCUM unit of an analyte to its canonical unit. */
export function factorsOf(form: Extract<AnalyteForm, { kind: "quantity" }>): ReadonlyMap<string, Factor> {
  return new Map(form.units.map((unit) => [unit, unitFactor(unit, form.unit, form.molarMass?.value)]));
}

function reduced({ n, d }: Decimal): Decimal {
  let a = n;
  let b = d;
  while (b !== 0) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}
