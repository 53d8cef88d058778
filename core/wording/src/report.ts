import {
  type Answered,
  type Appointment,
  type BeforeStart,
  beforeStart,
  type Difference,
  type Finding,
  type Knowledge,
  type Protocol,
  type Region,
  type Statement,
  type Therapy,
} from "@afterscript/engine";
import { ageInYears, type Day, formatDay, formatDose } from "@afterscript/kernel";
import type { Person, Problem } from "@afterscript/record";
import { messagesOf } from "./language.ts";
import { printAnswer, printAsked } from "./print-answer.ts";
import { printFact, printFinding } from "./print-finding.ts";
import { rateFindings } from "./rate-findings.ts";
import type {
  Audience,
  Language,
  Report,
  ReportAppointment,
  ReportBeforeStart,
  ReportPatient,
  ReportProblem,
  ReportTherapy,
} from "./report-type.ts";

/** What the report needs of the compiled knowledge. */
export type ReportKnowledge = Pick<
  Knowledge,
  "version" | "hash" | "sources" | "statements" | "analytes" | "symptoms" | "help"
>;

/** What the engine answered for one record. */
export type ReportAssessment = {
  readonly therapies: readonly Therapy[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
};

export type ReportInput = {
  readonly assessment: ReportAssessment;
  readonly knowledge: ReportKnowledge;
  /** Version of the engine that judged. */
  readonly engine: string;
  readonly person: Person;
  /** Problems of reading the record; those of the assessment are added. */
  readonly problems: readonly Problem[];
  readonly differs?: readonly Difference[];
  readonly protocol: Pick<Protocol, "id" | "title">;
  readonly calendar: readonly Appointment[];
  readonly region: Region;
  readonly asOf: Day;
  /** The day whose editions were read; as-of when left out. */
  readonly inForceOn?: Day;
  readonly audience: Audience;
  readonly language?: Language;
  /** Prints not-applicable findings too. */
  readonly all?: boolean;
  /**
   * Says each value as the laboratory sent it, and the limit in that unit too. Left out, the same record in other units gives
   * the same bytes.
   */
  readonly asSent?: boolean;
  /** The answer to a question that was asked: findings are then those that it rests on, and what cannot wait beside it. */
  readonly answered?: Answered;
};

/** The published answer (docs/report.schema.json): findings in the engine's order, with words for one audience. */
export function report(input: ReportInput): Report {
  const { assessment, knowledge, region, audience } = input;
  const messages = messagesOf(input.language);
  const statements = statementsInForce(knowledge, formatDay(input.inForceOn ?? input.asOf));
  const therapyOf = new Map(assessment.therapies.map((therapy) => [therapy.drug, therapy]));
  const findings = input.asSent === true ? assessment.findings : assessment.findings.map(inCanonicalUnits);
  const byStatement = new Map(findings.map((finding) => [finding.base.statement, finding]));
  const asked =
    input.answered && new Set([...input.answered.answers, ...input.answered.also].map(({ base }) => base.statement));
  const printed = findings.filter(
    ({ state, base }) => input.all === true || (state !== "not-applicable" && asked?.has(base.statement) !== false),
  );
  const answer =
    input.answered && printAnswer({ answered: input.answered, asOf: input.asOf, knowledge, audience, messages });
  return {
    afterscript: "1",
    engine: input.engine,
    knowledge: { version: knowledge.version, hash: knowledge.hash },
    region,
    asOf: formatDay(input.asOf),
    protocol: { id: input.protocol.id, title: input.protocol.title },
    patient: printPatient(input.person, input.asOf),
    therapies: assessment.therapies.map(printTherapy),
    ...(input.answered && { asked: printAsked(input.answered.asked) }),
    ...(answer && { answer }),
    findings: [
      ...printed.map((finding) =>
        printFinding({
          view: {
            finding,
            therapy: therapyOf.get(finding.base.drug),
            statement: statements.get(finding.base.statement),
            joined: (finding.joins ?? []).flatMap((id) => byStatement.get(id) ?? []),
            region,
            analytes: knowledge.analytes,
            ...(input.answered !== undefined && { tier: input.answered.tier, asked: input.answered.asked.is }),
          },
          sources: knowledge.sources,
          audience,
          messages,
        }),
      ),
      ...(answer?.risks ?? []).flatMap(rateFindings),
    ],
    beforeStart: beforeStart(assessment.therapies, findings).map(printBeforeStart),
    calendar: input.calendar.map(printAppointment),
    differs: (input.differs ?? []).map((difference) => ({
      region: difference.region,
      statement: difference.statement,
      state: difference.state,
      action: difference.action,
      ...(difference.instead !== undefined && { instead: difference.instead }),
      ...(answer !== undefined && difference.says !== undefined && { text: messages.says(difference.says, audience) }),
    })),
    problems: [...input.problems, ...assessment.problems].map((problem) => printProblem(problem, messages)),
  };
}

/** The version of each statement that is in force on the day. */
function statementsInForce({ statements }: ReportKnowledge, asOf: string): ReadonlyMap<string, Statement> {
  const inForce = statements.filter(({ from, until }) => from <= asOf && (until === undefined || asOf < until));
  return new Map(inForce.map((statement) => [statement.id, statement]));
}

function printPatient({ reference, sex, born }: Person, asOf: Day): ReportPatient {
  const age = born && ageInYears(born, asOf);
  const isSure = age !== undefined && age.least === age.most;
  return {
    ...(reference !== undefined && { reference }),
    ...(isSure && { age: age.least }),
    ...(sex !== undefined && { sex }),
  };
}

function printTherapy({ drug, dose, condition, since, stage }: Therapy): ReportTherapy {
  return {
    drug,
    ...(dose !== undefined && { dose: formatDose(dose) }),
    ...(condition !== undefined && { condition }),
    ...(since !== undefined && { since }),
    stage,
  };
}

function printBeforeStart({ items, ...rest }: BeforeStart): ReportBeforeStart {
  const { drug, answer, first } = rest;
  return { drug, answer, items: items.map(printItem), first };
}

function printItem({ topic, statement, found, fact, allows, by }: BeforeStart["items"][number]) {
  return { topic, statement, found, ...(fact !== undefined && { fact: printFact(fact) }), allows, by };
}

function printAppointment({ from, by, ...rest }: Appointment): ReportAppointment {
  const { drug, statement, kind, topic, ...marks } = rest;
  return { drug, statement, kind, topic, from: formatDay(from), by: formatDay(by), ...marks };
}

function printProblem({ code, resource, detail }: Problem, messages: ReturnType<typeof messagesOf>): ReportProblem {
  return { code, ...(resource !== undefined && { resource }), message: messages.problem(code, detail ?? {}) };
}

/**
 * A value in the canonical unit only, without the laboratory's own judgement (its range stands in the unit it was sent in).
 * The name of a formula stays, for it does not depend on the unit.
 */
function inCanonicalUnits(finding: Finding): Finding {
  const asItCame = finding.because.some(
    ({ reported, sent, laboratory }) => reported !== undefined || sent !== undefined || laboratory !== undefined,
  );
  if (!asItCame) return finding;
  const because = finding.because.map(({ reported, sent, laboratory, ...fact }) =>
    reported === undefined || /\d/.test(reported) ? fact : { ...fact, reported },
  );
  return { ...finding, because, flips: finding.flips };
}
