import { type AssessInput, contextOf, protocolOf } from "../assess.ts";
import { compile } from "../compile.ts";
import { printTherapy } from "../therapies.ts";
import type { Region } from "../vocabulary.ts";
import type { AppealProblem, CoverageAnswer } from "./answer.ts";
import { asksOf } from "./asks.ts";
import { assistanceFor, bridgesOf } from "./bridges.ts";
import type { CoverageCase } from "./case.ts";
import { judgeCriteria } from "./criteria/criteria.ts";
import { ANY_DRUG, policyOf } from "./criteria/policy-of.ts";
import { factOf } from "./criteria/told.ts";
import { type DeniedMedicine, deniedMedicine } from "./denied-medicine.ts";
import { judgeDoors } from "./doors.ts";
import { papersOf, testsOf } from "./enclosures.ts";
import { groundsReached, judgeGround, lawsOf, misfitGrounds, needsState } from "./grounds.ts";
import type { Country, CoverageKnowledge, Policy } from "./knowledge.ts";
import { siftCitable, siftPast } from "./left-out.ts";
import { nearestOf } from "./nearest.ts";
import { withoutImpossibleLastDay } from "./own-last-day.ts";
import { problemsOf } from "./problems.ts";
import { renewalOf } from "./renewal.ts";
import type { Judging } from "./standing.ts";
import { trapsOf } from "./traps.ts";

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
  const { coverage, asOf } = input;
  const told = withoutImpossibleLastDay(input.case);
  const judging = { sources: coverage.sources, asOf };
  const plan = coverage.plans.find(({ id }) => id === told.plan);
  const medicine = deniedMedicine(input, told);
  const therapy = medicine?.therapy;
  const context = therapy && contextOf(input, compile(input.knowledge), therapy, protocolOf(input));
  const reasons = reasonsOf(coverage, told, judging);
  const hurry = { ...told, isOnTreatment: medicine?.isOnTreatment ?? told.isOnTreatment };
  const ofPlan = plan === undefined ? [] : coverage.doors.filter((door) => door.plan === plan.id);
  const doors = judgeDoors({ doors: ofPlan, reasons: reasons.all, case: told, hurry, judging });
  const laws = siftCitable(lawsOf(coverage, told, judging), judging);
  const grounds = siftCitable(groundsReached(coverage, told, laws.kept), judging);
  const assistance = siftPast(
    assistanceFor(coverage.assistance, therapy?.drug, plan?.country ?? countryOf(input.knowledge.region)),
    judging,
  );
  const bridges = bridgesOf({ assistance: assistance.kept, doors: ofPlan, case: told, judging });
  const traps = siftPast(trapsOf(coverage.traps, told, therapy?.drug), judging);
  const policy = policyOf(coverage, told, { drug: therapy?.drug, condition: therapy?.condition }, plan);
  const criteria =
    policy && context && judgeCriteria(policy, { context, told: told.told, facts: coverage.facts }, judging);
  const enclosures = [
    ...papersOf({ enclosures: coverage.enclosures, case: told, condition: therapy?.condition, judging }),
    ...(therapy === undefined ? [] : testsOf(input, therapy.drug)),
  ];
  const { lastDay } = told.denial;
  const nearest = nearestOf({ doors, bridges, letter: lastDay, asOf, isOnTreatment: hurry.isOnTreatment });
  const renewal = renewalOf(told.approvalEnds);
  const judgedGrounds = grounds.kept.map((ground) =>
    judgeGround(ground, { case: told, context, isOnTreatment: hurry.isOnTreatment }),
  );
  return {
    ...(plan !== undefined && { plan }),
    ...(therapy !== undefined && { therapy: printTherapy(therapy) }),
    ...(lastDay !== undefined && { letter: { lastDay, daysLeft: lastDay - asOf } }),
    reasons: reasons.all,
    doors,
    ...(nearest !== undefined && { nearest }),
    ...(criteria !== undefined && { criteria }),
    enclosures,
    grounds: judgedGrounds,
    laws: laws.kept,
    bridges,
    traps: traps.kept,
    asks: asksOf({
      ...(plan !== undefined && { plan }),
      doors,
      bridges,
      ...(criteria !== undefined && { criteria }),
      enclosures,
      grounds: judgedGrounds,
      needsState: needsState(coverage, told),
      therapy,
      papers: coverage.enclosures,
      isToldFact: (fact) => factOf(fact, coverage) !== undefined,
    }),
    ...(renewal !== undefined && { renewal }),
    leftOut: [...reasons.leftOut, ...laws.leftOut, ...grounds.leftOut, ...assistance.leftOut, ...traps.leftOut],
    problems: [
      ...problemsOf(input.case, coverage, asOf),
      ...misfitGrounds(judgedGrounds),
      ...misfits(input, medicine, policy),
    ],
  };
}

/** A reason stays the letter's reason past the day it was to be read again; what mends it goes, with its figures. */
function reasonsOf({ reasons }: CoverageKnowledge, { denial }: CoverageCase, judging: Judging) {
  const given = reasons.filter(({ id }) => denial.reasons.includes(id));
  const { kept, leftOut } = siftPast(given, judging);
  return { all: given.map((one) => (kept.includes(one) ? one : { ...one, mends: [] })), leftOut };
}

/** What was told and does not belong together. */
function misfits(
  { case: told }: CoverageInput,
  medicine: DeniedMedicine | undefined,
  policy: Policy | undefined,
): readonly AppealProblem[] {
  if (medicine === undefined) return [{ code: "DRUG_UNCLEAR", where: "request.drugs" }];
  if (policy === undefined || policy.id !== told.policy) return [];
  const { drug, condition } = medicine.therapy;
  const isOther =
    (policy.drug !== drug && policy.drug !== ANY_DRUG) || (condition ?? policy.condition) !== policy.condition;
  return isOther ? [{ code: "POLICY_FOR_OTHER", where: "policy", value: policy.id }] : [];
}

/** Without a plan the rules that are asked for say where somebody lives; no country's programmes are offered across a border. */
function countryOf(region: Region): Country {
  return region === "us" || region === "uk" ? region : "elsewhere";
}
