import { messagesOf, visitWords } from "@afterscript/wording";
import { type FeltSymptom, UNITS, type Unit } from "./felt.ts";

/** What the rules can ask about a symptom, as gaps name it. */
export const DETAILS = ["symptom-severity", "symptom-duration", "symptom-onset"] as const;
export type Detail = (typeof DETAILS)[number];

export const UNKNOWN = "unknown";

/** What was told of a symptom; "unknown" is an answer, and what is not there was not asked. */
export type Told = {
  readonly "symptom-severity"?: "mild" | "moderate" | "severe" | typeof UNKNOWN;
  /** "3 days". */
  readonly "symptom-duration"?: string;
  readonly "symptom-onset"?: "sudden" | "gradual" | typeof UNKNOWN;
};

/** The symptom as every door takes it: "headache; severe; 3 days; sudden". */
export function symptomWords(symptom: string, told: Told): string {
  return [symptom, ...DETAILS.map((detail) => told[detail]).filter((one) => one !== undefined && one !== UNKNOWN)].join(
    "; ",
  );
}

/** The same in words for people: "headache, severe, for 3 days". */
export function symptomText({ symptom, severity, lastingDays, sudden }: Omit<FeltSymptom, "on" | "words">): string {
  const { name } = messagesOf();
  return visitWords().patient.symptom({
    name: name(symptom, "patient"),
    ...(severity !== undefined && { severity }),
    ...(lastingDays !== undefined && { days: lastingDays }),
    ...(sudden !== undefined && { sudden }),
  });
}

/** "3", "days" to "3 days"; undefined where it is no number. */
export function durationWords(number: string, unit: Unit): string | undefined {
  const plain = number.trim().replace(",", ".");
  return /^\d{1,4}(\.\d)?$/.test(plain) && UNITS.includes(unit) ? `${plain} ${unit}` : undefined;
}
