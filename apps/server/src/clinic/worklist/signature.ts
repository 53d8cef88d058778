import { createHash } from "node:crypto";
import { factSort, type ReportFact, type ReportFinding } from "@afterscript/wording";
import type { ItemRests } from "../store/schema.ts";

/** What a row rests on, without its words: kept beside it, so that a change can be told. */
export function restsOf(findings: readonly ReportFinding[], knowledge: string): ItemRests {
  const facts = new Map<string, ReportFact>();
  for (const fact of findings.flatMap(({ because }) => because)) facts.set(keyOf(fact), fact);
  return {
    knowledge,
    findings: findings.map(({ statement, state, action, title, due, gaps }) => ({
      statement,
      state,
      action,
      title,
      ...(due !== undefined && { due: due.status }),
      gaps: [...new Set(gaps.map(({ fact, why }) => `${fact} ${why}`))].toSorted(),
    })),
    facts: [...facts.values()].map(({ fact, value, unit, sent, date }) => ({
      fact,
      value,
      ...(unit !== undefined && { unit }),
      ...(sent !== undefined && { sent }),
      ...(date !== undefined && { date }),
    })),
  };
}

/**
 * Equal facts, equal signature: statements with their states, actions and due status, gaps, and values with their days.
 * Neither wording, nor a count of days, nor an age that a birthday changes, nor the edition of the knowledge is in it.
 */
export function signatureOf(lane: string, rests: ItemRests): string {
  return createHash("sha256")
    .update(JSON.stringify([lane, ...partsOf(rests)]))
    .digest("hex")
    .slice(0, 32);
}

/** Whether all that it rests on was there before: something may have gone, nothing came. */
export function isNothingNew(now: ItemRests, before: ItemRests): boolean {
  const known = new Set(partsOf(before));
  return partsOf(now).every((part) => known.has(part));
}

function partsOf({ findings, facts }: ItemRests): readonly string[] {
  return [
    ...findings.map((one) => [one.statement, one.state, one.action, one.due ?? "", ...one.gaps].join("|")).toSorted(),
    ...facts
      .filter(({ fact }) => factSort(fact) !== "person")
      .map(keyOf)
      .toSorted(),
  ];
}

function keyOf({ fact, value, unit, date }: Pick<ReportFact, "fact" | "value" | "unit" | "date">): string {
  return [fact, value, unit ?? "", date ?? ""].join("|");
}
