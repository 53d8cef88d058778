import { capital } from "../../en/sentence.ts";
import { plainId } from "./names.ts";

/** Grounds for an exception, as sentences that hold for the medicine that the plan wants first. */
const GROUNDS: Readonly<Record<string, string>> = {
  contraindicated: "The medicine that the plan wants first is likely to do harm.",
  "expected-ineffective": "The medicine that the plan wants first is not expected to work for you.",
  "already-failed": "You have tried that medicine, or one of its kind, and it did not work or did harm.",
  stable: "You do well on the medicine that was prescribed.",
  "not-best-interest": "That medicine is not in your best interest.",
  "step-not-allowed": "The state does not let the plan ask for another medicine first.",
  "serious-or-complex-condition": "Your illness is serious or complex.",
  "listed-medicines-fail": "The medicines on the plan's list did not work for you, or would work less well.",
  "listed-medicines-harm": "The medicines on the plan's list would harm you.",
  "part-d-less-effective": "The medicine that the plan prefers would work less well for you.",
  "part-d-adverse-effects": "The medicine that the plan prefers would do you harm.",
};

/** What a ground says. The last part of its id names it, where it stands under several laws. */
export function groundText(id: string): string {
  return GROUNDS[id] ?? GROUNDS[id.split(".").at(-1) ?? ""] ?? `${capital(plainId(id))}.`;
}

export function isGroundNamed(id: string): boolean {
  return id in GROUNDS || (id.split(".").at(-1) ?? "") in GROUNDS;
}
