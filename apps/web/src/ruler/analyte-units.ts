import type { AnalyteConcept } from "@afterscript/fhir";
import { decimalOf, multiplyDecimals, toNumber } from "@afterscript/kernel";
import type { RulerKnowledge } from "./knowledge.ts";

/** The units of analytes as a ruler asks for them: the one that limits are held in, and what converts into it. */
export function analyteUnits(
  concepts: readonly Pick<AnalyteConcept, "id" | "unit" | "units">[],
): Pick<RulerKnowledge, "unitOf" | "inOwnUnit"> {
  const analytes = new Map(concepts.map((analyte) => [analyte.id, analyte]));
  return {
    unitOf: (analyte) => analytes.get(analyte)?.unit,
    inOwnUnit: (analyte, value, unit) => {
      const own = analytes.get(analyte)?.unit;
      if (unit === undefined || own === undefined || unit === own) return value;
      const factor = analytes.get(analyte)?.units[unit];
      const exact = decimalOf(value);
      return factor === undefined || exact === undefined ? undefined : toNumber(multiplyDecimals(exact, factor));
    },
  };
}
