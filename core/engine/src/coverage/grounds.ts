import type { Context } from "../context.ts";
import type { Expression } from "../knowledge.ts";
import type { AppealProblem, GroundAnswer } from "./answer.ts";
import type { CoverageCase } from "./case.ts";
import { judgeAsked } from "./criteria/asked.ts";
import { type Leaf, unknownFor } from "./criteria/clause-verdict.ts";
import { judgeTold } from "./criteria/told.ts";
import { type CoverageKnowledge, type ExceptionGround, type StepTherapyLaw, WANTED_FIRST } from "./knowledge.ts";
import { type Judging, standingOn } from "./standing.ts";

/** No state's law on step therapy reaches these, whatever an entry says: they stand under federal law alone. */
const FEDERAL_ONLY: ReadonlySet<string> = new Set(["self-funded-employer", "medicare-part-d"]);

/** The laws of the person's state that reach the plan, without times that may not be used. */
export function lawsOf(
  { laws }: Pick<CoverageKnowledge, "laws">,
  { plan, state }: CoverageCase,
  judging: Judging,
): readonly StepTherapyLaw[] {
  if (plan === undefined || FEDERAL_ONLY.has(plan)) return [];
  return laws
    .filter((law) => law.state === state && law.plans.includes(plan))
    .map(({ facts, ...law }) => ({
      ...law,
      decisions: law.decisions.filter((time) => standingOn(time, judging) === "usable"),
      ...(facts !== undefined && { facts: facts.filter((fact) => standingOn(fact, judging) !== "withheld") }),
    }));
}

/** Would a state's law reach this plan, if the state were known? */
export function needsState({ laws }: Pick<CoverageKnowledge, "laws">, { plan, state }: CoverageCase): boolean {
  return (
    state === undefined &&
    plan !== undefined &&
    !FEDERAL_ONLY.has(plan) &&
    laws.some(({ plans }) => plans.includes(plan))
  );
}

/** Grounds that reach the plan; those of a state's law only where such a law reaches it and has them. */
export function groundsReached(
  { grounds }: Pick<CoverageKnowledge, "grounds">,
  { plan }: CoverageCase,
  laws: readonly StepTherapyLaw[],
): readonly ExceptionGround[] {
  return grounds
    .filter(({ plans }) => plan !== undefined && plans.includes(plan))
    .filter(({ under, id }) => under !== "state-step-therapy-law" || laws.some((law) => law.grounds.includes(id)));
}

export type GroundSetting = {
  readonly case: CoverageCase;
  readonly context: Context | undefined;
  /** Told, or shown by the record; undefined: not known. */
  readonly isOnTreatment: boolean | undefined;
};

/**
 * What the record, or the person, says of a ground. What neither says only a prescriber can; so too where one speaks against the
 * other.
 */
export function judgeGround(ground: ExceptionGround, setting: GroundSetting): GroundAnswer {
  const { told } = setting.case;
  const fact = groundFact(ground);
  const { isTold, ...said } = judgeTold(fact, ["yes"], { told, facts: [{ id: fact, sort: "yes-no" }] });
  const recorded = readGround(ground, setting);
  if (told[fact] === undefined) return { ground, ...(recorded ?? said) };
  const isBorneOut = recorded?.verdict !== "not-met" && (ground.whileTaking !== true || setting.isOnTreatment === true);
  if (said.verdict === "met" && !isBorneOut)
    return { ground, ...unknownFor({ fact, why: "conflicting" }, said.because) };
  return { ground, ...said, ...(isTold && { isTold }) };
}

/** Grounds that were told and that something else speaks against. */
export function misfitGrounds(grounds: readonly GroundAnswer[]): readonly AppealProblem[] {
  return grounds
    .filter(({ ground, gaps }) => gaps.some((gap) => gap.fact === groundFact(ground) && gap.why === "conflicting"))
    .map(({ ground }) => ({ code: "GROUND_DOES_NOT_FIT", where: `told.${groundFact(ground)}`, value: ground.id }));
}

function groundFact({ id }: ExceptionGround): string {
  return `ground.${id}`;
}

function readGround(ground: ExceptionGround, { case: { denial }, context }: GroundSetting): Leaf | undefined {
  return ground.ask && context && asked(ground, ground.ask, denial.wantedFirst ?? [], context);
}

function asked({ id }: ExceptionGround, ask: Expression, wantedFirst: readonly string[], context: Context): Leaf {
  if (!namesWanted(ask)) return judgeAsked(ask, id, context);
  if (wantedFirst.length === 0) return unknownFor({ fact: WANTED_FIRST, why: "absent" });
  return judgeAsked(withWanted(ask, wantedFirst), id, context);
}

function namesWanted(ask: Expression): boolean {
  if (ask.is === "all" || ask.is === "any") return ask.of.some(namesWanted);
  if (ask.is === "not") return namesWanted(ask.of);
  return (ask.is === "taking" || ask.is === "earlier") && ask.substances.includes(WANTED_FIRST);
}

function withWanted(ask: Expression, wanted: readonly string[]): Expression {
  if (ask.is === "all" || ask.is === "any") return { ...ask, of: ask.of.map((one) => withWanted(one, wanted)) };
  if (ask.is === "not") return { ...ask, of: withWanted(ask.of, wanted) };
  return namesWanted(ask) ? ({ ...ask, substances: wanted } as Expression) : ask;
}
