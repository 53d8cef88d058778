import type { AppealReport } from "@afterscript/wording/public/coverage.ts";
import { CriterionTable } from "../../../parts/CriterionTable.tsx";
import { EmptyState } from "../../../parts/EmptyState.tsx";
import { Notice } from "../../../parts/Notice.tsx";
import { words } from "../../../words/words.ts";
import { AppealSourceFold } from "./AppealSources.tsx";

/** What the plan asks, held against the record: met, not met, not known, and the one clause that stands in the way. */
export function Criteria({ report }: { readonly report: AppealReport }) {
  const say = words().theySaidNo;
  const { criteria } = report;
  if (criteria === undefined) return <NoCriteria doors={report.doors} />;
  const { met, "not-met": notMet, unknown } = criteria.counts;
  return (
    <section aria-labelledby="criteria">
      <h2 id="criteria">{say.answer.criteria}</h2>
      <p className="lead measure mt-2">{criteria.text}</p>
      <p className="meta mt-2">
        {criteria.payer} · {say.answer.counted(met, notMet, unknown)}
      </p>
      <div className="mt-3 grid grid-cols-1 gap-3 measure">
        {criteria.isPattern && (
          <Notice sort="unknown" title={say.answer.patternTitle}>
            <p>{say.answer.pattern}</p>
          </Notice>
        )}
        {criteria.isCutShort && <Notice sort="unknown" title={say.answer.cutShort} />}
        {criteria.isWithheld && <Notice sort="unknown" title={say.answer.withheld} />}
      </div>
      {!criteria.isWithheld && (
        <div className="mt-4">
          <CriterionTable root={criteria.root} caption={say.criterion.caption} />
        </div>
      )}
      <AppealSourceFold cite={criteria.cite} />
    </section>
  );
}

/** Who may have the rule that was used, and on what terms, is said only where the plan's own law was read. */
function NoCriteria({ doors }: Pick<AppealReport, "doors">) {
  const say = words().theySaidNo.answer;
  const right = doors.flatMap(({ notes }) => notes).find(({ code }) => code === "rule-used-free");
  return (
    <EmptyState title={say.noCriteria} text={say.noCriteriaText}>
      {right && (
        <div className="mt-2">
          <p>{right.text}</p>
          <AppealSourceFold cite={right.cite} />
        </div>
      )}
    </EmptyState>
  );
}
