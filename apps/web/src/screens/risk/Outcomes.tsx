import type { ReportOutcome, ReportRiskPanel } from "@afterscript/wording";
import { RiskPanel } from "../../parts/RiskPanel.tsx";
import { sentenceCase } from "../../words/text.ts";
import { words } from "../../words/words.ts";

type Props = { readonly drug: string; readonly outcomes: readonly ReportOutcome[] };

const SORTS = ["serious", "overall", "laboratory"] as const;

/** What was counted, harm by harm: first a count with something beside it, the others of the same harm folded. */
export function Outcomes({ drug, outcomes }: Props) {
  const say = words().risk;
  return SORTS.map((sort) => {
    const own = outcomes.filter((one) => one.sort === sort);
    if (own.length === 0) return null;
    const list = own.map((outcome) => <Outcome key={outcome.outcome} drug={drug} outcome={outcome} />);
    return sort === "serious" ? (
      <div key={sort} className="risk-outcomes">
        {list}
      </div>
    ) : (
      <details key={sort} className="fold">
        <summary>{say.sort[sort](own.length)}</summary>
        <div className="risk-outcomes">{list}</div>
      </details>
    );
  });
}

function Outcome({ drug, outcome }: { readonly drug: string; readonly outcome: ReportOutcome }) {
  const say = words().risk;
  const [first, ...rest] = [...outcome.panels].sort((a, b) => rankOf(a) - rankOf(b));
  if (first === undefined) return null;
  const panel = (one: ReportRiskPanel, index: number) => (
    <RiskPanel
      key={one.statement}
      id={`risk-${drug}-${outcome.outcome}-${index}`}
      name={index === 0 ? sentenceCase(outcome.name) : nameOf(outcome, one)}
      panel={one}
      level={3}
    />
  );
  return (
    <div>
      {panel(first, 0)}
      {rest.length > 0 && (
        <details className="fold">
          <summary>{say.moreCounts(rest.length)}</summary>
          <div className="risk-outcomes">{rest.map((one, index) => panel(one, index + 1))}</div>
        </details>
      )}
    </div>
  );
}

/** Other counts of the same harm are told apart by whom they were counted in, and for how long. */
function nameOf({ name }: ReportOutcome, { trial, part, watched, period }: ReportRiskPanel): string {
  const counted = [trial.name, part?.name, watched, period].filter((one) => one !== undefined && one !== "");
  return `${sentenceCase(name)}: ${counted.join(", ")}`;
}

/** A count of one's own group stands first, then one with a comparison; one of another group last. */
function rankOf({ part, arms }: ReportRiskPanel): number {
  const isCompared = arms.some(({ isComparator }) => isComparator);
  if (part?.isAbout === "no") return 3;
  if (part?.isAbout === "yes") return 0;
  return isCompared ? 1 : 2;
}
