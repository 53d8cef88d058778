import type { Asked, Silence } from "@afterscript/engine";
import type { AnswerView } from "../answer-view.ts";
import type { Audience } from "../report-type.ts";
import { name } from "./names.ts";
import { sentences } from "./sentence.ts";

/** A part of the question that no document read speaks of, or a name that is not known here. */
export function silence(part: Silence, view: AnswerView, audience: Audience): string {
  const { about, why } = part;
  if (why === "not-recognised") return notRecognised[sortOf(part, view.asked)][audience](about);
  const named = name(about, audience);
  if (view.therapies.length === 0 && ABOUT_THE_MEDICINE.has(view.asked.is)) return noTherapy[audience](named);
  if (view.asked.is === "vaccine" && view.therapies.every(({ stage }) => stage === "stopped"))
    return afterTreatment[audience](named);
  if (why === "severity-not-named" && audience === "clinician")
    return `No document read here says what holds when this is severe (${named}): assess today.`;
  if (why === "severity-not-named")
    return sentences([
      `You say that this is severe: ${named}. Nothing that we read tells how soon to call then.`,
      next(part, view),
    ]);
  if (why === "other-stage") return otherStage[audience](named);
  if (audience === "clinician") return `No document read here speaks of ${named}: judge with another source.`;
  return sentences([`Nothing that we read speaks of ${named}.`, next(part, view)]);
}

/** Without a JAK inhibitor there is no document to ask: that is no silence of a document. */
const ABOUT_THE_MEDICINE: ReadonlySet<Asked["is"]> = new Set([
  "infection",
  "exposure",
  "surgery",
  "vaccine",
  "missed-dose",
  "planning",
  "medicine",
]);

const noTherapy: Record<Audience, (named: string) => string> = {
  clinician: (named) => `No JAK inhibitor was found in this record, so no document was asked about ${named}.`,
  patient: (named) =>
    `We found no JAK medicine in this record. So we could not look up ${named}. Ask your care team, and tell them all that you take.`,
};

/** Rules on vaccines are held for a medicine that is taken, or about to be: of the time after it they are no silence. */
const afterTreatment: Record<Audience, (named: string) => string> = {
  clinician: (named) =>
    `Treatment has ended, and rules for the time after it were not looked up (${named}): a live vaccine may have to wait.`,
  patient: (named) =>
    `Treatment has ended, so we did not look up ${named}. A live vaccine may still have to wait for some time after the last dose. Ask your care team before you have it.`,
};

const otherStage: Record<Audience, (named: string) => string> = {
  clinician: (named) =>
    `The documents read here speak of ${named} before the first dose, and not of the time on treatment.`,
  patient: (named) =>
    `What we read speaks of ${named} only for the time before the first dose. Ask your care team before you have it.`,
};

function next({ about }: Silence, { asked, tier }: AnswerView): string | false {
  if (asked.is === "infection" && about !== asked.infection.id) return ASK_FIRST;
  if (asked.is === "symptom" || asked.is === "infection" || asked.is === "exposure")
    return tier !== "emergency" && "That is no reason to wait. Ask your care team today.";
  if (asked.is === "surgery") return "So ask your care team, and those who will treat you, well before the day.";
  return asked.is === "vaccine" ? "So ask your care team before you have it." : ASK_FIRST;
}

const ASK_FIRST = "So ask your pharmacist or care team first.";

type Unknown = "infection" | "vaccine" | "medicine";

function sortOf({ about }: Silence, asked: Asked): Unknown {
  if (asked.is === "infection" && about === asked.unrecognised) return "infection";
  return asked.is === "vaccine" ? "vaccine" : "medicine";
}

const notRecognised: Record<Unknown, Record<Audience, (about: string) => string>> = {
  infection: {
    clinician: (about) => `"${about}" was not recognised: the answer is that for any infection.`,
    patient: (about) => `We do not know "${about}". So this is what we read of any infection.`,
  },
  vaccine: {
    clinician: (about) => `"${about}" was not recognised: find out whether it is a live vaccine.`,
    patient: (about) => `We do not know "${about}". Ask your pharmacist or care team if it is a live vaccine.`,
  },
  medicine: {
    clinician: (about) => `"${about}" was not recognised: nothing was checked. Look it up in another source.`,
    patient: (about) => `We do not know "${about}", so we could not check it. Ask your pharmacist before you take it.`,
  },
};
