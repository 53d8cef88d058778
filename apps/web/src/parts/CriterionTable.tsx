import type { AppealClause } from "@afterscript/wording/public/coverage.ts";
import { words } from "../words/words.ts";
import { VerdictTag } from "./VerdictTag.tsx";
import { withoutVerdict } from "./without-verdict.ts";

export type CriterionTableProps = {
  readonly root: AppealClause;
  readonly caption: string;
};

/** The deepest step that is set in: below it, the words of the group say where a line belongs. */
const DEEPEST = 4;

/** What a plan asks as a tree of and, or, n-of: each line with what was found, and the one that stands in the way marked. */
export function CriterionTable({ root, caption }: CriterionTableProps) {
  const say = words().parts.criteria;
  return (
    <table className="criteria">
      <caption className="meta">{caption}</caption>
      <thead>
        <tr className="criteria-head">
          <th scope="col">{say.asks}</th>
          <th scope="col">{say.found}</th>
        </tr>
      </thead>
      <tbody>
        {linesOf(root, 0).map(({ clause, depth }) => (
          <CriterionLine key={clause.id} clause={clause} depth={depth} />
        ))}
      </tbody>
    </table>
  );
}

type Line = { readonly clause: AppealClause; readonly depth: number };

function linesOf(clause: AppealClause, depth: number): readonly Line[] {
  return [{ clause, depth }, ...(clause.of ?? []).flatMap((one) => linesOf(one, depth + 1))];
}

function CriterionLine({ clause, depth }: Line) {
  const say = words().parts.criteria;
  const isGroup = clause.of !== undefined;
  const looks = ["criterion", `criterion-${Math.min(depth, DEEPEST)}`, `criterion-is-${clause.verdict}`];
  if (isGroup) looks.push("criterion-group");
  if (clause.blocks) looks.push("criterion-blocks");
  return (
    <tr className={looks.join(" ")}>
      <th scope="row">
        <span className="criterion-text">{clause.text}</span>
        {clause.blocks && <span className="criterion-mark">{say.blocks}</span>}
      </th>
      <td>
        <VerdictTag verdict={clause.verdict} />
        {!isGroup && <p>{withoutVerdict(clause)}</p>}
        {clause.isTold && <p className="meta">{say.told}</p>}
      </td>
    </tr>
  );
}
