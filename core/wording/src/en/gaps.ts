import type { GapReason } from "@afterscript/kernel";
import { type FactSort, factSort } from "../fact-sort.ts";
import type { AskInput } from "../messages.ts";
import { date } from "./date.ts";
import { name } from "./names.ts";
import { capital } from "./sentence.ts";
import { tellingTopic } from "./telling.ts";

type Ask = (named: string, on: string) => string;

const clinicianAbsent: Readonly<Record<FactSort, Ask>> = {
  test: (named) => `Look for the result of ${named}, or order it.`,
  measure: (named) => `Measure and record: ${named}.`,
  medicine: (named) => `Reconcile the medicine list: ${named}.`,
  therapy: (named) => `Record on the order: ${named}.`,
  person: (named) => `Record in the demographics: ${named}.`,
  answer: (named) => `Ask and record: ${named}.`,
  judgement: (named) => `Needs a clinician's judgement: ${named}.`,
  symptom: (named) => `Ask: ${named}.`,
  history: (named) => `Ask and record: ${named}.`,
};

const patientAbsent: Readonly<Record<FactSort, Ask>> = {
  test: (named) => `Ask your care team if this was tested, and when: ${named}.`,
  measure: (named) => `Tell your care team, or ask them to measure: ${named}.`,
  medicine: (named) => `Go through all your medicines with your care team: ${named}.`,
  therapy: (named) => `Ask your care team about ${named}.`,
  person: (named) => `Tell your care team: ${named}.`,
  answer: (named) => `Tell your care team about ${named}.`,
  judgement: (named) => `Ask your care team for their view: ${named}.`,
  symptom: (named) => `Say ${named}.`,
  history: (named) => `Tell your care team if you have or had ${named}.`,
};

const clinician: Readonly<Record<GapReason, Ask>> = {
  absent: (named) => `Find out: ${named}.`,
  "not-listed": (named) => `Confirm that there is none: ${named}. The list is not marked complete.`,
  stale: (named, on) => `Repeat: ${named}${on}, outside the window.`,
  "unit-not-convertible": (named, on) => `Read the original report for the unit: ${named}${on}.`,
  "value-not-readable": (named, on) => `Read the original report for the value: ${named}${on}.`,
  "censored-across-limit": (named, on) => `Ask the laboratory for the exact value: ${named}${on}.`,
  "not-final": (named, on) => `Wait for or ask for the confirmed entry: ${named}${on}.`,
  "date-too-imprecise": (named, on) => `Find the exact date: ${named}${on}.`,
  conflicting: (named, on) => `Find out which entry holds, or repeat: ${named}${on}.`,
  "code-not-recognised": (named, on) => `Check what the entry that was not recognised means: ${named}${on}.`,
  "label-silent": (named) => `The label gives no rule: judge with another source: ${named}.`,
};

const patient: Readonly<Record<GapReason, Ask>> = {
  absent: (named) => `Ask your care team about ${named}.`,
  "not-listed": (named) => `Tell your care team if this is true for you: ${named}.`,
  stale: (named, on) => `Ask if this should be checked again: ${named}${on}.`,
  "unit-not-convertible": (named, on) => `Ask your care team to read the full report: ${named}${on}.`,
  "value-not-readable": (named, on) => `Ask your care team to read the full report: ${named}${on}.`,
  "censored-across-limit": (named, on) => `Ask your care team for the exact value: ${named}${on}.`,
  "not-final": (named, on) => `Ask your care team if this is final: ${named}${on}.`,
  "date-too-imprecise": (named, on) => `Ask your care team for the exact date: ${named}${on}.`,
  conflicting: (named, on) => `Ask your care team which entry is right: ${named}${on}.`,
  "code-not-recognised": (named, on) => `Show your care team all entries about ${named}${on}.`,
  "label-silent": (named) => `The label does not say. Ask your care team about ${named}.`,
};

/** What to do to find out, one sentence. */
export function ask(input: AskInput): string {
  const named = silentAbout(input) ?? name(input.fact, input.audience);
  const on = input.date === undefined ? "" : ` (${date(input.date)})`;
  const absent = input.audience === "clinician" ? clinicianAbsent : patientAbsent;
  if (input.told === true && input.why === "not-final")
    return absent[factSort(input.fact) === "test" ? "test" : "judgement"](named, "");
  if (input.why === "absent") {
    return absent[factSort(input.fact)](named, on);
  }
  return (input.audience === "clinician" ? clinician : patient)[input.why](named, on);
}

function silentAbout({ why, kind, audience }: AskInput): string | undefined {
  const about = why === "label-silent" && kind !== undefined ? tellingTopic(kind, audience) : undefined;
  return about && lowerStart(about);
}

/** "Not on the problem list: …": the one quiet line for entries that a list lacks. */
export function notListed({ list, names }: { list: "problems" | "medicines"; names: readonly string[] }): string {
  return `Not on the ${list === "problems" ? "problem" : "medicine"} list: ${names.map(lowerStart).join(", ")}.`;
}

function lowerStart(text: string): string {
  return text === capital(text) && /^[A-Z][a-z]/.test(text) && !/^(Crohn|Child)/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
