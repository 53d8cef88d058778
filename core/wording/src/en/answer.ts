import type { Asked, Help, MissedDose, MissedDoseAnswer, Tier } from "@afterscript/engine";
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
    patient: "Tell your care team about it this week. Call them the same day if it gets worse or you are worried.",
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
export function headline(view: AnswerView, audience: Audience): string {
  const { asked, tier, isPressed, isUntilTold, help } = view;
  if (tier === "emergency" && isUntilTold && asked.is === "symptom")
    return sentences([soon[audience][tier](help), untilTold[audience]]);
  if (tier !== "non-urgent") return sentences([beforeIt(asked, audience), soon[audience][tier](help)]);
  const own = asked.is === "symptom" && isPressed ? notUrgentByItself[audience] : calmLine(view, audience);
  return isPressed ? sentences([pressing[audience], own]) : own;
}

/** What is planned waits for the call. */
function beforeIt(asked: Asked, audience: Audience): string | undefined {
  if (asked.is === "medicine") return ask.medicine[audience];
  return asked.is === "vaccine" ? ask.vaccine[audience] : undefined;
}

const ask = {
  medicine: {
    clinician: "Settle it before it is taken.",
    patient: "Ask your pharmacist or care team before you take it.",
  },
  vaccine: {
    clinician: "Settle it before the vaccine is given.",
    patient: "Ask your care team before you have the vaccine.",
  },
} satisfies Record<"medicine" | "vaccine", Record<Audience, string>>;

function calmLine({ asked, therapies, isSilent, asOf }: AnswerView, audience: Audience): string {
  if (asked.is === "surgery" && asked.on !== undefined) return (asked.on < asOf ? afterTheDay : beforeTheDay)[audience];
  if (therapies.length === 0 && ABOUT_ITSELF.has(asked.is)) return noMedicine[audience];
  if (asked.is === "planning" && asked.plan === "supply-gap") return noSupply[audience];
  if (asked.is === "response" && (asked.noticed === "worse" || asked.noticed === "lost")) return notWell[audience];
  return isSilent && (asked.is === "missed-dose" || asked.is === "risk")
    ? nothingFound[asked.is][audience]
    : calm[asked.is][audience];
}

/** Questions that are about the medicine alone: without one, nothing can be looked up. */
const ABOUT_ITSELF: ReadonlySet<Asked["is"]> = new Set(["missed-dose", "response", "risk"]);

/** Where the day is set, the time to leave doses out may begin today, or have begun. */
const beforeTheDay: Record<Audience, string> = {
  clinician: "The day is set: settle today, with those who operate, what becomes of the next doses.",
  patient:
    "The day is set. So call your care team, and those who will treat you, today. Ask what to do about your next doses.",
};

const afterTheDay: Record<Audience, string> = {
  clinician: "The day has passed: settle before the next dose whether treatment goes on.",
  patient: "The day that you gave has passed. Ask your care team before your next dose. They decide when it goes on.",
};

/** Somebody without tablets decides nothing: how soon counts. */
const noSupply: Record<Audience, string> = {
  clinician: "Settle it before the last dose: what bridges the gap, and what a pause means.",
  patient:
    "Call your pharmacist or care team this week, before the last dose is gone. Call today if none is left. Ask what to do until you have more.",
};

/** Who feels worse, or loses what was won, does not wait for a visit that may be months off. */
const notWell: Record<Audience, string> = {
  clinician: "Worse, or a response that was lost: settle this week what it means.",
  patient:
    "Tell your care team this week. Call them the same day if it gets much worse. Talk with them before you change anything.",
};

const noMedicine: Record<Audience, string> = {
  clinician: "No JAK inhibitor was found in this record, so nothing was looked up: name the drug.",
  patient:
    "We found no JAK medicine in this record, so we could not look this up. Ask your pharmacist or care team, and tell them all that you take.",
};

const nothingFound: Record<"missed-dose" | "risk", Record<Audience, string>> = {
  "missed-dose": {
    clinician: "No document read here has a rule on a missed dose.",
    patient: "We found no rule on a missed dose. Ask your pharmacist or care team before your next dose.",
  },
  risk: {
    clinician: "No trial that was read here counted it for this medicine: that is no sign of a low risk.",
    patient:
      "We found no study that counted the risks of your medicine. That does not mean that they are low. Ask your care team about them.",
  },
};

/** Why what may be an everyday thing is an emergency: it is taken at its worst. */
const untilTold: Record<Audience, string> = {
  clinician: "It counts as one until the open details are told.",
  patient: "It counts as one until we know how bad it is, how long it has gone on or how it began.",
};

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
    : spokenByOneself([
        told.length > 0 && opening[view.asked.is].patient(list(told)),
        medicines.length > 0
          ? `I take ${list(medicines)}. ${medicines.length === 1 ? "It is a JAK medicine. It" : "They are JAK medicines. They"} can make infections worse.`
          : "I may take a JAK medicine. It can make infections worse. (Say its name here.)",
        shown.length > 0 && `My record also shows: ${list(shown)}${rest > 0 ? `, and ${rest} more` : ""}.`,
      ]);
}

/** The names of facts speak to the reader; on the phone the reader speaks. */
function spokenByOneself(parts: Parameters<typeof sentences>[0]): string {
  return sentences(parts)
    .replaceAll(/\byour\b/g, "my")
    .replaceAll(/\b(suit|for|with|to) you\b/g, "$1 me")
    .replaceAll(/\byou are\b/g, "I am")
    .replaceAll(/\byou\b/g, "I");
}

/** What the document says of one missed dose, by the hours to the next. */
export function missedDose({ answer, drug, isHeldBack }: MissedDose, audience: Audience): string {
  return missed[audience][isHeldBack ? "held-back" : answer](name(drug, audience));
}

const missed = {
  clinician: {
    "take-now": (drug) => `${drug}: the document says to take the missed dose now, and the next at its usual time.`,
    "leave-out": (drug) =>
      `${drug}: the document says to leave the missed dose out and take the next at its usual time.`,
    ask: (drug) => `${drug}: the document does not settle it for what was told.`,
    "held-back": (drug) => `${drug}: this record speaks against the usual rule. Settle that before any further dose.`,
  },
  patient: {
    "take-now": (drug) =>
      `For ${drug}, the label says that a dose missed by this much can still be taken now. The next one stays at its usual time.`,
    "leave-out": (drug) =>
      `For ${drug}, the label says that a dose missed like this is left out. The next one stays at its usual time.`,
    ask: (drug) =>
      `For ${drug}, what we know does not settle it. Ask your pharmacist or care team before the next dose.`,
    "held-back": (drug) =>
      `For ${drug}, your record shows a reason why the usual rule may not count for you. Call your care team today, before you take any dose of it.`,
  },
} satisfies Record<Audience, Record<MissedDoseAnswer | "held-back", (drug: string) => string>>;
