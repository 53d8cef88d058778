import type { UnreadMedicine } from "../judge/unread-medicines.ts";
import type { ItemShown } from "../store/schema.ts";
import type { ItemDraft } from "./item-draft.ts";
import { rowWithoutDrug } from "./row-without-drug.ts";

export type UnreadInput = {
  /** One at least. */
  readonly medicines: readonly UnreadMedicine[];
  readonly therapies: NonNullable<ItemShown["therapies"]>;
  /** Hash of the knowledge. */
  readonly knowledge: string;
};

/** The row of medicines beside a JAK inhibitor that could not be read: whether a rule speaks of them is not known. */
export function unreadDraft({ medicines, therapies, knowledge }: UnreadInput): ItemDraft {
  const asked = asQuestions(medicines);
  const title = titleOf(asked.map(({ text }) => text));
  const rests: ItemShown["rests"] = {
    knowledge,
    findings: [{ statement: STATEMENT, state: "unknown", action: "tell-team", title, gaps: [] }],
    facts: asked.map(({ text, day }) => ({
      fact: text,
      value: "not read",
      ...(day !== undefined && { date: day }),
    })),
  };
  const shown: ItemShown = {
    therapies,
    title,
    statement: STATEMENT,
    topic: "medicine",
    state: "unknown",
    action: "tell-team",
    urgency: "routine",
    nextStep:
      "Find out what it is, and whether the label of the JAK inhibitor speaks of it. What is not known was held against no rule; what is in doubt was taken for what it names. Then have it named where the record comes from.",
    because: medicines.map(({ text, day, resource }) => ({
      fact: "medicine",
      value: "not read",
      reported: text === "" ? NO_WORDS : text,
      ...(day !== undefined && { date: day }),
      resource,
    })),
    cite: [],
    also: [],
    rests,
  };
  return rowWithoutDrug("dose", shown);
}

const STATEMENT = "clinic.medicine-not-read";
const NO_WORDS = "no words";

type Asked = Pick<UnreadMedicine, "text" | "day">;

/**
 * The same words again, of another day or sender, are the question that was asked already; without words only the day tells
 * one from another.
 */
function asQuestions(medicines: readonly UnreadMedicine[]): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const { text, day } of medicines) {
    const one: Asked = text === "" && day !== undefined ? { text, day } : { text };
    asked.set(`${one.text}|${one.day ?? ""}`, one);
  }
  return [...asked.values()];
}

/** With the words as they were sent. */
function titleOf(texts: readonly string[]): string {
  const said = [...new Set(texts)].map((text) => (text === "" ? "sent without words" : `“${text}”`)).join(", ");
  return texts.length === 1
    ? `A medicine could not be read: ${said}`
    : `${texts.length} medicines could not be read: ${said}`;
}
