import { formatDay } from "@afterscript/kernel";
import type { TimelineEvent } from "@afterscript/web/public/clinic.ts";
import { timelineWords } from "@afterscript/wording";
import { followUpWindows } from "../measures/monitoring.ts";
import type { Past } from "../measures/past.ts";

const say = timelineWords();

/** Times without a test that the engine had named a window for: from its last day to the next test, or until today. */
export function gapEvents(past: Past): readonly TimelineEvent[] {
  const [first] = past.eventDays;
  if (first === undefined) return [];
  const gaps = new Map<string, { readonly by: string; readonly done?: string; readonly topics: Set<string> }>();
  for (const window of past.drugs.flatMap((drug) => followUpWindows(past, drug, first))) {
    if (window.became !== "late" && window.became !== "not-found") continue;
    const by = formatDay(window.by);
    const done = window.became === "late" ? formatDay(window.done) : undefined;
    const key = `${by} ${done}`;
    const gap = gaps.get(key) ?? { by, ...(done !== undefined && { done }), topics: new Set<string>() };
    gap.topics.add(window.topic);
    gaps.set(key, gap);
  }
  return [...gaps.values()].map(({ by, done, topics }) => ({
    date: by,
    until: done ?? formatDay(past.today),
    sort: "gap",
    text: say.gap([...topics].sort(), by, done),
  }));
}
