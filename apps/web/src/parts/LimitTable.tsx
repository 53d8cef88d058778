import type { LabThresholdStatement, Region, Statement } from "@afterscript/engine";
import { messagesOf } from "@afterscript/wording";
import { limitRules } from "../facts/limit-table.ts";
import { name, sentenceCase } from "../words/text.ts";
import { words } from "../words/words.ts";
import { Fact } from "./Fact.tsx";

export type LimitTableProps = {
  readonly region: Region;
  readonly drugs: readonly string[];
  readonly analytes: readonly string[];
  readonly caption: string;
  readonly statements: (drug: string, region: Region) => readonly Statement[];
};

/** The limits of several drugs on several analytes, each number drawn from its statement. */
export function LimitTable({ region, drugs, analytes, caption, statements }: LimitTableProps) {
  return (
    <div className="limits">
      <p className="meta">{caption}</p>
      {analytes.map((analyte) => (
        <section key={analyte} className="mt-4">
          <h3>{sentenceCase(name(analyte, "patient"))}</h3>
          <dl className="mt-2">
            {drugs.map((drug) => (
              <DrugRow key={drug} drug={drug} rules={limitRules(statements(drug, region), analyte)} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function DrugRow({ drug, rules }: { readonly drug: string; readonly rules: readonly LabThresholdStatement[] }) {
  if (rules.length === 0) return null;
  return (
    <div className="limits-row">
      <dt>{sentenceCase(drug)}</dt>
      <dd>
        <ul>
          {rules.map((rule) => (
            <li key={rule.id}>
              <Fact id={rule.id} statement={rule} part="limit" />
              {`: ${messagesOf().action[rule.then["on-treatment"] ?? rule.then.starting ?? "none"].toLowerCase()}`}
              {rule.restart && (
                <>
                  {words().parts.fact.again}
                  <Fact id={rule.id} statement={rule} part="restart" />
                </>
              )}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
