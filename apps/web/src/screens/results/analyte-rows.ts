import type { Result } from "@afterscript/record";
import type { ReportFinding } from "@afterscript/wording";
import type { Companion } from "../../browser/companion.ts";
import type { Shelf } from "../../browser/engine/shelf.ts";
import { openingOf, speakingOf, testsAskedFor } from "../../trend/speaking.ts";

/** One line of the list: the newest result of one analyte, and the gravest thing that is said of it. */
export type AnalyteRow = {
  readonly analyte: string;
  /** Newest first; never empty. */
  readonly results: readonly [Result, ...Result[]];
  /** The analyte's own unit; undefined where no rules are loaded. */
  readonly unit?: string;
  readonly finding?: ReportFinding;
};

/** Every analyte that the record has a result of, the newest first. */
export function analyteRows(
  { here, report }: Pick<Companion, "here" | "report">,
  shelf: Shelf | undefined,
): AnalyteRow[] {
  const rows = [...(here?.record.results ?? [])].flatMap(([analyte, results]): AnalyteRow[] => {
    const [first, ...more] = results;
    if (first === undefined) return [];
    const unit = shelf?.ruler.unitOf(analyte);
    const finding =
      report === undefined || shelf === undefined
        ? undefined
        : openingOf(speakingOf({ report, analyte, statement: shelf.ruler.statement }), analyte);
    return [{ analyte, results: [first, ...more], ...(unit !== undefined && { unit }), ...(finding && { finding }) }];
  });
  return rows.sort((a, b) => newestOf(b) - newestOf(a) || a.analyte.localeCompare(b.analyte));
}

/** Tests that are due or missing, of which the record has no result at all. */
export function testsWithoutResult({ here, report }: Pick<Companion, "here" | "report">, shelf: Shelf | undefined) {
  if (report === undefined || shelf === undefined) return [];
  const kept = here?.record.results;
  const asked = testsAskedFor(report, shelf.ruler.statement);
  const seen = new Set<string>();
  return asked.filter(({ finding, by }) => {
    const isNew = !seen.has(finding.topic);
    seen.add(finding.topic);
    return isNew && by.some((one) => one in shelf.book.analytes) && !by.some((one) => kept?.has(one) === true);
  });
}

function newestOf({ results: [newest] }: AnalyteRow): number {
  return newest.day?.latest ?? Number.NEGATIVE_INFINITY;
}
