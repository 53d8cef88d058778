import type { ClauseAnswer } from "../answer.ts";

/**
 * The one clause to mend first. Of clauses that must all be met: one that is not met before one that is not known, in the order
 * of the policy. Of clauses of which some are enough: the one nearest to met.
 */
export function blockingOf(answer: ClauseAnswer): ClauseAnswer | undefined {
  const { verdict, of } = answer;
  if (verdict === "met") return undefined;
  if (of === undefined) return answer;
  const open = of.filter((one) => one.verdict !== "met");
  const [first] = answer.clause.is === "all" ? stable(open, notMetFirst) : stable(open, nearestFirst);
  return first === undefined ? answer : blockingOf(first);
}

/** The same tree with the mark on the clause that blocks. */
export function marked(answer: ClauseAnswer, blocking: ClauseAnswer | undefined): ClauseAnswer {
  const of = answer.of?.map((one) => marked(one, blocking));
  return { ...answer, ...(of !== undefined && { of }), ...(answer === blocking && { blocks: true as const }) };
}

function stable(open: readonly ClauseAnswer[], order: (a: ClauseAnswer, b: ClauseAnswer) => number) {
  return [...open].sort(order);
}

function notMetFirst(a: ClauseAnswer, b: ClauseAnswer): number {
  return Number(b.verdict === "not-met") - Number(a.verdict === "not-met");
}

function nearestFirst(a: ClauseAnswer, b: ClauseAnswer): number {
  return unmetLeaves(a) - unmetLeaves(b) || Number(a.verdict === "not-met") - Number(b.verdict === "not-met");
}

/** The fewest things that would have to turn out well. */
function unmetLeaves({ verdict, clause, of }: ClauseAnswer): number {
  if (verdict === "met") return 0;
  if (of === undefined) return 1;
  const parts = of.map(unmetLeaves).sort((a, b) => a - b);
  const needed = clause.is === "all" ? parts.length : clause.is === "at-least" ? clause.count : 1;
  return parts.slice(0, needed).reduce((sum, one) => sum + one, 0);
}
