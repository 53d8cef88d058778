import type { Context } from "../../context.ts";
import type { ClauseAnswer } from "../answer.ts";
import type { Clause } from "../knowledge.ts";
import { judgeAsked } from "./asked.ts";
import { allOf, atLeast, type Leaf } from "./clause-verdict.ts";
import { judgeDone } from "./done.ts";
import { factOf, judgeTold, judgeToldNumber, type ToldSetting } from "./told.ts";
import { judgeTried } from "./tried.ts";

export type ClauseSetting = ToldSetting & { readonly context: Context };

type Branch = Extract<Clause, { is: "all" | "any" | "at-least" }>;

/** One clause and all below it, in three values. */
export function judgeClause(clause: Clause, setting: ClauseSetting): ClauseAnswer {
  if ("of" in clause) {
    const of = clause.of.map((part) => judgeClause(part, setting));
    return { clause, verdict: combined(clause, of), because: [], gaps: [], shownBy: [], of };
  }
  const shownBy = "fact" in clause ? factOf(clause.fact, setting)?.shownBy : undefined;
  return { clause, ...judgeLeaf(clause, setting), shownBy: shownBy === undefined ? [] : [shownBy] };
}

function combined(clause: Branch, of: readonly ClauseAnswer[]): ClauseAnswer["verdict"] {
  const verdicts = of.map(({ verdict }) => verdict);
  if (clause.is === "all") return allOf(verdicts);
  return atLeast(clause.is === "at-least" ? clause.count : 1, verdicts);
}

/** A recorded result that can be judged comes before what was told. */
function judgeNumber({ fact, band, result }: Extract<Clause, { is: "told-number" }>, setting: ClauseSetting): Leaf {
  const recorded =
    result === undefined ? undefined : judgeAsked({ is: "result", of: result, band }, fact, setting.context);
  return recorded === undefined || recorded.verdict === "unknown" ? judgeToldNumber(fact, band, setting) : recorded;
}

function judgeLeaf(clause: Exclude<Clause, Branch>, setting: ClauseSetting): Leaf {
  switch (clause.is) {
    case "ask":
      return judgeAsked(clause.ask, clause.fact, setting.context);
    case "tried":
      return judgeTried(clause.tried, setting.context);
    case "done":
      return judgeDone(clause.done, setting.context);
    case "told":
      return judgeTold(clause.fact, clause.any, setting);
    case "told-number":
      return judgeNumber(clause, setting);
  }
}
