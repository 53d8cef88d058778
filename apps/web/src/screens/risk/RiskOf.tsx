import type { ReportRisk } from "@afterscript/wording";
import { Icon } from "../../parts/Icon.tsx";
import type { ShownSource } from "../../parts/shown-source.ts";
import { name, sentenceCase } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { BoxedWarning } from "./BoxedWarning.tsx";
import { Outcomes } from "./Outcomes.tsx";

type Props = { readonly risk: ReportRisk; readonly asOf: string; readonly sources: readonly ShownSource[] };

const MARK = { yes: "check", no: "x", unknown: "circle-dashed" } as const;

/** What studies counted of one medicine, beside what is known of the person. No number is made for the person. */
export function RiskOf({ risk, asOf, sources }: Props) {
  const say = words().risk;
  const { drug, condition, region, outcomes, elsewhere, factors, notKnown } = risk;
  const title = [name(drug, "patient"), condition === undefined ? undefined : name(condition, "patient")];
  return (
    <section className="risk-of" aria-labelledby={`risk-${drug}`}>
      <h2 id={`risk-${drug}`}>{sentenceCase(title.filter((one) => one !== undefined).join(", "))}</h2>
      <p className="measure">{risk.text}</p>
      <BoxedWarning drug={drug} region={region} asOf={asOf} sources={sources} />
      <section aria-labelledby={`factors-${drug}`}>
        <h3 id={`factors-${drug}`} className="choices-group">
          {say.factors}
        </h3>
        <ul className="risk-factors">
          {factors.map(({ factor, state, text, gaps }) => (
            <li key={factor} className={`factor-${state}`}>
              <Icon name={MARK[state]} />
              <span>
                {text}
                {gaps.map(({ ask }) => (
                  <span key={ask} className="meta block">
                    {ask}
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {outcomes.length === 0 && elsewhere.length === 0 && <p>{say.nothing}</p>}
      {outcomes.length === 0 && elsewhere.length > 0 && (
        <p>
          {say.conditionMissing} <a href="/companion/start">{say.tellCondition}</a>
        </p>
      )}
      <Outcomes drug={drug} outcomes={outcomes} />
      {notKnown.length > 0 && (
        <section className="visit-open" aria-labelledby={`not-known-${drug}`}>
          <h3 id={`not-known-${drug}`} className="choices-group">
            {say.notKnown}
          </h3>
          <ul className="list-disc ps-5">
            {notKnown.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {elsewhere.length > 0 && (
        <details className="fold">
          <summary>{say.elsewhere}</summary>
          <p className="text-table">{sentenceCase([...new Set(elsewhere.map((one) => one.name))].join(", "))}</p>
        </details>
      )}
    </section>
  );
}
