import type { Arm, Trial, TrialResponse } from "@afterscript/engine";
import { rateName } from "../../../en/rate-names.ts";
import { rates } from "../../../en/rates.ts";
import { list } from "../../../en/sentence.ts";

/**
 * "Measure Up 1 (847 people with atopic dermatitis): EASI75 after 16 weeks in 70% of people with upadacitinib 15 mg once daily and in 16% of people
 * with placebo." People counted and people in all stand beside the share where the source gives them.
 */
export function trialSays({
  response,
  arms,
  trial,
}: {
  readonly response: TrialResponse;
  readonly arms: readonly Arm[];
  readonly trial: Trial;
}): string {
  const people = rates.people(trial.population, "clinician", [response.condition]);
  const measure = rateName("endpoints", response.endpoint, "clinician");
  const took = trial.people === undefined ? people : `${trial.people} ${people}`;
  return `${rates.trial(trial, "clinician")} (${took}): ${measure} after ${rates.time(response.at)} ${list(
    arms.map((arm) => armText(arm, response.drug)),
  )}.`;
}

function armText(arm: Arm, drug: string): string {
  const { figure, people } = arm;
  const taken = rates.arm(arm, drug, "clinician");
  if (figure.is === "mean-change") return `changed by ${figure.value.printed} points on average with ${taken}`;
  const counted = figure.count === undefined || people === undefined ? "" : ` (${figure.count} of ${people} people)`;
  const share = `${figure.value.isBelow ? "fewer than " : ""}${figure.value.printed}%`;
  return `in ${share} of people${counted} with ${taken}`;
}
