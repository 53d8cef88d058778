import type { Day } from "@afterscript/kernel";
import type { Fact } from "@afterscript/record";
import type { Finding } from "../finding.ts";
import { type Asked, type Plan, TOLD } from "./asked.ts";
import type { Question } from "./question.ts";
import { tierOf } from "./tier.ts";

type AskedPlan = Extract<Asked, { is: "planning" }>;

/** A child, breast-feeding, the end of the treatment or a gap in the supply: what is planned is told as if it were so. */
export const planning: Question<AskedPlan> = {
  told: ({ plan }, asOf) => TOLD_BY[plan](asOf),
  printed: ({ plan }) => [{ fact: NAME_OF[plan], value: "reported", resource: TOLD }],
  isAnswer: (finding, { plan }) =>
    finding.state !== "clear" && finding.state !== "not-applicable" && isAbout(finding, plan),
  weight: (finding) => (finding.state === "applies" ? tierOf(finding) : undefined),
  silent: ({ plan }, answers) => (answers.length === 0 ? [{ about: plan, why: "not-named" }] : []),
};

/** What a plan is called among the facts. */
const NAME_OF: Readonly<Record<Plan, string>> = {
  pregnancy: "family-planning",
  fathering: "fathering-planned",
  "breast-feeding": "breast-feeding",
  stopping: "stopping",
  "supply-gap": "supply-gap",
};

const TOLD_BY: Readonly<Record<Plan, (asOf: Day) => readonly Fact[]>> = {
  pregnancy: (asOf) => [answered("family-planning", "yes", asOf), answered("childbearing-potential", "yes", asOf)],
  fathering: () => [{ type: "symptom", symptom: "fathering-planned", resource: TOLD }],
  "breast-feeding": (asOf) => [answered("breast-feeding", "yes", asOf)],
  stopping: () => [],
  "supply-gap": () => [],
};

function answered(topic: string, answer: string, asOf: Day): Fact {
  return { type: "answer", topic, answer, day: { earliest: asOf, latest: asOf }, reported: answer, resource: TOLD };
}

const REPRODUCTION: Readonly<Partial<Record<Plan, ReadonlySet<string>>>> = {
  pregnancy: new Set(["pregnancy", "contraception", "fertility"]),
  "breast-feeding": new Set(["breast-feeding"]),
};

function isAbout({ base, because }: Finding, plan: Plan): boolean {
  if (plan === "fathering")
    return base.kind === "reproduction" && because.some(({ fact }) => fact === "fathering-planned");
  if (plan === "supply-gap") return base.kind === "washout" || base.kind === "missed-dose";
  if (plan === "stopping")
    return base.kind === "washout" || (base.kind === "reproduction" && base.topic === "contraception");
  const isWashout = base.kind === "washout" && because.some(({ resource }) => resource === TOLD);
  return isWashout || (base.kind === "reproduction" && REPRODUCTION[plan]?.has(base.topic) === true);
}
