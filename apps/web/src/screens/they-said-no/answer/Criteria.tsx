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
  if (criteria === undefined) return <EmptyState title={say.answer.noCriteria} text={say.answer.noCriteriaText} />;
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
