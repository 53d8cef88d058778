import { formatDay } from "@afterscript/kernel";
import type { Resource } from "../record/fhir.ts";
import type { WrittenResult } from "../record/written-facts.ts";
import { inOtherUnit } from "./blood-values.ts";
import { resultResource, type Whose } from "./resources.ts";

/** One blood sample with what was found in it. */
export type BloodSet = {
  /** Names the sample for good at the laboratory. */
  readonly order: string;
  readonly takenOn: number;
  /** Hours after midnight of the day on which it was taken. */
  readonly issuedAfter: number;
  readonly results: ReadonlyMap<string, WrittenResult>;
  readonly unit?: "other" | undefined;
  /** Kept without the laboratory's ranges. */
  readonly brief?: boolean;
};

const TAKEN_AT = "08:40:00Z";

export function setResources(
  whose: Whose,
  { order, takenOn, issuedAfter, results, unit, brief }: BloodSet,
): readonly Resource[] {
  return [...results].map(([analyte, result]) =>
    resultResource(whose, {
      analyte,
      result: unit === "other" ? inOtherUnit(analyte, result) : result,
      order,
      taken: `${formatDay(takenOn)}T${TAKEN_AT}`,
      issued: issuedAt(takenOn, issuedAfter),
      unit,
      brief,
    }),
  );
}

/** ISO date-time in UTC. */
export function issuedAt(day: number, hours: number): string {
  return `${formatDay(day + Math.floor(hours / 24))}T${String(hours % 24).padStart(2, "0")}:15:00Z`;
}
