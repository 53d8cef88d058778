import {
  type Answered,
  type Asked,
  type Finding,
  type Knowledge,
  missedDoses,
  type OpenDetail,
  SYMPTOM_DETAILS,
  TOLD,
} from "@afterscript/engine";
import { type Day, type EvidenceRef, formatDay, toNumber } from "@afterscript/kernel";
import type { AnswerView } from "./answer-view.ts";
import type { Messages } from "./messages.ts";
import { riskReport } from "./print-rates.ts";
import { printRulers } from "./print-ruler.ts";
import type { Audience, ReportAnswer, ReportAsked } from "./report-type.ts";

type Printing = {
  readonly answered: Answered;
  readonly asOf: Day;
  readonly knowledge: Pick<Knowledge, "symptoms" | "help" | "sources">;
  readonly audience: Audience;
  readonly messages: Messages;
};

/** The answer to one question, as it is published beside the findings it rests on. */
export function printAnswer({ answered, asOf, knowledge, audience, messages }: Printing): ReportAnswer {
  const { tier, told, answers, also, silent, assessment } = answered;
  const { emergencyNumber, urgentNumber } = knowledge.help;
  const redFlags = Object.keys(knowledge.symptoms).filter((id) => knowledge.symptoms[id]?.redFlag);
  const view: AnswerView = {
    asked: answered.asked,
    tier,
    isUntilTold: answered.isUntilTold,
    isPressed: also.length > 0,
    isSilent: isSilent(answered),
    asOf,
    help: knowledge.help,
    redFlags,
    therapies: assessment.therapies,
    told: [...new Set(told.map((fact) => messages.told(fact, audience)))],
    risks: risksOf(assessment.findings),
  };
  const { answer } = messages;
  return {
    emergency: {
      number: emergencyNumber,
      ...(urgentNumber !== undefined && { urgentNumber }),
      signs: redFlags,
      text: answer.redFlags(view, audience),
    },
    tier,
    headline: answer.headline(view, audience),
    phone: answer.phone(view, audience),
    rests: answers.filter(({ state }) => state === "applies").map(({ base }) => base.statement),
    ask: [...openDetails(answered), ...openVaccine(answered.asked)].map(({ about, fact }) => ({
      about,
      fact,
      ask: messages.ask({ fact, why: "absent", date: undefined, audience }),
    })),
    silent: silent.map((one) => ({ ...one, text: answer.silence(one, view, audience) })),
    also: also.map(({ base }) => base.statement),
    ...(answered.rulers !== undefined && {
      rulers: printRulers({ answered, sources: knowledge.sources, audience, messages }),
    }),
    ...(answered.risks !== undefined && { risks: answered.risks.map((one) => riskReport(one, audience)) }),
    ...(answered.asked.is === "missed-dose" && {
      missedDose: missedDoses(answered).map((one) => ({
        drug: one.drug,
        statement: one.statement,
        answer: one.answer,
        text: answer.missedDose(one, audience),
      })),
    }),
  };
}

/** A line that announces what is said of it must not stand above nothing. */
function isSilent({ asked, answers, risks = [] }: Answered): boolean {
  if (asked.is === "missed-dose") return answers.length === 0;
  return asked.is === "risk" && risks.every(({ outcomes, elsewhere }) => outcomes.length + elsewhere.length === 0);
}

const RISK_KINDS: ReadonlySet<string> = new Set(["who-must-not", "lab-threshold", "infection"]);

/** What the record shows against the medicine or of its danger: the facts of findings that apply, each once. */
function risksOf(findings: readonly Finding[]): readonly EvidenceRef[] {
  const facts = findings
    .filter(({ state, base }) => state === "applies" && RISK_KINDS.has(base.kind))
    .flatMap(({ because }) => because.filter(({ fact, resource }) => resource !== TOLD && fact !== "condition"));
  const seen = new Set<string>();
  return facts.filter(({ fact, value }) => !seen.has(`${fact} ${value}`) && seen.add(`${fact} ${value}`));
}

/** What was asked, with plain numbers. */
export function printAsked(asked: Asked): ReportAsked {
  switch (asked.is) {
    case "symptom":
      return {
        is: asked.is,
        symptoms: asked.symptoms.map(({ lastingDays, ...one }) => ({
          ...one,
          ...(lastingDays !== undefined && { lastingDays: toNumber(lastingDays) }),
        })),
      };
    case "medicine":
      return { is: asked.is, name: asked.name, substances: asked.medicine?.substances ?? [] };
    case "missed-dose":
      return {
        is: asked.is,
        ...(asked.hoursToNext !== undefined && { hoursToNext: toNumber(asked.hoursToNext) }),
      };
    case "planning":
    case "response":
    case "risk":
      return asked;
    case "infection":
      return {
        is: asked.is,
        infection: asked.infection.id,
        ...(asked.unrecognised !== undefined && { unrecognised: asked.unrecognised }),
        ...(asked.antibiotic !== undefined && {
          antibiotic: { name: asked.antibiotic.name, substances: asked.antibiotic.medicine?.substances ?? [] },
        }),
      };
    case "exposure":
      return { is: asked.is, exposure: asked.exposure.id };
    case "surgery":
      return { is: asked.is, surgery: asked.surgery.id, ...(asked.on !== undefined && { on: formatDay(asked.on) }) };
    case "vaccine": {
      const { is, name, vaccine, live } = asked;
      return { is, name, live, ...(vaccine !== undefined && { vaccine }) };
    }
  }
}

/** Of a vaccine that is known by a name alone, the asker can find out whether it is live. */
function openVaccine(asked: Asked): readonly OpenDetail[] {
  return asked.is === "vaccine" && asked.live === "unknown" && asked.vaccine !== undefined
    ? [{ about: asked.vaccine, fact: "vaccine-live" }]
    : [];
}

/** What the asker could still say to get a surer answer: each detail once for each symptom. */
function openDetails({ answers, open: unasked }: Answered): readonly OpenDetail[] {
  const details: ReadonlySet<string> = new Set(SYMPTOM_DETAILS);
  const asked = answers
    .filter(({ state }) => state === "unknown")
    .flatMap(({ base, gaps }) =>
      gaps.filter(({ fact }) => details.has(fact)).map(({ fact }) => ({ about: base.topic, fact })),
    );
  const open = [...asked, ...unasked];
  return open.filter(
    (one, index) => open.findIndex(({ about, fact }) => about === one.about && fact === one.fact) === index,
  );
}
