import type { AppealClause } from "../appeal-report.ts";
import { clauseAsks, clauseSays } from "../en/packet/clause-says.ts";
import type { Provenance } from "../packet-document.ts";
import { citeCoverage, sourceIds } from "./citing.ts";
import { clauseFacts, type Leaf, leaves, withheldBecause } from "./clauses.ts";
import { blank, type Cited, type Draft, type DraftBlock, type DraftPart, fact, paragraph } from "./draft.ts";
import { hasGround } from "./exception-ground.ts";
import type { PacketContext } from "./packet-context.ts";

/** The plan's criteria one by one: met with what shows it, not met said openly, not known a blank. */
export function criterionTable(context: PacketContext): DraftPart {
  return { id: "criterion-table", title: "The plan's criteria, one by one", blocks: blocksOf(context) };
}

function blocksOf(context: PacketContext): readonly DraftBlock[] {
  const why = withheldBecause(context);
  const { answer, report } = context;
  if (why !== undefined || answer.criteria === undefined || report.criteria === undefined)
    return paragraph([blank("policy", clauseAsks.policy[why ?? "none"])]);
  const { policy, root } = answer.criteria;
  const cites = citeCoverage(policy.id, report.criteria.cite);
  const from = { from: "coverage", id: policy.id, sources: sourceIds(cites) } as const;
  const whose = fact(policy.isPattern ? clauseSays.pattern(policy) : clauseSays.policy(policy), [from], cites);
  const rows = rowsOf({ words: report.criteria.root, context, cites });
  return [
    ...paragraph([
      whose,
      policy.isPattern ? blank("policy.own", clauseAsks.policy.pattern) : undefined,
      policy.isCutShort ? blank("policy.rest", clauseAsks.policy.cutShort) : undefined,
    ]),
    ...(root.of === undefined || rows.length > 0
      ? [{ is: "table", caption: "Criteria", columns: ["Criterion", "Answer", "What shows it"], rows } as const]
      : []),
  ];
}

type Rows = { readonly words: AppealClause; readonly context: PacketContext; readonly cites: readonly Cited[] };
type Row = readonly (readonly Draft[])[];

function rowsOf({ words, context, cites }: Rows): readonly Row[] {
  const byId = new Map(leaves(context).map((leaf) => [leaf.words.id, leaf]));
  const { criteria } = context.answer;
  if (criteria === undefined) return [];
  const asked = (clause: AppealClause, of: Parameters<typeof clauseSays.asked>[0]): Draft => {
    const id = `${criteria.policy.id}#${clause.id}`;
    const text = clauseSays.asked(of, clause, context.knowledge.analytes);
    return fact(text, [{ from: "coverage", id, sources: sourceIds(cites) }], cites);
  };
  const walk = (answer: typeof criteria.root, clause: AppealClause): readonly Row[] => {
    const leaf = byId.get(clause.id);
    if (answer.of === undefined)
      return leaf === undefined ? [] : [leafRow(leaf, asked(clause, answer.clause), context)];
    return [
      [[asked(clause, answer.clause)], [], []],
      ...answer.of.flatMap((part) => {
        const own = clause.of?.find(({ id }) => id === part.clause.id);
        return own === undefined ? [] : walk(part, own);
      }),
    ];
  };
  return walk(criteria.root, words);
}

function leafRow(leaf: Leaf, criterion: Draft, context: PacketContext): Row {
  const { answer, words, decides } = leaf;
  const shown = clauseFacts(leaf);
  const text = words.text;
  if (answer.verdict === "unknown")
    return [[criterion], [blank(`clause.${words.id}`, clauseAsks.unknown(text, askOf(words)))], shown];
  const facts = shown.flatMap((sentence) => (sentence.is === "fact" ? sentence.from : []));
  const from = facts.length > 0 ? facts : listIsComplete(context);
  if (from.length === 0)
    return [[criterion], [blank(`clause.${words.id}`, clauseAsks.unknown(text, askOf(words)))], []];
  const verdict = fact(answer.verdict === "met" ? clauseSays.met : clauseSays.notMet, from);
  const isGap = answer.verdict === "not-met" && decides && !hasGround(context);
  return [
    [criterion],
    isGap ? [verdict, blank(`clause.${words.id}`, clauseAsks.notMet(text))] : [verdict],
    answer.isTold && words.shownBy.length > 0 && !hasPaper(words.shownBy, context)
      ? [...shown, blank(`clause.${words.id}.paper`, clauseAsks.paper)]
      : shown,
  ];
}

/** A criterion that is met by what is not there rests on the record's own word that the list is whole. */
function listIsComplete({ record }: PacketContext): readonly Provenance[] {
  return record.completeLists
    .filter((one) => one.list === "medications")
    .map(({ resource }) => ({ from: "record", fact: "medications", resource }));
}

function askOf({ gaps }: AppealClause): string {
  return gaps.length === 0 ? "Ask the clinic for this." : [...new Set(gaps.map(({ ask }) => ask))].join(" ");
}

function hasPaper(ids: readonly string[], { report }: PacketContext): boolean {
  return report.papers.some(({ id, state }) => state === "have" && ids.includes(id));
}
