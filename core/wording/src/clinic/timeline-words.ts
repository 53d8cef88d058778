import { messagesOf } from "../language.ts";
import type { Language } from "../report-type.ts";

/** Words of the clinic's line of time, for clinicians. */
export type TimelineWords = {
  readonly start: (drug: string, dose: string | undefined) => string;
  readonly doseChange: (drug: string, before: string | undefined, after: string | undefined) => string;
  readonly hold: (drug: string) => string;
  readonly restart: (drug: string, dose: string | undefined) => string;
  readonly stop: (drug: string) => string;
  /** Tests that were not done by the last day of their window. */
  readonly gap: (topics: readonly string[], by: string, done: string | undefined) => string;
};

export function timelineWords(language?: Language): TimelineWords {
  const { name, date } = messagesOf(language);
  const named = (drug: string) => name(drug, "clinician");
  const at = (dose: string | undefined) => (dose === undefined ? ", dose not in the record" : `, ${dose}`);
  return {
    start: (drug, dose) => `Started ${named(drug)}${at(dose)}`,
    doseChange: (drug, before, after) =>
      `Dose of ${named(drug)} changed: ${before ?? "not in the record"} to ${after ?? "not in the record"}`,
    hold: (drug) => `${sentence(named(drug))} on hold`,
    restart: (drug, dose) => `Restarted ${named(drug)}${at(dose)}`,
    stop: (drug) => `Stopped ${named(drug)}`,
    gap: (topics, by, done) =>
      `Due by ${date(by)}: ${topics.map((topic) => name(topic, "clinician")).join(", ")}; ${
        done === undefined ? "no later test is in the record" : `next test ${date(done)}`
      }`,
  };
}

function sentence(text: string): string {
  return /^[a-z][A-Z]/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
