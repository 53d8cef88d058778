import type { Arm, TrialResponse } from "@afterscript/engine";
import { compareDecimals, type Dose } from "@afterscript/kernel";
import { trialSays } from "../en/packet/trial-says.ts";
import { citeRate } from "./citing.ts";
import { type Draft, fact } from "./draft.ts";
import { ofTherapy, type PacketContext } from "./packet-context.ts";

/** How many trials a letter names: two or three lines. */
const FEW = 3;

/** Every figure that somebody has seen, of this medicine in this condition, in the order of the knowledge. */
export function trialFigures(context: PacketContext): readonly Draft[] {
  return seenResponses(context).flatMap((response) => {
    const arms = seenArms(response);
    return arms.length < 2 ? [] : [figureOf({ response, arms, context, of: ["drug", "condition"] })];
  });
}

/** For a letter: of each trial the first measure, at the dose that is asked for, beside what it was compared with. */
export function ownDoseFigures(context: PacketContext): readonly Draft[] {
  const { dose } = context.therapy;
  if (dose === undefined) return [];
  const firsts = new Map<string, Draft>();
  for (const response of seenResponses(context)) {
    if (firsts.has(response.trial) || firsts.size === FEW) continue;
    const arms = seenArms(response).filter((arm) => arm.dose === undefined || isSame(arm.dose, dose));
    const isCompared =
      arms.some(({ comparator }) => comparator !== undefined) && arms.some((arm) => arm.dose !== undefined);
    if (isCompared)
      firsts.set(response.trial, figureOf({ response, arms, context, of: ["drug", "condition", "dose"] }));
  }
  return [...firsts.values()];
}

function seenResponses({ knowledge, therapy }: PacketContext): readonly TrialResponse[] {
  return knowledge.responses.filter(
    ({ drug, condition, superseded, who, cite }) =>
      drug === therapy.drug &&
      condition === therapy.condition &&
      superseded !== true &&
      who === undefined &&
      cite.length > 0 &&
      // A figure whose page cannot be named is not cited to a plan.
      cite.every(({ seen, url, title }) => seen !== "no" && (url !== undefined || title !== undefined)),
  );
}

function seenArms({ arms }: TrialResponse): readonly Arm[] {
  return arms.filter(({ seen, dose, comparator }) => seen !== "no" && (dose !== undefined || comparator !== undefined));
}

type Figure = {
  readonly response: TrialResponse;
  readonly arms: readonly Arm[];
  readonly context: PacketContext;
  readonly of: readonly ("drug" | "condition" | "dose")[];
};

function figureOf({ response, arms, context, of }: Figure): Draft {
  const trial = context.knowledge.trials[response.trial];
  if (trial === undefined) throw new Error(`No trial "${response.trial}".`);
  const text = trialSays({ response, arms, trial });
  return fact(
    text,
    [{ from: "rate", id: response.id }, ...ofTherapy(context, ...of)],
    citeRate(response.id, response.cite, trial.title),
  );
}

/** A figure of another form of the same dose is the figure of another form. */
function isSame(a: Dose, b: Dose): boolean {
  return (
    a.unit === b.unit &&
    compareDecimals(a.amount, b.amount) === 0 &&
    compareDecimals(a.perDay, b.perDay) === 0 &&
    (a.form === undefined || b.form === undefined || a.form === b.form)
  );
}
