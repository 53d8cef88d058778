import type { Help, Tier } from "@afterscript/engine";
import { formatDose } from "@afterscript/kernel";
import type { AnswerView } from "../answer-view.ts";
import type { Audience } from "../report-type.ts";
import { date } from "./date.ts";
import { factText } from "./evidence.ts";
import { name } from "./names.ts";
import { list, sentences, unique } from "./sentence.ts";

/** The first line of an answer: how soon, and whom to reach. */
export const headline = {
  clinician: {
    emergency: (help) => `Emergency: ${help.emergencyNumber}, now.`,
    urgent: () => "Urgent: assess today.",
    "non-urgent": () => "Not urgent on what was told and found.",
  },
  patient: {
    emergency: (help) => `Emergency: call ${help.emergencyNumber} now.`,
    urgent: ({ urgentNumber }) =>
      sentences([
        "Call your care team today.",
        urgentNumber === undefined
          ? "If you can not reach them, call an urgent care line."
          : `If you can not reach them, call ${urgentNumber}.`,
      ]),
    "non-urgent": () =>
      "Not urgent, from what you told us. Bring it up with your care team. Call them the same day if it gets worse or you are worried.",
  },
} satisfies Record<Audience, Record<Tier, (help: Help) => string>>;

/** What is an emergency in any case: said before any question is asked. */
export function redFlags({ help, redFlags: signs }: AnswerView, audience: Audience): string {
  const named = signs.map((sign) => name(sign, audience));
  return audience === "clinician"
    ? `Emergency in any case (${help.emergencyNumber}): ${named.join("; ")}.`
    : `Call ${help.emergencyNumber} at once, and do not read on, if there is: ${named.join("; ")}.`;
}

const MOST_RISKS = 6;

/** What to say on the phone, from the person's own record. */
export function phone(view: AnswerView, audience: Audience): string {
  const { therapies, told, risks } = view;
  const medicines = therapies.map(({ drug, dose, condition, since }) => {
    const parts = [
      `${name(drug, audience)}${dose === undefined ? "" : ` ${formatDose(dose)}`}`,
      condition === undefined ? undefined : `for ${name(condition, audience)}`,
      since === undefined ? undefined : `since ${date(since)}`,
    ];
    return parts.filter((part) => part !== undefined).join(" ");
  });
  const known = unique(risks.map((fact) => factText(fact, audience)));
  const shown = known.slice(0, MOST_RISKS);
  const rest = known.length - shown.length;
  return audience === "clinician"
    ? sentences([
        told.length > 0 && `Presents with ${list(told)}.`,
        medicines.length > 0 ? `On ${list(medicines)}.` : "No JAK inhibitor was found in this record.",
        shown.length > 0 && `On record: ${list(shown)}${rest > 0 ? `, and ${rest} more` : ""}.`,
      ])
    : sentences([
        told.length > 0 && `I have ${list(told)}.`,
        medicines.length > 0
          ? `I take ${list(medicines)}. It is a JAK inhibitor, and it can make infections worse.`
          : "I may take a JAK inhibitor, a medicine that can make infections worse. Name it here.",
        shown.length > 0 && `My record also shows: ${list(shown)}${rest > 0 ? `, and ${rest} more` : ""}.`,
      ]);
}

/** A part of the question that no document read speaks of. */
export function silence(topic: string, tier: Tier, audience: Audience): string {
  if (audience === "clinician")
    return `No document read here speaks of ${name(topic, audience)}: judge with another source.`;
  return sentences([
    `Nothing that we read speaks of ${name(topic, audience)}.`,
    tier !== "emergency" && "That does not mean it is safe to wait: ask your care team today.",
  ]);
}
