import type { GroundAnswer, StepTherapyLaw } from "@afterscript/engine/public/coverage.ts";
import type { AppealCite } from "../appeal-report.ts";
import { groundAsks, groundSays } from "../en/packet/ground-says.ts";
import type { Provenance } from "../packet-document.ts";
import { citeCoverage, sourceIds } from "./citing.ts";
import { blank, type Draft, fact } from "./draft.ts";
import { type PacketContext, told } from "./packet-context.ts";
import { recordFacts } from "./record-facts.ts";

/** Plans that no state's law on step therapy reaches, whatever a list says. */
const OUT_OF_REACH_OF_STATES: ReadonlySet<string> = new Set([
  "self-funded-employer",
  "medicare-part-d",
  "federal-employee",
  "tricare",
  "veterans-affairs",
]);

/** Grounds and laws that reach this plan, each with its citation; a ground that cannot be told is a blank. */
export function exceptionGround(context: PacketContext): readonly Draft[] {
  return [...reachingGrounds(context).flatMap((one) => groundSentences(one, context)), ...lawSentences(context)];
}

/** A ground that the record shows. */
export function hasGround(context: PacketContext): boolean {
  return reachingGrounds(context).some(({ verdict }) => verdict === "met");
}

function reachingGrounds(context: PacketContext): readonly GroundAnswer[] {
  const { answer, report, today } = context;
  const plan = answer.plan?.id;
  const laws = reachingLaws(context);
  return answer.grounds.filter(({ ground }) => {
    if (plan === undefined || !ground.plans.includes(plan) || today > ground.reviewBy) return false;
    if (ground.under === "state-step-therapy-law" && !laws.some(({ grounds }) => grounds.includes(ground.id)))
      return false;
    return isSeen(report.grounds.find(({ id }) => id === ground.id)?.cite);
  });
}

function reachingLaws({ answer, report, today }: PacketContext): readonly StepTherapyLaw[] {
  const plan = answer.plan?.id;
  if (plan === undefined || OUT_OF_REACH_OF_STATES.has(plan)) return [];
  return answer.laws.filter(
    ({ id, plans, reviewBy }) =>
      plans.includes(plan) && today <= reviewBy && isSeen(report.laws.find((one) => one.id === id)?.cite),
  );
}

function isSeen(cite: readonly AppealCite[] | undefined): boolean {
  return cite?.some(({ seen }) => seen !== "no") === true;
}

function groundSentences(
  { ground, verdict, because, isTold }: GroundAnswer,
  { report }: PacketContext,
): readonly Draft[] {
  const { id } = ground;
  const cites = citeCoverage(id, report.grounds.find((one) => one.id === id)?.cite ?? []);
  const rule: Provenance = { from: "coverage", id, sources: sourceIds(cites) };
  if (verdict === "unknown") return [blank(`ground.${id}`, groundAsks.unknown(id))];
  if (verdict === "not-met" || because.length === 0) return [];
  if (isTold) return [fact(groundSays.told(id), [rule, told("plan"), told(`told.ground.${id}`)], cites)];
  return recordFacts(because).map(({ ref, from }) =>
    fact(groundSays.shown(id, ref), [rule, told("plan"), ...from], cites),
  );
}

function lawSentences(context: PacketContext): readonly Draft[] {
  return reachingLaws(context).map(({ id, law, state }) => {
    const cites = citeCoverage(id, context.report.laws.find((one) => one.id === id)?.cite ?? []);
    const from: Provenance = { from: "coverage", id, sources: sourceIds(cites) };
    return fact(groundSays.law(law, state), [from, told("plan"), told("state")], cites);
  });
}
