import type { AssessInput } from "../assess.ts";
import { protocolOf } from "../assess.ts";
import type { TherapyState } from "../context.ts";
import { therapiesOf } from "../therapies.ts";
import type { CoverageCase } from "./case.ts";

/** The medicine that was denied, and whether the person takes it. */
export type DeniedMedicine = {
  readonly therapy: TherapyState;
  /** Told, or shown by the record; undefined: neither says. */
  readonly isOnTreatment: boolean | undefined;
};

/**
 * The one medicine that is asked for, else the only JAK inhibitor of the record: as starting, unless the record or the person
 * says that it is taken. Undefined where nothing says which one was denied.
 */
export function deniedMedicine(input: AssessInput, { isOnTreatment }: CoverageCase): DeniedMedicine | undefined {
  const setting = {
    record: input.record,
    knowledge: input.knowledge,
    protocol: protocolOf(input),
    asOf: input.asOf,
    request: { ...input.request, ...(isOnTreatment === false && { starting: true }) },
  };
  const named = input.request?.drugs;
  const found = therapiesOf(setting);
  // One that was stopped was not denied now, where another is ordered or taken.
  const current = found.filter(({ stage }) => stage !== "stopped");
  const therapies = named === undefined && current.length > 0 ? current : found;
  const [therapy] = therapies;
  if (therapy === undefined || therapies.length > 1) return undefined;
  const isRunning = therapy.stage === "on-treatment" || therapy.stage === "held";
  if (isRunning) return { therapy, isOnTreatment: true };
  // Told to be taken, though no order of the record shows it: its start is then not known.
  if (isOnTreatment === true) return { therapy: { ...therapy, stage: "on-treatment" }, isOnTreatment };
  return { therapy: { ...therapy, stage: "starting" }, isOnTreatment };
}
