/** Units in which people say how long something has gone on. */
export const UNITS = ["hours", "days", "weeks", "months"] as const;
export type Unit = (typeof UNITS)[number];

/** A symptom that somebody kept for the visit. */
export type FeltSymptom = {
  /** ISO date of the day it was told. */
  readonly on: string;
  /** As every door takes it: "headache; severe; 3 days". */
  readonly words: string;
  readonly symptom: string;
  readonly severity?: string;
  readonly lastingDays?: number;
  readonly sudden?: boolean;
};

/** Under which setting the symptoms that were kept for the visit stand. */
export const FELT_SETTING = "felt";

/** The kept symptoms; a setting of another shape is none. */
export function keptFelt(setting: unknown): readonly FeltSymptom[] {
  return Array.isArray(setting) ? setting.filter(isFelt) : [];
}

function isFelt(value: unknown): value is FeltSymptom {
  const one = value as Partial<FeltSymptom> | null;
  return (
    typeof one === "object" &&
    one !== null &&
    [one.on, one.words, one.symptom].every((part) => typeof part === "string")
  );
}
