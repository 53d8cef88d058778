import type { ClauseAnswer, CriteriaAnswer } from "@afterscript/engine/public/coverage.ts";
import { date } from "../../en/date.ts";
import { factText } from "../../en/evidence.ts";
import { ask } from "../../en/gaps.ts";
import { capital, list, sentences, unique } from "../../en/sentence.ts";
import { printFact } from "../../print-finding.ts";
import type { AppealClause, AppealCriteria } from "../appeal-report.ts";
import { clauseText } from "../en/clauses.ts";
import { groundText } from "../en/grounds.ts";
import { toldFactName, toldFactQuestion } from "../en/told-facts.ts";
import type { Printing } from "./appeal-report-of.ts";
import { citesOf } from "./print-cites.ts";

/** The plan's rules judged, clause by clause, with what blocks. */
export function printCriteria(answer: CriteriaAnswer, printing: Printing): AppealCriteria {
  const { policy, verdict, blocking, counts, isWithheld } = answer;
  const root = printClause(answer.root, printing);
  return {
    policy: policy.id,
    payer: policy.payer,
    ...(policy.isPattern && { isPattern: true as const }),
    ...(policy.isCutShort && { isCutShort: true as const }),
    ...(isWithheld && { isWithheld }),
    verdict,
    counts,
    root,
    ...(blocking !== undefined && { blocking }),
    text: criteriaText(answer, root),
    cite: citesOf(policy.cite, printing.coverage),
  };
}

function criteriaText({ policy, blocking, counts, isWithheld }: CriteriaAnswer, root: AppealClause): string {
  if (isWithheld)
    return `These rules were to be read again by ${date(policy.reviewBy)}, so they are not used. Ask the plan for its own.`;
  const whose = policy.isPattern
    ? "Plans often ask this. Yours may ask something else: ask for its own rules."
    : policy.isCutShort
      ? "The copy that was read is cut off: there may be more rules. Ask the plan for its own."
      : undefined;
  const blocked = blocking === undefined ? undefined : find(root, blocking);
  const isMissing = blocked?.verdict === "unknown";
  return sentences([
    blocked === undefined
      ? "Nothing was found that stands against these rules."
      : `${isMissing ? "What is not known and decides" : "What stands in the way"}: ${blocked.text}.`,
    `${counts.met} met, ${counts["not-met"]} not met, ${counts.unknown} not known.`,
    whose,
  ]);
}

function find(clause: AppealClause, id: string): AppealClause | undefined {
  if (clause.id === id) return clause;
  for (const part of clause.of ?? []) {
    const found = find(part, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function printClause(answer: ClauseAnswer, printing: Printing): AppealClause {
  const { clause, verdict, because, gaps, isTold, shownBy, blocks, of } = answer;
  const reader = { units: printing.knowledge.analytes, audience: printing.audience, facts: printing.facts };
  return {
    id: clause.id,
    is: clause.is,
    text: clauseText(clause, reader),
    verdict,
    reason: reasonText(answer, printing),
    because: because.map(printFact),
    gaps: gaps.map((gap) => ({ ...gap, ask: askOfGap(gap, printing) })),
    ...(isTold && { isTold }),
    shownBy,
    ...(blocks && { blocks }),
    ...(of && { of: of.map((part) => printClause(part, printing)) }),
  };
}

const VERDICTS = { met: "Met", "not-met": "Not met", unknown: "Not known" } as const;

function reasonText({ clause, verdict, because, gaps, isTold, of }: ClauseAnswer, printing: Printing): string {
  if (of !== undefined) {
    const count = (wanted: string) => of.filter((part) => part.verdict === wanted).length;
    return `${VERDICTS[verdict]}: ${count("met")} of ${of.length} met, ${count("unknown")} not known.`;
  }
  const facts = unique(
    because.map((fact) =>
      clause.is === "told" || clause.is === "told-number"
        ? `you said ${toldFactName(fact.fact)}: ${fact.value}${fact.unit === undefined ? "" : ` ${fact.unit}`}`
        : factText(fact, printing.audience),
    ),
  );
  const told = isTold === true && clause.is !== "told" && clause.is !== "told-number" ? " You told this." : "";
  if (verdict !== "unknown")
    return facts.length === 0 ? `${VERDICTS[verdict]}.` : `${VERDICTS[verdict]}: ${list(facts)}.${told}`;
  const asks = unique(gaps.map((gap) => askOfGap(gap, printing)));
  return sentences([
    facts.length === 0 ? "Not known." : `Not known. What we see: ${list(facts)}.`,
    ...asks.map(capital),
  ]);
}

/** How to find out: the question of a told fact, else the words of the gap. */
export function askOfGap(
  { fact, why, date: on }: ClauseAnswer["gaps"][number],
  { facts, audience }: Pick<Printing, "facts" | "audience">,
): string {
  if (facts.has(fact)) return toldFactQuestion(fact);
  const ground = /^ground\.(.+)$/.exec(fact)?.[1];
  if (ground !== undefined) return `Does your prescriber say this? ${groundText(ground)}`;
  return ask({ fact, why, audience, date: on });
}
