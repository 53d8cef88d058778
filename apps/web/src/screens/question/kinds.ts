import type { Words } from "../asked/ask-here.ts";

/** What can be asked here. */
export const KINDS = [
  "missed",
  "extra",
  "infection",
  "exposure",
  "medicine",
  "vaccine",
  "surgery",
  "planning",
  "response",
  "own",
] as const;
export type KindId = (typeof KINDS)[number];

/** What one question needs to be told, one thing a page. */
export type StepId =
  | "hours"
  | "infection"
  | "antibiotic"
  | "exposure"
  | "medicine"
  | "vaccine"
  | "surgery"
  | "day"
  | "planning"
  | "response";

export const STEPS_OF: Readonly<Record<KindId, readonly StepId[]>> = {
  missed: ["hours"],
  extra: [],
  infection: ["infection", "antibiotic"],
  exposure: ["exposure"],
  medicine: ["medicine"],
  vaccine: ["vaccine"],
  surgery: ["surgery", "day"],
  planning: ["planning"],
  response: ["response"],
  own: [],
};

export const UNKNOWN = "unknown";
export const OTHER = "other";
export const NONE = "none";

/** An answer: how the rules take it, and how it is called. */
export type ToldStep = { readonly value: string; readonly label: string };
export type ToldSteps = Readonly<Partial<Record<StepId, ToldStep>>>;

/** Names under which something goes that nobody can name: the rules then say that they do not know it. */
export type Unnamed = { readonly medicine: string; readonly vaccine: string };

/** The question as every door takes it; undefined where nothing that was read could speak of it. */
export function askOf(kind: KindId, told: ToldSteps, unnamed: Unnamed): Words | undefined {
  const value = (step: StepId) => told[step]?.value;
  const known = (step: StepId) => (value(step) === UNKNOWN ? undefined : value(step));
  switch (kind) {
    case "missed":
      return { missedDose: value("hours") ?? UNKNOWN };
    case "extra":
      return { extraDose: true };
    case "infection":
      return {
        infection: known("infection") ?? "infection",
        ...(value("antibiotic") !== NONE && known("antibiotic") !== undefined && { antibiotic: known("antibiotic") }),
      };
    case "exposure":
      return value("exposure") === OTHER || known("exposure") === undefined
        ? undefined
        : { exposure: known("exposure") };
    case "medicine":
      return { medicine: known("medicine") ?? unnamed.medicine };
    case "vaccine":
      return { vaccine: known("vaccine") ?? unnamed.vaccine };
    case "surgery":
      return { surgery: known("surgery") ?? "operation", ...(known("day") !== undefined && { on: known("day") }) };
    case "planning":
      return known("planning") === undefined ? undefined : { planning: known("planning") };
    case "response":
      return { response: known("response") ?? "" };
    case "own":
      return undefined;
  }
}
