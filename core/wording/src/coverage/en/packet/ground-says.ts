import type { EvidenceRef } from "@afterscript/kernel";
import { factText } from "../../../en/evidence.ts";
import { plainId } from "../names.ts";

/** Grounds for an exception in the words of a prescriber; the last part of the id names the ground. */
const GROUNDS: Readonly<Record<string, string>> = {
  contraindicated: "the medicine that the plan wants first is likely to do harm",
  "expected-ineffective": "the medicine that the plan wants first is not expected to work",
  "already-failed": "that medicine, or one of its kind, was tried and did not work or did harm",
  stable: "the patient does well on the medicine that was prescribed",
  "not-best-interest": "that medicine is not in the patient's best interest",
  "step-not-allowed": "the state does not let the plan ask for another medicine first",
  "serious-or-complex-condition": "the illness is serious or complex",
  "listed-medicines-fail": "the medicines on the plan's list did not work, or would work less well",
  "listed-medicines-harm": "the medicines on the plan's list would do harm",
  "part-d-less-effective": "the medicine that the plan prefers would work less well for this patient",
  "part-d-adverse-effects": "the medicine that the plan prefers would do this patient harm",
};

function groundName(id: string): string {
  return GROUNDS[id] ?? GROUNDS[id.split(".").at(-1) ?? ""] ?? plainId(id.split(".").at(-1) ?? id);
}

export const groundSays = {
  shown: (id: string, ref: EvidenceRef) => `Ground: ${groundName(id)}. What shows it: ${factText(ref, "clinician")}.`,
  law: (law: string, state: string) => `This request is made under the law of ${state} on step therapy: ${law}.`,
} as const;

export const groundAsks = {
  told: (id: string) => ({
    text: `Ground for the exception: ${groundName(id)}. For the prescriber to confirm, with what shows it`,
    ask: "You told this ground. Only the prescriber can state it: ask whether it holds, and what shows it.",
  }),
  unknown: (ids: readonly string[]) => ({
    text: `Ground for the exception: for the prescriber to write. Any one is enough: ${ids.map(groundName).join("; ")}`,
    ask: "Ask the prescriber which of these grounds holds, and what shows it.",
  }),
} as const;
