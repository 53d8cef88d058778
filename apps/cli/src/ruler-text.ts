import type { ReportMark, ReportRuler } from "@afterscript/wording";
import type { Writer } from "./text-report.ts";
import { wrap } from "./wrap.ts";

const TITLES = {
  clinician: { bring: "For the visit", here: "here" },
  patient: { bring: "What to bring to the visit", here: "you are here" },
} as const;

const SIGN: Readonly<Record<ReportMark["is"], string>> = { past: "x", now: ">", ahead: ".", unknown: "?" };

/** One ruler for a terminal: where the person stands, the times in their order, what bears on the count, what to bring. */
export function rulerText(ruler: ReportRuler, { messages, audience, paint }: Writer): string {
  const { drug, condition, text, marks, notes, bring, predictors } = ruler;
  const titles = TITLES[audience];
  const title = condition === undefined ? drug : `${drug}, ${messages.name(condition, audience)}`;
  return [
    paint(title, "bold"),
    wrap(text, { indent: 2 }),
    ...timesOf(marks, ruler, titles.here),
    ...notes.map((note) => wrap(note, { indent: 2 })),
    wrap(predictors.text, { indent: 2 }),
    wrap(`${titles.bring}:`, { indent: 2 }),
    ...bring.map((one) => wrap(one.text, { indent: 4 })),
  ].join("\n");
}

/** "  x  2 weeks: …" for what has passed, ">" for what is now, "." for what is ahead; the person's own week between them. */
function timesOf(marks: readonly ReportMark[], { week }: ReportRuler, here: string): readonly string[] {
  const before = marks.filter(({ is }) => is !== "ahead");
  const ahead = marks.filter(({ is }) => is === "ahead");
  const own =
    week === undefined || marks.length === 0 ? [] : [`    |-- ${week} ${week === 1 ? "week" : "weeks"}: ${here}`];
  return [...before.map(lineOf), ...own, ...ahead.map(lineOf)];
}

function lineOf({ is, text }: ReportMark): string {
  const [first = "", ...rest] = wrap(text, { indent: 6 }).split("\n");
  return [`    ${SIGN[is]} ${first.trimStart()}`, ...rest].join("\n");
}
