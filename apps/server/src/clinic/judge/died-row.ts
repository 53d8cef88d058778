import { SECOND_LOOK_DAYS } from "@afterscript/web/public/clinic.ts";
import { DONE_WORDS, messagesOf, type Report } from "@afterscript/wording";
import type { ItemShown } from "../store/schema.ts";
import type { Drafted, ItemDraft } from "../worklist/item-draft.ts";
import { rowWithoutDrug } from "../worklist/row-without-drug.ts";
import type { Death } from "./record-of.ts";

/**
 * Somebody who has died, as the record says: every row becomes one, which asks whether it is so and to close the treatment.
 * Their titles stay on it, since the word may stand with the wrong person. No row is left where none was, and no JAK
 * inhibitor is taken any more.
 */
export function ofSomebodyWhoDied(death: Death, drafted: Drafted, report: Report | undefined): Drafted {
  const isTaken = report?.therapies.some(({ stage }) => stage !== "stopped") === true;
  if (drafted.items.length === 0 && !isTaken) return { items: [], hidden: "died" };
  return { items: [diedRow(death, drafted.items, report)], folded: drafted.items };
}

/** "The record says that this person died on 28 Jun 2026" */
export function diedTitle({ on }: Death): string {
  return on === undefined
    ? "The record says that this person has died"
    : `The record says that this person died on ${messagesOf().date(on)}`;
}

/** Rows of these sections bring the one row back when they change: somebody may live of whom they speak. */
const WEIGHTY: ReadonlySet<string> = new Set(["act-now", "limit-crossed", "not-judged"]);

function diedRow(death: Death, folded: readonly ItemDraft[], report: Report | undefined): ItemDraft {
  const inOrder = folded.toSorted((a, b) => a.weight - b.weight);
  const weighty = inOrder.filter(({ lane }) => WEIGHTY.has(lane)).map(({ shown }) => shown);
  const title = diedTitle(death);
  const [worst] = weighty;
  const { on } = death;
  const said = { fact: "death", value: "said by the record", ...(on !== undefined && { date: on }) };
  const finding = { statement: DIED_STATEMENT, state: "unknown", action: "tell-team", title, gaps: [] } as const;
  const rests: ItemShown["rests"] = {
    knowledge: report?.knowledge.hash ?? "",
    findings: [finding, ...weighty.flatMap(({ rests: of }) => of.findings)],
    facts: [said, ...weighty.flatMap(({ rests: of }) => of.facts)],
  };
  const shown: ItemShown = {
    ...(report !== undefined && { therapies: report.therapies.map(therapyOf) }),
    // What must not wait is read without opening the row: the person may live.
    title: worst === undefined ? title : `${title}. On the list stood: ${worst.title}`,
    statement: DIED_STATEMENT,
    topic: said.fact,
    state: "unknown",
    action: "tell-team",
    urgency: "soon",
    nextStep: `Find out whether it is so. If it is, close the treatment where it is prescribed, and end the open tasks: “${DONE_WORDS[DEATH_SETTLED]}” puts this away until something new comes, another act for ${SECOND_LOOK_DAYS.urgent} days at most. If the person lives, correct the Patient where the record comes from and send it again: every row stands again then.`,
    because: [said],
    cite: [],
    also: [...new Set(inOrder.flatMap(({ shown: one }) => [one.title, ...one.also]))],
    rests,
  };
  return rowWithoutDrug("not-judged", shown);
}

export const DIED_STATEMENT = "clinic.died";

/** What settles the question of the row: whoever is taken for dead by mistake goes on with the treatment. */
export const DEATH_SETTLED = "held-or-stopped";

function therapyOf({ drug, dose, since, stage }: Report["therapies"][number]) {
  return { drug, stage, ...(dose !== undefined && { dose }), ...(since !== undefined && { since }) };
}
