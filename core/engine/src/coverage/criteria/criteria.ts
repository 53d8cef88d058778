import type { ClauseAnswer, ClauseVerdict, CriteriaAnswer } from "../answer.ts";
import type { Policy } from "../knowledge.ts";
import { type Judging, standingOn } from "../standing.ts";
import { blockingOf, marked } from "./blocking.ts";
import { type ClauseSetting, judgeClause } from "./clause.ts";

/** A policy judged against the record and what was told, with the one clause that blocks. Past its day nothing of it is used. */
export function judgeCriteria(policy: Policy, setting: ClauseSetting, judging: Judging): CriteriaAnswer {
  const standing = standingOn(policy, judging);
  if (standing === "withheld") return withheld(policy);
  const judged = judgeClause(policy.clause, setting);
  const blocking = blockingOf(judged);
  const leaves = leavesOf(judged).map(({ verdict }) => verdict);
  const count = (wanted: ClauseVerdict) => leaves.filter((verdict) => verdict === wanted).length;
  // Of a copy that was cut off, nobody can say that all of it is met.
  const isOpen = judged.verdict === "met" && policy.isCutShort === true;
  return {
    policy,
    verdict: isOpen ? "unknown" : judged.verdict,
    root: marked(judged, blocking),
    ...(blocking !== undefined && { blocking: blocking.clause.id }),
    counts: { met: count("met"), "not-met": count("not-met"), unknown: count("unknown") },
    ...(standing === "not-confirmed" && { isNotConfirmed: true as const }),
  };
}

function withheld(policy: Policy): CriteriaAnswer {
  const { firstMonths: _, renewalMonths: __, renewal: ___, ...rest } = policy;
  const clause = { ...policy.clause, of: [] };
  const root = { clause, verdict: "unknown" as const, because: [], gaps: [], shownBy: [] };
  return {
    policy: { ...rest, clause },
    verdict: "unknown",
    root,
    counts: { met: 0, "not-met": 0, unknown: 0 },
    isWithheld: true,
  };
}

export function leavesOf(answer: ClauseAnswer): readonly ClauseAnswer[] {
  return answer.of === undefined ? [answer] : answer.of.flatMap(leavesOf);
}
