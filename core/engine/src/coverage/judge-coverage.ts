import type { AssessInput } from "../assess.ts";
import { printTherapy } from "../therapies.ts";
import type { CoverageAnswer } from "./answer.ts";
import type { CoverageCase } from "./case.ts";
import { deniedMedicine } from "./denied-medicine.ts";
import { judgeDoors } from "./doors.ts";
import type { CoverageKnowledge } from "./knowledge.ts";
import { nearestOf } from "./nearest.ts";
import { problemsOf } from "./problems.ts";

export type CoverageInput = Pick<AssessInput, "record" | "knowledge" | "asOf" | "request" | "protocol"> & {
  readonly coverage: CoverageKnowledge;
  readonly case: CoverageCase;
};

/**
 * Judges one refusal: which doors stand open and until when, what the plan asks for and what the record shows of it, what
 * has to be enclosed and asked. Pure: the same input gives the same answer, whatever the order of steps, facts and reasons.
 * Days are whole calendar days. A rule past the day it was to be read again gives no figure; a figure that nobody has seen is
 * none; an unknown plan has no doors.
 * @throws Error when the protocol id is not in the knowledge.
 */
export function judgeCoverage(input: CoverageInput): CoverageAnswer {
  const { coverage, case: told, asOf } = input;
  const judging = { sources: coverage.sources, asOf };
  const plan = coverage.plans.find(({ id }) => id === told.plan);
  const medicine = deniedMedicine(input, told);
  const reasons = coverage.reasons.filter(({ id }) => told.denial.reasons.includes(id));
  const hurry = {
    ...told,
    isOnTreatment: medicine?.isOnTreatment ?? told.isOnTreatment,
  };
  const doors =
    plan === undefined
      ? []
      : judgeDoors({
          doors: coverage.doors.filter((door) => door.plan === plan.id),
          reasons,
          case: told,
          hurry,
          judging,
        });
  const { lastDay } = told.denial;
  const nearest = nearestOf({ doors, bridges: [], letter: lastDay, asOf });
  return {
    ...(plan !== undefined && { plan }),
    ...(medicine !== undefined && { therapy: printTherapy(medicine.therapy) }),
    ...(lastDay !== undefined && { letter: { lastDay, daysLeft: lastDay - asOf } }),
    reasons,
    doors,
    ...(nearest !== undefined && { nearest }),
    enclosures: [],
    grounds: [],
    laws: [],
    bridges: [],
    traps: [],
    asks: [],
    leftOut: [],
    problems: problemsOf(told, coverage, asOf),
  };
}
