import type { ReportMark, ReportRuler } from "@afterscript/wording";
import { date, name, sentenceCase } from "../words/text.ts";
import { words } from "../words/words.ts";
import type { RulerMark, ScaleRuler } from "./ruler.ts";
import { formatNumber, roundTicks } from "./scale.ts";

/** How much further than its last time the ruler reaches, so that words have room behind it. */
const ROOM = 1.2;
/** Somebody whose time lies beyond so many times the last one stands at the end, with the number. */
const TOO_FAR = 2;

/** Weeks since the start, the times that documents name below, and the person's own time above. */
export function weekRuler(ruler: ReportRuler): ScaleRuler | undefined {
  if (ruler.marks.length === 0) return undefined;
  const say = words().parts.weeks;
  const last = Math.max(1, ...ruler.marks.flatMap(({ from, to }) => [from.week, to?.week ?? from.week]));
  const isFar = (ruler.week ?? 0) > last * TOO_FAR;
  const ticks = roundTicks(Math.max(last * ROOM, isFar ? 0 : (ruler.week ?? 0) * 1.1));
  const end = ticks.at(-1) ?? 1;
  const you = youAt(ruler, isFar ? end : undefined);
  const rows = [
    { what: words().parts.ruler.rows.you, value: [you.label, you.note].filter(Boolean).join(", ") },
    ...ruler.marks.map(({ text }) => ({ what: words().parts.ruler.rows.source, value: text })),
  ];
  return {
    shape: "scale",
    title: say.title(sentenceCase(name(ruler.drug, "patient"))),
    description: rows.map((row) => `${row.what}: ${row.value}.`).join(" "),
    unit: "wk",
    from: 0,
    to: end,
    ticks: ticks.map((at) => ({ at, label: formatNumber(at) })),
    zones: ruler.marks.map((mark) => ({ from: mark.from.week, to: endOf(mark, end), label: mark.text })),
    limits: [...new Set(ruler.marks.map(({ from }) => from.week))].map((at) => ({ at, label: formatNumber(at) })),
    marks: [you],
    rows,
  };
}

function endOf({ from, to, onward }: ReportMark, end: number): number {
  return onward ? end : (to?.week ?? from.week);
}

function youAt({ week, startedOn }: ReportRuler, end: number | undefined): RulerMark {
  const say = words().parts.weeks;
  const note = startedOn === undefined ? {} : { note: say.since(date(startedOn)) };
  if (week === undefined) return { sort: "unknown", label: say.startNotKnown };
  return { sort: "you", at: end ?? week, label: end === undefined ? say.week(week) : say.further(week), ...note };
}
