import type { ClauseAnswer } from "@afterscript/engine/public/coverage.ts";
import type { AppealClause } from "../appeal-report.ts";
import { clauseAsks, clauseSays } from "../en/packet/clause-says.ts";
import type { Provenance } from "../packet-document.ts";
import { citeCoverage } from "./citing.ts";
import { clauseFacts, type Leaf, leaves, policyFrom, withheldBecause } from "./clauses.ts";
import { blank, type Draft, type DraftBlock, type DraftPart, fact, form, paragraph } from "./draft.ts";
import { hasGround } from "./exception-ground.ts";
import type { PacketContext } from "./packet-context.ts";

/** The plan's criteria one by one: met with what shows it, not met said openly, not known a blank. */
export function criterionTable(context: PacketContext): DraftPart {
  const isOwn = ownPolicy(context) === undefined;
  return {
    id: "criterion-table",
    title: "The plan's criteria, one by one",
    ...(!isOwn && { draft: form("draft.criteria") }),
    blocks: blocksOf(context),
  };
}

function blocksOf(context: PacketContext): readonly DraftBlock[] {
  const why = withheldBecause(context);
  const { answer, report } = context;
  if (why !== undefined || answer.criteria === undefined || report.criteria === undefined)
    return paragraph([blank("policy", clauseAsks.policy[why ?? "none"])]);
  const { policy, root } = answer.criteria;
  const cites = citeCoverage(policy.id, report.criteria.cite);
  const from = policyFrom(context);
  const whose = fact(policy.isPattern ? clauseSays.pattern : clauseSays.policy(policy), from, cites);
  const rows = rowsBelow({ answer: root, words: report.criteria.root }, "", context);
  return [
    ...paragraph([
      whose,
      ownPolicy(context),
      policy.isCutShort ? blank("policy.rest", clauseAsks.policy.cutShort) : undefined,
    ]),
    ...(root.of === undefined || rows.length > 0
      ? [{ is: "table", caption: "Criteria", columns: ["Criterion", "Answer", "What shows it"], rows } as const]
      : []),
  ];
}

/** What plans often ask is no plan's own text, and neither is what somebody else tells of it. */
function ownPolicy({ answer, report }: PacketContext): Draft | undefined {
  if (answer.criteria?.policy.isPattern) return blank("policy.own", clauseAsks.policy.pattern);
  const isSeen = report.criteria?.cite.some(({ seen }) => seen === "primary") === true;
  return isSeen ? undefined : blank("policy.own", clauseAsks.policy.secondHand);
}

type Row = readonly (readonly Draft[])[];
type Pair = { readonly answer: ClauseAnswer; readonly words: AppealClause };

/** The rows below a clause. Each has its place in the whole: "2.1" is the first of the clauses of "2". */
function rowsBelow({ answer, words }: Pair, place: string, context: PacketContext): readonly Row[] {
  return (answer.of ?? []).flatMap((part, index) => {
    const own = words.of?.find(({ id }) => id === part.clause.id);
    return own === undefined ? [] : rowsOf({ answer: part, words: own }, `${place}${index + 1}`, context);
  });
}

function rowsOf(pair: Pair, place: string, context: PacketContext): readonly Row[] {
  const { clause } = pair.answer;
  const asked = clauseSays.asked(clause, context.knowledge.analytes);
  const [{ id, sources } = { id: "", sources: [] }] = policyFrom(context).filter((one) => one.from === "coverage");
  const picked = policyFrom(context).filter((one) => one.from !== "coverage");
  const criterion = fact(`${place}. ${asked}`, [{ from: "coverage", id: `${id}#${clause.id}`, sources }, ...picked]);
  const leaf = leaves(context).find(({ words }) => words.id === pair.words.id);
  return leaf === undefined
    ? [[[criterion], [], []], ...rowsBelow(pair, `${place}.`, context)]
    : [leafRow({ leaf, criterion, asked, context })];
}

type LeafRow = {
  readonly leaf: Leaf;
  readonly criterion: Draft;
  readonly asked: string;
  readonly context: PacketContext;
};

function leafRow({ leaf, criterion, asked: text, context }: LeafRow): Row {
  const { answer, words, decides } = leaf;
  const shown = clauseFacts(leaf, context);
  // One of several is enough and another one is met: nothing has to be filled in.
  if (answer.verdict === "unknown" && !decides) return [[criterion], [form("table.left-open")], shown];
  if (answer.verdict === "unknown")
    return [[criterion], [blank(`clause.${words.id}`, clauseAsks.unknown(text, askOf(words)))], shown];
  const facts = shown.flatMap((sentence) => (sentence.is === "fact" ? sentence.from : []));
  const carried = facts.length > 0 ? facts : listIsComplete(context);
  if (carried.length === 0)
    return [[criterion], [blank(`clause.${words.id}`, clauseAsks.unknown(text, askOf(words)))], []];
  const verdict = fact(answer.verdict === "met" ? clauseSays.met : clauseSays.notMet, [
    ...carried,
    ...policyFrom(context),
  ]);
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
