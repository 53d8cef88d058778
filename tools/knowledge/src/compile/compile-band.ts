import {
  type Band,
  compareDecimals,
  type Decimal,
  divideDecimals,
  type End,
  multiplyDecimals,
  parseDecimal,
} from "@afterscript/kernel";
import type { Cursor } from "../read/cursor.ts";
import { type BandForm, splitQuantity } from "../schema/quantity.ts";
import type { Setting } from "./setting.ts";

/** What the ends of a band are measured in: an analyte's units, completed years, milligrams a day, or a time in days. */
export type Measure =
  | { readonly is: "analyte"; readonly id: string }
  | { readonly is: "age" }
  | { readonly is: "daily-dose" }
  | { readonly is: "time" };

/** A band with exact ends in the canonical unit. What cannot be converted is reported at its own place. */
export function compileBand(form: BandForm, measure: Measure, cursor: Cursor, setting: Setting): Band {
  const end = (key: keyof BandForm, closed: boolean): End | undefined => {
    const written = form[key];
    if (written === undefined) return undefined;
    const value = toCanonical(written, measure, cursor.at(key), setting);
    return value === undefined ? undefined : { value, closed, printed: written };
  };
  const low = end("above", false) ?? end("atOrAbove", true);
  const high = end("below", false) ?? end("atOrBelow", true);
  if (low !== undefined && high !== undefined && compareDecimals(low.value, high.value) > 0)
    cursor.report(
      "KNOWLEDGE_VALUE_INVALID",
      `Nothing lies above ${low.printed} and below ${high.printed}.`,
      "Swap the ends.",
    );
  return { ...(low && { low }), ...(high && { high }) };
}

/** A written quantity as an exact number in the canonical unit of its measure. */
export function toCanonical(written: string, measure: Measure, cursor: Cursor, setting: Setting): Decimal | undefined {
  const parts = splitQuantity(written);
  const number = parts && parseDecimal(parts.number);
  if (parts === undefined || number === undefined) return undefined;
  const factor = factorOf(parts.unit, measure, setting);
  if (factor === undefined) {
    const accepted = acceptedUnits(measure, setting).join(" ");
    cursor.report(
      "KNOWLEDGE_UNIT_UNKNOWN",
      `"${written}" is not in an accepted unit${nameOf(measure)}.`,
      `Write one of: ${accepted}.`,
    );
    return undefined;
  }
  return multiplyDecimals(number, factor);
}

/** A time in whole days (knowledge/concepts/units.yaml says how long a month is). */
export function toDays(written: string, cursor: Cursor, setting: Setting): number {
  const value = toCanonical(written, { is: "time" }, cursor, setting);
  return value === undefined ? 0 : Math.ceil(value.n / value.d);
}

/** How long each written unit of time is, in days. */
export function daysOf(setting: Setting): Readonly<Record<string, Decimal>> {
  return Object.fromEntries(
    Object.keys(setting.concepts.units?.days ?? {}).flatMap((unit) => {
      const factor = factorOf(unit, { is: "time" }, setting);
      return factor === undefined ? [] : [[unit, factor]];
    }),
  );
}

export function factorOf(unit: string, measure: Measure, setting: Setting): Decimal | undefined {
  if (measure.is === "analyte") return setting.units.get(measure.id)?.get(unit);
  if (measure.is === "age") return unit === "years" || unit === "year" ? { n: 1, d: 1 } : undefined;
  if (measure.is === "daily-dose") return unit === "mg" ? { n: 1, d: 1 } : undefined;
  const written = setting.concepts.units?.days[unit.replace(/s$/, "")];
  const count = written && parseDecimal(written.count);
  const per = parseDecimal(written?.per ?? "1");
  return count && per && divideDecimals(count, per);
}

function acceptedUnits(measure: Measure, setting: Setting): readonly string[] {
  if (measure.is === "age") return ["years"];
  if (measure.is === "daily-dose") return ["mg"];
  if (measure.is === "time") return Object.keys(setting.concepts.units?.days ?? {}).map((unit) => `${unit}s`);
  const form = setting.concepts.analytes.get(measure.id)?.form;
  return form?.kind === "quantity" ? form.units : ["none: this analyte has no unit"];
}

function nameOf(measure: Measure): string {
  return measure.is === "analyte" ? ` of ${measure.id}` : "";
}
