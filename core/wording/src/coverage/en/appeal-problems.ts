import type { AppealProblem, LeftOut } from "@afterscript/engine/public/coverage.ts";
import { date } from "../../en/date.ts";
import { plainId } from "./names.ts";

const MESSAGES: Readonly<Record<AppealProblem["code"], (value: string) => string>> = {
  RECEIVED_BEFORE_DATED: () => "The letter came before its own date. The earlier day was used: check both.",
  DAYS_OUT_OF_ORDER: () => "A later step has an earlier day. Check the days.",
  LAST_DAY_BEFORE_LETTER: () =>
    "The letter's last day lies before the letter itself. Check all its days in the letter.",
  DAY_AFTER_AS_OF: () => "This day is still to come. The count begins today: check the day.",
  DOOR_UNKNOWN: (value) => `${value} is no step of this plan. It was not used: choose one of the steps.`,
  PLAN_UNKNOWN: (value) => `${value} is no sort of plan known here. No day was counted: choose one of the list.`,
  REASON_UNKNOWN: (value) =>
    `${value} is no reason known here. It was not used: choose the nearest, or keep the letter's words.`,
  POLICY_UNKNOWN: (value) =>
    `${value} is no policy known here. What plans often ask was taken: ask the plan for its own.`,
  FACT_UNKNOWN: (value) => `${value} is nothing that is asked here. It was not used.`,
  ANSWER_UNKNOWN: (value) => `${value} is no answer to this question. It was not used: answer again.`,
  BRIDGE_UNKNOWN: (value) => `${value} is no programme known here. It was not used.`,
  STATE_UNKNOWN: (value) => `${value} is not the two letters of a state. It was not used: write CA, NY and so on.`,
  DRUG_UNCLEAR: () => "Several medicines could be meant. Say which one was denied.",
  GROUND_DOES_NOT_FIT: () =>
    "This ground does not fit what else is known of the medicine. It was not used: ask your prescriber whether it holds.",
  POLICY_FOR_OTHER: () => "This policy is for another medicine or illness. What plans often ask was taken.",
};

/** What cannot be right in what was told, and how to mend it. */
export function appealProblem({ code, value = "This" }: AppealProblem): string {
  return MESSAGES[code](value === "This" ? value : `"${value}"`);
}

/** Why something that fits was not used. */
export function leftOutText({ id, why, reviewBy }: LeftOut): string {
  const named = plainId(id.split(".").at(-1) ?? id);
  if (why === "past-review") return `Left out: ${named}. It was to be read again by ${date(reviewBy)}.`;
  return `Left out: ${named}. Not confirmed: we have not seen it in its source.`;
}
