import { type BeforeStartItem, beforeStart } from "@afterscript/engine";
import { factSort } from "@afterscript/wording";
import type { Contribution } from "./contribution.ts";
import type { Past } from "./past.ts";
import type { Start } from "./starts.ts";

const measure = "screening-before-start";

/** The tests before the first dose, as the list before the start would have shown them on that day. */
export function screeningOf(past: Past, { drug, month, day }: Start): Contribution {
  const common = { measure, drug, month } as const;
  if (day === undefined) return { ...common, excluded: "start-not-exact", parts: [] };
  const { therapies, findings } = past.beforeStartOn(drug, day);
  const items = beforeStart(therapies, findings).flatMap((list) => list.items);
  const tests = items.filter(({ topic }) => isTest(topic));
  const parts = topicsOf(items);
  if (tests.length === 0) return { ...common, excluded: "no-test-asked", parts: [] };
  return { ...common, column: worst(tests.map(columnOf)), parts };
}

/** Immunisations and a look at the skin are no tests: they are shown as parts and do not decide. */
function isTest(topic: string): boolean {
  return factSort(topic) === "test" || topic === "pregnancy";
}

const COLUMN = {
  found: "all-found",
  "too-old": "too-old-or-not-done",
  "not-done": "too-old-or-not-done",
  unreadable: "unknown",
  missing: "not-found",
} as const satisfies Record<BeforeStartItem["found"], string>;

/** What is known to be missing decides; then what cannot be read; then what is not found. */
const WORST_FIRST = ["too-old-or-not-done", "unknown", "not-found", "all-found"] as const;
type Column = (typeof WORST_FIRST)[number];

function columnOf({ found }: Pick<BeforeStartItem, "found">): Column {
  return COLUMN[found];
}

function worst(columns: readonly Column[]): Column {
  return WORST_FIRST.find((column) => columns.includes(column)) ?? "all-found";
}

/** One part a topic: two statements on one test (of two sorts of it) are one. */
function topicsOf(items: readonly BeforeStartItem[]): Contribution["parts"] {
  const topics = new Map<string, Column[]>();
  for (const item of items) topics.set(item.topic, [...(topics.get(item.topic) ?? []), columnOf(item)]);
  return [...topics].map(([id, columns]) => ({ id, column: worst(columns) }));
}
