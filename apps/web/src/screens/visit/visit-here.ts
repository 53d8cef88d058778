import type { Report, VisitPage } from "@afterscript/wording";
import type { Companion } from "../../browser/companion.ts";
import { bundle } from "../../browser/engine/read-here.ts";
import { wholeChecker } from "../../browser/engine/whole-checker.ts";
import { ScreenError } from "../../browser/failure.ts";
import { words } from "../../words/words.ts";
import type { FeltSymptom } from "../feel/felt.ts";
import { withEarlierFelt } from "./with-earlier-felt.ts";

export type VisitOf = {
  readonly companion: Companion;
  /** Left out: no name stands on the page. */
  readonly name?: string | undefined;
  readonly felt: readonly FeltSymptom[];
  /** The report of the last page, where the person kept one. */
  readonly earlier?: Report | undefined;
};

export type MadeVisit = {
  readonly page: VisitPage;
  /** What the page was made from: kept only where the person says so. */
  readonly report: Report;
  /** An earlier page was kept, and could not be compared with this one. */
  readonly isNotCompared: boolean;
};

/**
 * The page for a visit, as every door makes it. Symptoms of today are judged; those of earlier days are only told.
 * @throws ScreenError when the rules cannot be loaded.
 */
export async function visitHere({ companion, name, felt, earlier }: VisitOf): Promise<MadeVisit> {
  const checker = await wholeChecker();
  const { region, asOf, snapshot } = companion;
  const request = {
    input: bundle(snapshot.entries.map(({ resource }) => resource)),
    region,
    asOf,
    audience: "patient",
  } as const;
  const now = felt.filter(({ on }) => on === asOf).map(({ words }) => words);
  const asked = { ...request, name, ...(now.length > 0 && { symptoms: now }) };
  const compared = earlier === undefined ? undefined : checker.visit({ ...asked, since: JSON.stringify(earlier) });
  const made = compared?.page === undefined ? checker.visit(asked) : compared;
  const { report } = checker.check(request);
  if (made.page === undefined || report === undefined) throw new ScreenError(notMade(made.failure?.code));
  return {
    page: withEarlierFelt(
      made.page,
      felt.filter(({ on }) => on !== asOf),
    ),
    report,
    isNotCompared: compared !== undefined && compared.page === undefined,
  };
}

function notMade(code = "VISIT_NOT_MADE") {
  return { code, ...words().visit.notMade };
}
