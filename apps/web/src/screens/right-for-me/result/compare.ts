import type { Failure } from "@afterscript/check";
import { type Region, responsesFor } from "@afterscript/engine";
import { parseDay } from "@afterscript/kernel";
import {
  type ComparisonPage,
  type ReportResponses,
  type ReportRisk,
  responseReport,
  type VisitPage,
} from "@afterscript/wording";
import { REGION_UNTIL_ASKED } from "../../../browser/companion.ts";
import { wholeBook } from "../../../browser/engine/books.ts";
import { bundle, concepts, readHere } from "../../../browser/engine/read-here.ts";
import { wholeChecker } from "../../../browser/engine/whole-checker.ts";
import { ScreenError } from "../../../browser/failure.ts";
import type { ShownSource } from "../../../parts/shown-source.ts";
import { ANOTHER, type Answers } from "../answers/answers.ts";
import { MATTERS, UNKNOWN } from "../answers/questions.ts";

export type Compared =
  | {
      readonly is: "compared";
      readonly page: ComparisonPage;
      readonly sources: readonly ShownSource[];
      readonly notRecognised: readonly string[];
    }
  | { readonly is: "no-condition"; readonly why: "unknown" | "another" };

/** The region whose labels are read: the one that was told, else the same that every screen takes. */
export function regionOf({ region }: Answers): Region {
  return region === undefined || region === UNKNOWN ? REGION_UNTIL_ASKED : region;
}

function conditionOf({ condition }: Answers): string | undefined {
  return condition === undefined || condition === UNKNOWN || condition === ANOTHER ? undefined : condition;
}

/** The answers as the record that every door takes; about the person of this id, where one is kept. */
export async function recordOf(answers: Answers, asOf: string, patient?: string) {
  const [{ writeAnswers }, tables] = await Promise.all([import("../answers/write-answers.ts"), concepts()]);
  return writeAnswers(answers, { concepts: tables, asOf, ...(patient !== undefined && { patient }) });
}

/**
 * Every drug for the condition, judged for this person by the same path as every other door.
 * @throws ScreenError when the rules cannot be loaded or the record is refused.
 */
export async function compareFor(answers: Answers, asOf: string): Promise<Compared> {
  const condition = conditionOf(answers);
  if (condition === undefined)
    return { is: "no-condition", why: answers.condition === ANOTHER ? "another" : "unknown" };
  const region = regionOf(answers);
  const [checker, book, told] = await Promise.all([wholeChecker(), wholeBook(region), recordOf(answers, asOf)]);
  const prefers = MATTERS.find((one) => one === answers.matters);
  const { page, failure } = checker.compare({
    input: bundle(told.resources),
    asOf,
    region,
    condition,
    audience: "patient",
    ...(prefers !== undefined && { prefers }),
  });
  if (failure !== undefined) throw refused(failure);
  return { is: "compared", page, sources: Object.values(book.sources), notRecognised: told.notRecognised };
}

export type Counted = { readonly risk: ReportRisk | undefined; readonly responses: ReportResponses };

/** What trials counted of one drug in the condition: help and harm, each beside what it was compared with. */
export async function countedFor(answers: Answers, drug: string, asOf: string): Promise<Counted> {
  const day = parseDay(asOf);
  if (day === undefined) throw new Error(`"${asOf}" is not a day.`);
  const about = { drug, ...whatFor(answers) };
  const [checker, knowledge, { resources }] = await Promise.all([
    wholeChecker(),
    wholeBook(regionOf(answers)),
    recordOf(answers, asOf),
  ]);
  const { record } = await readHere(resources);
  const { report } = checker.ask({ ...requestOf(answers, resources, asOf), ...about, ask: { risk: true } });
  const answer = report?.answer;
  return {
    risk: answer !== undefined && "risks" in answer ? answer.risks?.[0] : undefined,
    responses: responseReport(responsesFor({ record, knowledge, asOf: day, ...about }), "patient"),
  };
}

/**
 * The page for a visit about one drug that may be started.
 * @throws ScreenError when the rules cannot be loaded or the record is refused.
 */
export async function visitFor(answers: Answers, drug: string, asOf: string): Promise<VisitPage> {
  const [checker, { resources }] = await Promise.all([wholeChecker(), recordOf(answers, asOf)]);
  const { page, failure } = checker.visit({ ...requestOf(answers, resources, asOf), ...whatFor(answers), drug });
  if (failure !== undefined) throw refused(failure);
  return page;
}

function whatFor(answers: Answers): { readonly condition?: string } {
  const condition = conditionOf(answers);
  return condition === undefined ? {} : { condition };
}

function requestOf(answers: Answers, resources: readonly unknown[], asOf: string) {
  return {
    input: bundle(resources),
    asOf,
    region: regionOf(answers),
    audience: "patient",
    starting: true,
  } as const;
}

function refused({ code, what, mend }: Failure): ScreenError {
  return new ScreenError({ code, what, mend });
}
