import type { Asked, Help, MissedDoseAnswer, Tier } from "@afterscript/engine";
import { formatDose } from "@afterscript/kernel";
import type { AnswerView } from "../answer-view.ts";
import type { Audience } from "../report-type.ts";
import { date } from "./date.ts";
import { factText } from "./evidence.ts";
import { name } from "./names.ts";
import { capital, list, sentences, unique } from "./sentence.ts";

type ByTier = Record<Tier, (help: Help) => string>;

const soon = {
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
} satisfies Record<Audience, ByTier>;

/** What is said in place of "not urgent" where the question was no symptom. */
const calm = {
  symptom: { clinician: soon.clinician["non-urgent"](), patient: soon.patient["non-urgent"]() },
  medicine: {
    clinician: "Not urgent: settle it before it is taken.",
    patient: "Ask your pharmacist or care team before you take it.",
  },
  "missed-dose": {
    clinician: "What the document says of a missed dose:",
    patient: "What the label says of a missed dose:",
  },
  planning: {
    clinician: "Plan it with the patient before anything changes.",
    patient: "Talk with your care team before you change anything.",
  },
  infection: {
    clinician: "Not urgent on what was told and found.",
    patient: "Tell your care team about it. Call them the same day if it gets worse or you are worried.",
  },
  exposure: {
    clinician: "Not urgent on what was told and found: settle what follows from the contact.",
    patient: "Tell your care team about it this week. Call them the same day if you feel ill.",
  },
  surgery: {
    clinician: "Plan it together with those who operate.",
    patient: "Tell your care team, and those who will treat you, as soon as you know the day.",
  },
  vaccine: {
    clinician: "Not urgent: settle it before the vaccine is given.",
    patient: "Ask your care team before you have the vaccine.",
  },
  response: {
    clinician: "Not urgent: for the next look at the response.",
    patient: "Bring this to your next visit. Talk with your care team before you change anything.",
  },
  risk: {
    clinician: "What trials counted. They are rates of groups: nobody's own chance.",
    patient: "These are counts from groups of people in studies. Nobody can say from them what will happen to you.",
  },
} satisfies Record<Asked["is"], Record<Audience, string>>;

/** The first line of an answer: how soon, and whom to reach. */
export function headline({ asked, tier, isPressed, help }: AnswerView, audience: Audience): string {
  if (tier !== "non-urgent") return soon[audience][tier](help);
  if (!isPressed) return calm[asked.is][audience];
  const own = asked.is === "symptom" ? notUrgentByItself[audience] : calm[asked.is][audience];
  return sentences([pressing[audience], own]);
}

/** Nobody shall read "not urgent" where the record itself calls for contact today. */
const pressing: Record<Audience, string> = {
  clinician: "Pressing in this record, whatever was asked: see below.",
  patient: "Your record shows something that can not wait: call your care team today.",
};

const notUrgentByItself: Record<Audience, string> = {
  clinician: "What was told is not urgent by itself.",
  patient: "Tell them of this too: it is not urgent by itself, from what you told us.",
};

/** What is an emergency in any case: said before any question is asked. */
export function redFlags({ help, redFlags: signs }: AnswerView, audience: Audience): string {
  const named = signs.map((sign) => name(sign, audience));
  return audience === "clinician"
    ? `Emergency in any case (${help.emergencyNumber}): ${named.join("; ")}.`
    : `Call ${help.emergencyNumber} at once, before you read on, for any of these. ${named.map(capital).join(". ")}.`;
}

/** How the call begins. */
const opening = {
  symptom: { clinician: (told) => `Presents with ${told}.`, patient: (told) => `This is my problem: ${told}.` },
  medicine: {
    clinician: (told) => `Asks about taking ${told}.`,
    patient: (told) => `I want to ask about taking ${told}.`,
  },
  "missed-dose": { clinician: () => "Missed a dose.", patient: () => "I missed a dose." },
  planning: { clinician: (told) => `Plans: ${told}.`, patient: (told) => `I want to talk about ${told}.` },
  infection: { clinician: (told) => `Presents with ${told}.`, patient: (told) => `This is my problem: ${told}.` },
  exposure: { clinician: (told) => `Reports ${told}.`, patient: (told) => `I want to tell you of this: ${told}.` },
  surgery: { clinician: (told) => `Asks about ${told}.`, patient: (told) => `I want to ask about ${told}.` },
  vaccine: {
    clinician: (told) => `Asks about ${told}.`,
    patient: (told) => `I want to ask about ${told}.`,
  },
  response: {
    clinician: (told) => `Asks whether it works: ${told}.`,
    patient: (told) => `I want to talk about how my medicine works: ${told}.`,
  },
  risk: { clinician: () => "Asks about the risks.", patient: () => "I want to talk about my own risk." },
} satisfies Record<Asked["is"], Record<Audience, (told: string) => string>>;

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
        told.length > 0 && opening[view.asked.is].clinician(list(told)),
        medicines.length > 0 ? `On ${list(medicines)}.` : "No JAK inhibitor was found in this record.",
        shown.length > 0 && `On record: ${list(shown)}${rest > 0 ? `, and ${rest} more` : ""}.`,
      ])
    : sentences([
        told.length > 0 && opening[view.asked.is].patient(list(told)),
        medicines.length > 0
          ? `I take ${list(medicines)}. It is a JAK medicine. It can make infections worse.`
          : "I may take a JAK medicine. It can make infections worse. (Say its name here.)",
        shown.length > 0 && `My record also shows: ${list(shown)}${rest > 0 ? `, and ${rest} more` : ""}.`,
      ]);
}

/** What the document says of one missed dose, by the hours to the next. */
export function missedDose(answer: MissedDoseAnswer, drug: string, audience: Audience): string {
  const named = name(drug, audience);
  return missed[audience][answer](named);
}

const missed = {
  clinician: {
    "take-now": (drug) => `${drug}: the document says to take the missed dose now, and the next at its usual time.`,
    "leave-out": (drug) =>
      `${drug}: the document says to leave the missed dose out and take the next at its usual time.`,
    ask: (drug) => `${drug}: the document does not settle it for what was told.`,
  },
  patient: {
    "take-now": (drug) =>
      `For ${drug}, the label says that a dose missed by this much can still be taken now. The next one stays at its usual time.`,
    "leave-out": (drug) =>
      `For ${drug}, the label says that a dose missed like this is left out. The next one stays at its usual time.`,
    ask: (drug) =>
      `For ${drug}, what we know does not settle it. Ask your pharmacist or care team before the next dose.`,
  },
} satisfies Record<Audience, Record<MissedDoseAnswer, (drug: string) => string>>;
