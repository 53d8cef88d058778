import type { CoverageKnowledge, PlanType } from "@afterscript/engine/public/coverage.ts";
import type { Told } from "./told.ts";

/** The questions that everybody is asked, in their order. What a policy asks comes after them. */
export const QUESTIONS = [
  "plan",
  "denied-door",
  "state",
  "received",
  "dated",
  "last-day",
  "reasons",
  "drug",
  "condition",
  "dose",
  "on-treatment",
  "days-left",
  "harm",
  "policy",
  "tried",
] as const;
export type Question = (typeof QUESTIONS)[number];

/** What the questions are asked with. */
export type Asking = { readonly coverage: CoverageKnowledge };

/** The plan that was found, if it is one of the knowledge. */
export function planOf({ form }: Pick<Told, "form">, { plans }: CoverageKnowledge): PlanType | undefined {
  return plans.find(({ id }) => id === form.plan);
}

/** The questions that are asked of this person: those that change nothing for them are left out. */
export function askedOf(told: Told, { coverage }: Asking): readonly Question[] {
  return QUESTIONS.filter((question) => isAsked(question, told, coverage));
}

function isAsked(question: Question, told: Told, coverage: CoverageKnowledge): boolean {
  const plan = planOf(told, coverage);
  if (plan !== undefined && !coverage.doors.some((door) => door.plan === plan.id))
    return isAskedWithoutSteps(question, plan);
  switch (question) {
    case "denied-door":
      return deniableDoors(told, coverage).length > 0;
    case "state":
      return plan === undefined ? told.open.includes("plan") : plan.country === "us";
    case "dated":
      return told.open.includes("received") || countsFromDate(told, coverage);
    case "days-left":
      return told.form.onTreatment === "yes";
    case "condition":
    case "dose":
      return told.drug !== undefined && !hasTherapy(told);
    case "drug":
      return !hasTherapy(told);
    case "tried":
      return told.record.is === "none";
    case "policy":
      return policiesFor(told, coverage).length > 0;
    default:
      return true;
  }
}

/** No step can be counted: only the letter's own day is worth asking, and which medicine help is looked for. */
function isAskedWithoutSteps(question: Question, { id }: PlanType): boolean {
  return question === "plan" || question === "drug" || (question === "last-day" && id !== WITHOUT_COVER);
}

/** Nobody said no to somebody without cover: there is no letter. */
const WITHOUT_COVER = "uninsured";

/** Some clocks begin with the letter's own date, whenever it came. */
function countsFromDate({ form }: Told, { doors }: CoverageKnowledge): boolean {
  return doors.some(({ plan, fileWithin }) => plan === form.plan && fileWithin?.starts.endsWith("-dated") === true);
}

/** The record names the medicine that was denied, so nobody is asked for it again. */
function hasTherapy({ record, drug }: Told): boolean {
  return record.is === "sample" && drug !== undefined;
}

/** The steps of the plan that a letter can say no to, beside the first request. */
export function deniableDoors(told: Told, { doors }: CoverageKnowledge) {
  return doors.filter(({ plan, sort }) => plan === told.form.plan && sort !== "request" && sort !== "complaint");
}

/** The payers whose rules were read for this medicine and illness. */
export function policiesFor({ drug, condition }: Told, { policies }: CoverageKnowledge) {
  return policies.filter((one) => one.drug === drug && one.condition === condition && one.isPattern !== true);
}

/** Whether the question has an answer, "I don't know" among them. */
export function isAnswered(question: Question, told: Told): boolean {
  if (told.open.includes(question)) return true;
  const { form } = told;
  switch (question) {
    case "plan":
      return form.plan !== undefined;
    case "denied-door":
      return form.deniedDoor !== undefined;
    case "state":
      return form.state !== undefined;
    case "dated":
      return form.dated !== undefined;
    case "received":
      return form.received !== undefined;
    case "last-day":
      return form.lastDay !== undefined || told.period !== undefined;
    case "reasons":
      return form.reasons !== undefined;
    case "drug":
    case "condition":
    case "dose":
      return told[question] !== undefined;
    case "on-treatment":
      return form.onTreatment !== undefined;
    case "days-left":
      return form.daysLeft !== undefined;
    case "harm":
      return form.prescriberSaysSeriousHarm !== undefined;
    case "policy":
      return form.policy !== undefined;
    case "tried":
      return told.tried !== undefined;
  }
}

/** The next question that is still open, after this one. */
export function nextOpen(after: Question | undefined, told: Told, asking: Asking): Question | undefined {
  const asked = askedOf(told, asking);
  const rest = after === undefined ? asked : asked.slice(asked.indexOf(after) + 1);
  return rest.find((question) => !isAnswered(question, told)) ?? asked.find((one) => !isAnswered(one, told));
}
