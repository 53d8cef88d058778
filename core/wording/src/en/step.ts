import type { Action } from "@afterscript/engine";
import type { Audience } from "../report-type.ts";

/** What happens next, after the answer. Never an order to change a prescription. */
export const step = {
  "seek-emergency-care": {
    clinician: "Arrange emergency care now.",
    patient: "Call your emergency number now. Have this page at hand.",
  },
  stop: {
    clinician: "Reach the prescriber today with this finding and its source.",
    patient: "Call the team that prescribed it today, and read them this page.",
  },
  hold: {
    clinician: "Reach the prescriber today with this finding; plan the repeat test that decides about the restart.",
    patient: "Call the team that prescribed it today, and read them this result.",
  },
  "do-not-start": {
    clinician: "Settle this before the first dose.",
    patient: "Talk with the team that prescribed it before you take the first dose.",
  },
  avoid: {
    clinician: "Review the choice of medicine, and note why if it stays.",
    patient: "Ask the team that prescribed it what else would suit you. Bring this page.",
  },
  "call-today": {
    clinician: "Reach the patient or the prescriber today, and read the current label.",
    patient: "Call the team that prescribed it today, and ask them to look at the current label.",
  },
  "use-only-if-no-alternative": {
    clinician: "Record which alternatives were weighed, and with whom.",
    patient: "Ask which other treatments were thought of, and why this one.",
  },
  "treat-first": {
    clinician: "Treat this first, then look again.",
    patient: "Ask the team that prescribed it how this is treated first.",
  },
  "reduce-dose": {
    clinician: "Check the prescribed dose against the source this week.",
    patient: "Ask your team this week whether your dose still fits. Keep to your prescription until you have talked.",
  },
  "change-dose": {
    clinician: "Check form, frequency and duration against the source this week.",
    patient: "Ask your team this week whether your dose still fits. Keep to your prescription until you have talked.",
  },
  "repeat-test": {
    clinician: "Repeat the test, and read this again with the new result.",
    patient: "Ask your team when this test can be done again.",
  },
  "order-test": {
    clinician: "Order the test, or add its result if it was done elsewhere.",
    patient: "Ask your team whether this test was done, and when. It may only be missing from this record.",
  },
  caution: {
    clinician: "Weigh it, and note the reason.",
    patient: "Ask about this at your next visit.",
  },
  "tell-team": {
    clinician: "Ask, and add the answer to the record.",
    patient: "Tell your team about this at the next contact.",
  },
  counsel: {
    clinician: "Go through this with the patient.",
    patient: "Keep this in mind, and ask if anything is unclear.",
  },
  none: {
    clinician: "Nothing was called for here on this day.",
    patient: "Nothing was called for here on this day.",
  },
} as const satisfies Record<Action, Readonly<Record<Audience, string>>>;
