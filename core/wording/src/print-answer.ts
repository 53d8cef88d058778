import { type Answered, type Asked, type Finding, type Knowledge, SYMPTOM_DETAILS, TOLD } from "@afterscript/engine";
import { type EvidenceRef, toNumber } from "@afterscript/kernel";
import type { AnswerView } from "./answer-view.ts";
import type { Messages } from "./messages.ts";
import type { Audience, ReportAnswer, ReportAsked } from "./report-type.ts";

type Printing = {
  readonly answered: Answered;
  readonly knowledge: Pick<Knowledge, "symptoms" | "help">;
  readonly audience: Audience;
  readonly messages: Messages;
};

/** The answer to one question, as it is published beside the findings it rests on. */
export function printAnswer({ answered, knowledge, audience, messages }: Printing): ReportAnswer {
  const { tier, told, answers, also, silent, assessment } = answered;
  const { emergencyNumber, urgentNumber } = knowledge.help;
  const redFlags = Object.keys(knowledge.symptoms).filter((id) => knowledge.symptoms[id]?.redFlag);
  const view: AnswerView = {
    tier,
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
    headline: answer.headline[audience][tier](knowledge.help),
    phone: answer.phone(view, audience),
    rests: answers.filter(({ state }) => state === "applies").map(({ base }) => base.statement),
    ask: openDetails(answers).map(({ about, fact }) => ({
      about,
      fact,
      ask: messages.ask({ fact, why: "absent", date: undefined, audience }),
    })),
    silent: silent.map((topic) => ({ topic, text: answer.silence(topic, tier, audience) })),
    also: also.map(({ base }) => base.statement),
  };
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
  return {
    is: asked.is,
    symptoms: asked.symptoms.map(({ lastingDays, ...one }) => ({
      ...one,
      ...(lastingDays !== undefined && { lastingDays: toNumber(lastingDays) }),
    })),
  };
}

/** What the asker could still say to get a surer answer: each detail once for each symptom. */
function openDetails(answers: readonly Finding[]): readonly { readonly about: string; readonly fact: string }[] {
  const details: ReadonlySet<string> = new Set(SYMPTOM_DETAILS);
  const open = answers
    .filter(({ state }) => state === "unknown")
    .flatMap(({ base, gaps }) =>
      gaps.filter(({ fact }) => details.has(fact)).map(({ fact }) => ({ about: base.topic, fact })),
    );
  return open.filter(
    (one, index) => open.findIndex(({ about, fact }) => about === one.about && fact === one.fact) === index,
  );
}
