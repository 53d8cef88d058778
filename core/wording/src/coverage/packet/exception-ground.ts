import type { GroundAnswer, StepTherapyLaw } from "@afterscript/engine/public/coverage.ts";
import type { AppealCite } from "../appeal-report.ts";
import { groundAsks, groundSays } from "../en/packet/ground-says.ts";
import type { Provenance } from "../packet-document.ts";
import { citeCoverage, sourceIds } from "./citing.ts";
import { blank, type Draft, fact } from "./draft.ts";
import { onlyOne, type PacketContext, told } from "./packet-context.ts";
import { deniedFor, sourceOfReason } from "./reasons.ts";
import { recordFacts } from "./record-facts.ts";

/** Plans that no state's law on step therapy reaches, whatever a list says. */
const OUT_OF_REACH_OF_STATES: ReadonlySet<string> = new Set([
  "self-funded-employer",
  "medicare-part-d",
  "federal-employee",
  "tricare",
  "veterans-affairs",
]);

/** Reasons that an exception answers. */
const STEP = "step-not-met";
const ANSWERED: ReadonlySet<string> = new Set([STEP, "non-formulary", "quantity-or-dose"]);

/** Grounds and laws that reach this plan, each with its citation; where no ground is shown, a blank for one. */
export function exceptionGround(context: PacketContext): readonly Draft[] {
  const grounds = reachingGrounds(context);
  const open = grounds.filter(({ verdict }) => verdict === "unknown").map(({ ground }) => ground.id);
  return [
    ...grounds.flatMap((one) => groundSentences(one, context)),
    ...(open.length > 0 && !grounds.some(({ verdict }) => verdict === "met")
      ? [blank("ground", groundAsks.unknown(open))]
      : []),
    ...lawSentences(context),
  ];
}

/** A ground that the record shows: one is enough. One that was told waits for the prescriber. */
export function hasGround(context: PacketContext): boolean {
  return reachingGrounds(context).some(({ verdict, isTold }) => verdict === "met" && !isTold);
}

function reachingGrounds(context: PacketContext): readonly GroundAnswer[] {
  const { answer, report, today } = context;
  const plan = answer.plan?.id;
  if (plan === undefined || !deniedFor(context).some((reason) => ANSWERED.has(reason))) return [];
  return answer.grounds.filter(({ ground }) => {
    if (!ground.plans.includes(plan) || today > ground.reviewBy) return false;
    if (ground.under === "state-step-therapy-law") return lawsWith(ground.id, context).length > 0;
    return isSeen(report.grounds.find(({ id }) => id === ground.id)?.cite);
  });
}

/** Laws of the person's state that reach the plan, and only for a medicine that the plan wants tried first. */
function reachingLaws(context: PacketContext): readonly StepTherapyLaw[] {
  const { answer, report, today } = context;
  const plan = answer.plan?.id;
  if (plan === undefined || OUT_OF_REACH_OF_STATES.has(plan) || !deniedFor(context).includes(STEP)) return [];
  return answer.laws.filter(
    ({ id, plans, reviewBy }) =>
      plans.includes(plan) && today <= reviewBy && isSeen(report.laws.find((one) => one.id === id)?.cite),
  );
}

function lawsWith(ground: string, context: PacketContext): readonly StepTherapyLaw[] {
  return reachingLaws(context).filter(({ grounds }) => grounds.includes(ground));
}

function isSeen(cite: readonly AppealCite[] | undefined): boolean {
  return cite?.some(({ seen }) => seen !== "no") === true;
}

function groundSentences(answer: GroundAnswer, context: PacketContext): readonly Draft[] {
  const { ground, verdict, because, isTold } = answer;
  const { id } = ground;
  if (verdict !== "met" || because.length === 0) return [];
  // Nobody but the prescriber says this in the prescriber's name.
  if (isTold) return [blank(`ground.${id}`, groundAsks.told(id))];
  const { cites, from } = ruleOf(answer, context);
  return recordFacts(because, context).map(({ ref, from: own }) =>
    fact(groundSays.shown(id, ref), [...from, ...own], cites),
  );
}

/** A ground of a state's law stands in that state's law, not in the one whose words were read for all. */
function ruleOf({ ground }: GroundAnswer, context: PacketContext) {
  const { id, under } = ground;
  const { report } = context;
  const laws = under === "state-step-therapy-law" ? lawsWith(id, context) : [];
  const cites =
    laws.length > 0
      ? laws.flatMap((law) => citeCoverage(law.id, report.laws.find((one) => one.id === law.id)?.cite ?? []))
      : citeCoverage(id, report.grounds.find((one) => one.id === id)?.cite ?? []);
  const ofLaws: readonly Provenance[] = laws.map((law) => ({
    from: "coverage",
    id: law.id,
    sources: law.cite.map(({ source }) => source),
  }));
  const from: readonly Provenance[] = [
    { from: "coverage", id, sources: sourceIds(cites) },
    told("plan"),
    ...(laws.length > 0 ? [told("state"), ...onlyOne(ofLaws), ...sourceOfReason(STEP, context)] : reasonOf(context)),
  ];
  return { cites, from };
}

/** The one reason that brings the exception up; of several none does by itself. */
function reasonOf(context: PacketContext): readonly Provenance[] {
  const reasons = deniedFor(context).filter((reason) => ANSWERED.has(reason));
  const sources = reasons.map((reason) => sourceOfReason(reason, context));
  return sources.every(([first]) => first?.from === "told" && first.fact === "denial.reasons")
    ? [told("denial.reasons")]
    : onlyOne(sources.length === 1 ? sources.flat() : []);
}

function lawSentences(context: PacketContext): readonly Draft[] {
  return reachingLaws(context).map(({ id, law, state }) => {
    const cites = citeCoverage(id, context.report.laws.find((one) => one.id === id)?.cite ?? []);
    const from: Provenance = { from: "coverage", id, sources: sourceIds(cites) };
    return fact(
      groundSays.law(law, state),
      [from, told("plan"), told("state"), ...sourceOfReason(STEP, context)],
      cites,
    );
  });
}
