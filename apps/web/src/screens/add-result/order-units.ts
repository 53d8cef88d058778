import type { Region } from "@afterscript/engine";

export type OrderUnits = {
  /** UCUM units that the analyte is accepted in. */
  readonly accepted: readonly string[];
  /** UCUM units of the results that are kept of it, the newest first. */
  readonly kept: readonly string[];
  readonly region: Region;
};

/**
 * Accepted units, the likeliest first: those of earlier results, then those that laboratories of the region print (by the
 * litre in Europe, in millilitres and less in the US). An order of choices only: none of them is chosen for anybody.
 */
export function orderUnits({ accepted, kept, region }: OrderUnits): readonly string[] {
  const rank = (unit: string): number => {
    const before = kept.indexOf(unit);
    if (before !== -1) return before;
    return kept.length + (isByLitre(unit) === (region !== "us") ? 0 : 1);
  };
  return [...accepted].sort((a, b) => rank(a) - rank(b));
}

function isByLitre(unit: string): boolean {
  return unit.endsWith("/L");
}
