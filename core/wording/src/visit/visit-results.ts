import { valueText } from "../en/evidence.ts";
import { unique } from "../en/sentence.ts";
import { factSort } from "../fact-sort.ts";
import type { Audience, Report, ReportFact, ReportFinding } from "../report-type.ts";
import type { Writer } from "./visit-input.ts";
import type { VisitList, VisitResult } from "./visit-page-type.ts";

const STANDINGS = ["beyond", "open", "within", "no-limit"] as const satisfies readonly VisitResult["standing"][];

/** The newest result of each test that a rule looked at, with the limits of the drugs; those past a limit first. */
export function visitResults(limits: ReadonlyMap<string, string>, writer: Writer): VisitList<VisitResult> {
  const { report, words } = writer;
  const items = [...newestResults(report).values()].map((fact) => resultItem(fact, limits, writer));
  return {
    heading: words.heading.results,
    items: items.sort(byStanding),
    none: words.none.results,
  };
}

/** The facts of the report that are dated tests or measures, the newest of each. */
export function newestResults({ findings }: Pick<Report, "findings">): ReadonlyMap<string, ReportFact> {
  const newest = new Map<string, ReportFact>();
  for (const fact of findings.flatMap(({ because }) => because)) {
    if (fact.date === undefined || !isResult(fact)) continue;
    const known = newest.get(fact.fact);
    if (known?.date === undefined || isLater(fact.date, known.date)) newest.set(fact.fact, fact);
  }
  return newest;
}

function isResult({ fact, value }: ReportFact): boolean {
  const sort = factSort(fact);
  return (sort === "test" || sort === "measure") && !NO_RESULTS.has(value);
}

/** What is said of a test, or of the disease that it looks for, and is no result. */
const NO_RESULTS: ReadonlySet<unknown> = new Set(["not-done", "never", "not-now"]);

/** Compares the latest day that each could mean. */
function isLater(a: string, b: string): boolean {
  return lastPart(a) > lastPart(b);
}

function lastPart(date: string): string {
  return date.split("/").at(-1) ?? date;
}

/** "420 /µL", "negative". */
export function resultValue({ fact, value, unit, sent }: ReportFact, audience: Audience): string {
  const parts = { ...(unit !== undefined && { unit }), ...(sent !== undefined && { sent }) };
  return valueText({ fact, value, ...parts }, audience);
}

function resultItem(
  fact: ReportFact,
  limits: ReadonlyMap<string, string>,
  { report, words, messages, audience }: Writer,
): VisitResult {
  const judging = report.findings.filter((finding) => finding.topic === fact.fact && limits.has(finding.statement));
  const texts = unique(judging.flatMap(({ statement }) => limits.get(statement) ?? []));
  const standing = standingOf(judging);
  const name = messages.name(fact.fact, audience);
  const value = resultValue(fact, audience);
  const day = fact.date === undefined ? undefined : messages.date(fact.date);
  const standingText = words.result[standing];
  const notes = [...(texts.length > 0 ? [words.limit(texts)] : []), standingText];
  return {
    text: `${name}: ${value}${day === undefined ? "" : ` (${day})`}; ${notes.join("; ")}`,
    fact: fact.fact,
    name,
    value,
    ...(fact.date !== undefined && { date: fact.date }),
    ...(day !== undefined && { day }),
    limits: texts,
    standing,
    standingText,
  };
}

function standingOf(judging: readonly ReportFinding[]): VisitResult["standing"] {
  if (judging.length === 0) return "no-limit";
  if (judging.some(({ state }) => state === "applies")) return "beyond";
  return judging.some(({ state }) => state === "unknown") ? "open" : "within";
}

function byStanding(a: VisitResult, b: VisitResult): number {
  return STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || (a.name < b.name ? -1 : 1);
}
