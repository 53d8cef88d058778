import type { Knowledge, Region } from "@afterscript/engine";
import type { CoverageAnswer, CoverageKnowledge, ToldFact } from "@afterscript/engine/public/coverage.ts";
import { ageInYears, type Day, formatDay } from "@afterscript/kernel";
import type { Person, Problem } from "@afterscript/record";
import { name } from "../../en/names.ts";
import { problem } from "../../en/problems.ts";
import type { Audience, ReportPatient } from "../../report-type.ts";
import type { AppealReport } from "../appeal-report.ts";
import { appealProblem, leftOutText } from "../en/appeal-problems.ts";
import { plainId, planNames, reasonNames } from "../en/names.ts";
import { printAsks } from "./print-asks.ts";
import { printBridge } from "./print-bridges.ts";
import { printCriteria } from "./print-criteria.ts";
import { printDoor } from "./print-doors.ts";
import { printGround, printLaw } from "./print-grounds.ts";
import { headlineOf } from "./print-headline.ts";
import { messageToClinic } from "./print-message.ts";
import { printNote } from "./print-notes.ts";
import { printPaper } from "./print-papers.ts";
import { printRenewal } from "./print-renewal.ts";

export type AppealReportInput = {
  readonly answer: CoverageAnswer;
  readonly coverage: CoverageKnowledge;
  /** The region's rules: units and analytes of the words. */
  readonly knowledge: Pick<Knowledge, "analytes">;
  readonly person: Person;
  readonly region: Region;
  readonly asOf: Day;
  readonly engine: string;
  readonly drug?: string;
  readonly condition?: string;
  readonly dose?: string;
  /** Date on the letter, for the message to the clinic. */
  readonly dated?: Day;
  /** Problems of reading the record. */
  readonly problems: readonly Problem[];
  readonly audience: Audience;
};

/** Everything that the parts of the report print with. */
export type Printing = AppealReportInput & { readonly facts: ReadonlyMap<string, ToldFact> };

/** The published answer to one refusal, with its words. The same input gives the same bytes. */
export function appealReport(input: AppealReportInput): AppealReport {
  const { answer, coverage, drug, condition, audience } = input;
  const printing: Printing = { ...input, facts: new Map(coverage.facts.map((fact) => [fact.id, fact])) };
  const doors = answer.doors.map((door) => printDoor(door, printing));
  const bridges = answer.bridges.map((bridge) => printBridge(bridge, printing));
  const message = messageToClinic(printing);
  return {
    afterscript: "1",
    engine: input.engine,
    knowledge: { version: coverage.version, hash: coverage.hash },
    region: input.region,
    asOf: formatDay(input.asOf),
    patient: printPatient(input.person, input.asOf),
    ...(drug !== undefined && { drug, drugName: name(drug, audience) }),
    ...(condition !== undefined && { condition, conditionName: name(condition, audience) }),
    ...(input.dose !== undefined && { dose: input.dose }),
    ...(answer.plan && {
      plan: {
        id: answer.plan.id,
        name: planNames[answer.plan.id] ?? plainId(answer.plan.id),
        law: answer.plan.law ?? [],
        ...(answer.plan.pathNotRead && { pathNotRead: true as const }),
      },
    }),
    headline: headlineOf(printing),
    ...(answer.nearest && {
      nearest: {
        of: answer.nearest.of,
        name: nameOfClock(answer.nearest.of, doors, bridges),
        lastDay: formatDay(answer.nearest.lastDay),
        daysLeft: answer.nearest.daysLeft,
      },
    }),
    reasons: answer.reasons.map((reason) => ({
      id: reason.id,
      name: reasonNames[reason.id] ?? plainId(reason.id),
      mends: reason.mends.map((says) => printNote({ ...reason, says }, printing)),
    })),
    doors,
    ...(answer.criteria && { criteria: printCriteria(answer.criteria, printing) }),
    papers: answer.enclosures.map((paper) => printPaper(paper, printing)),
    grounds: answer.grounds.map((ground) => printGround(ground, printing)),
    laws: answer.laws.map((law) => printLaw(law, printing)),
    bridges,
    traps: answer.traps.map((trap) => printNote(trap, printing)),
    asks: printAsks(answer.asks, printing),
    ...(message !== undefined && { messageToClinic: message }),
    ...(answer.renewal && { renewal: printRenewal(answer.renewal) }),
    leftOut: answer.leftOut.map((one) => ({ id: one.id, text: leftOutText(one) })),
    problems: answer.problems.map((one) => ({ code: one.code, where: one.where, message: appealProblem(one) })),
    recordProblems: input.problems.map(({ code, resource, detail }) => ({
      code,
      ...(resource !== undefined && { resource }),
      message: problem(code, detail ?? {}),
    })),
  };
}

function printPatient({ reference, sex, born }: Person, asOf: Day): ReportPatient {
  const age = born && ageInYears(born, asOf);
  return {
    ...(reference !== undefined && { reference }),
    ...(age !== undefined && age.least === age.most && { age: age.least }),
    ...(sex !== undefined && { sex }),
  };
}

function nameOfClock(of: string, doors: AppealReport["doors"], bridges: AppealReport["bridges"]): string {
  const door = doors.find(({ id }) => id === of);
  if (door !== undefined) return door.name;
  for (const bridge of bridges) if (of === bridge.id || of.startsWith(`${bridge.id}.`)) return bridge.programme;
  return of === "letter" ? "The day that your letter names" : plainId(of);
}
