import { type Asked, type Knowledge, REGIONS, type Region } from "@afterscript/engine";
import { type Concepts, compileConcepts } from "@afterscript/fhir";
import { formatDay } from "@afterscript/kernel";
import { medicineList } from "@afterscript/record";
import { limitTexts, visitPage } from "@afterscript/wording";
import type { Checker, CheckRequest, CheckResult, CompareRequest, VisitRequest, VisitResult } from "./checker.ts";
import { type ComparisonResult, compareForPerson } from "./compare-drugs.ts";
import { ENGINE_VERSION, judge } from "./judge.ts";
import { type InputParts, openInput } from "./open-input.ts";
import { overTime } from "./over-time.ts";
import { parseAsked } from "./parse-asked.ts";
import { personName } from "./person-name.ts";
import { readEarlier } from "./read-earlier.ts";

export type CheckerParts = {
  readonly knowledge: Readonly<Record<Region, Knowledge>>;
  readonly concepts: Concepts;
};

/** The one path from a record to a report: read, assess, compare regions, put into words. */
export function createChecker({ knowledge, concepts }: CheckerParts): Checker {
  const parts: Parts = { knowledge, concepts, index: compileConcepts(concepts) };
  const { version, hash } = knowledge.us;
  return {
    check: (request) => check(parts, request),
    ask: (request) => {
      const read = parseAsked(request.ask, parts);
      return read.failure === undefined ? check(parts, request, read.asked) : read;
    },
    compare: (request) => compare(parts, request),
    visit: (request) => visit(parts, request),
    overTime: (request) => overTime(parts, request),
    symptoms: (concepts.symptoms ?? []).map((one) => ({
      ...one,
      redFlag: knowledge.us.symptoms[one.id]?.redFlag === true,
    })),
    ruleOf: (statement, region, day) => ruleOf(knowledge[region], statement, day),
    knowledge: { version, hash },
    covers: REGIONS.map((region) => ({ region, drugs: coveredDrugs(knowledge[region]) })),
  };
}

type Parts = CheckerParts & InputParts;

function ruleOf({ statements }: Knowledge, id: string, day: string): string {
  const version = statements.find(
    (one) => one.id === id && one.from <= day && (one.until === undefined || day < one.until),
  );
  if (version === undefined) return "";
  const { cite, evidence, from, until, ...rule } = version;
  return JSON.stringify(rule);
}

function coveredDrugs({ availability }: Knowledge): readonly string[] {
  return availability.filter(({ is }) => is === "covered").map(({ drug }) => drug);
}

function check(parts: Parts, request: CheckRequest, asked?: Asked): CheckResult {
  const opened = openInput(parts, request);
  return opened.failure === undefined ? { report: judge({ ...opened.judging, asked }) } : opened;
}

function compare(parts: Parts, request: CompareRequest): ComparisonResult {
  const opened = openInput(parts, request);
  if (opened.failure !== undefined) return opened;
  const { record, region, choices, protocol, problems } = opened.judging;
  return compareForPerson({
    record,
    everywhere: parts.knowledge,
    region,
    choices,
    protocol,
    problems: [...record.problems, ...problems],
    engine: ENGINE_VERSION,
    prefers: request.prefers,
    language: request.language,
  });
}

/** The report of the record, the one of what is told, and what the page shows beside them. */
function visit(parts: Parts, request: VisitRequest): VisitResult {
  const opened = openInput(parts, request);
  if (opened.failure !== undefined) return opened;
  const { judging } = opened;
  const { record, choices, region } = judging;
  const told = request.symptoms === undefined ? undefined : parseAsked({ symptoms: request.symptoms }, parts);
  if (told?.failure !== undefined) return told;
  const report = judge(judging);
  const earlier = request.since === undefined ? undefined : readEarlier(request.since, report);
  if (earlier?.failure !== undefined) return earlier;
  const name = request.name ?? (request.withName === true ? personName(request, record.person.reference) : undefined);
  return {
    page: visitPage({
      report,
      audience: choices.audience,
      ...(request.language !== undefined && { language: request.language }),
      medicines: medicineList(record, choices.asOf),
      limits: limitTexts(parts.knowledge[region], formatDay(choices.inForceOn ?? choices.asOf), report),
      ...(told !== undefined && { told: judge({ ...judging, asked: told.asked }) }),
      ...(earlier !== undefined && { earlier: earlier.report }),
      ...(name !== undefined && { name }),
    }),
  };
}
