import type { FieldError } from "../../parts/Field.tsx";
import { toldDay } from "../../parts/told-day.ts";
import { words } from "../../words/words.ts";
import { OTHER, type StartDraft, type StepId } from "./draft.ts";

/** What has to be mended before the next question: of the step as a whole, or of one of its fields. */
export type StepFault = { readonly at: "step" | "since" | "planned" | "born" | "words"; readonly error: FieldError };

/** The first thing that keeps a step from being left; undefined when it can be. "I don't know" always can. */
export function faultOfStep(step: StepId, draft: StartDraft, asOf: string): StepFault | undefined {
  const say = words().start.fault;
  switch (step) {
    case "region":
      return draft.region === undefined ? { at: "step", error: say.region } : undefined;
    case "drug":
      return draft.drug === undefined || draft.drug === "unknown" ? { at: "step", error: say.drug } : undefined;
    case "condition":
      if (draft.condition === undefined) return { at: "step", error: say.condition };
      return draft.condition === OTHER && draft.conditionText.trim() === ""
        ? { at: "words", error: say.words }
        : undefined;
    case "dose":
      return faultOfDose(draft, asOf);
    case "person":
      return faultOfDay("born", draft, { latest: asOf });
  }
}

function faultOfDose(draft: StartDraft, asOf: string): StepFault | undefined {
  const say = words().start.fault;
  if (draft.dose === undefined) return { at: "step", error: say.dose };
  if (draft.dose === OTHER && draft.doseText.trim() === "") return { at: "words", error: say.words };
  if (draft.first === undefined) return { at: "step", error: say.first };
  if (draft.first === "since") {
    return toldDay(draft.since).is === "open"
      ? { at: "since", error: say.since }
      : faultOfDay("since", draft, { latest: asOf });
  }
  return draft.first === "planned" ? faultOfDay("planned", draft, { earliest: asOf }) : undefined;
}

function faultOfDay(
  at: "since" | "planned" | "born",
  draft: StartDraft,
  bounds: { readonly latest?: string; readonly earliest?: string },
): StepFault | undefined {
  const read = toldDay(draft[at], bounds);
  return read.is === "fault" ? { at, error: read.error } : undefined;
}
