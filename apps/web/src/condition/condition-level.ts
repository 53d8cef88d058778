import { type ReadingLevel, readingLevel } from "../content/reading-level.ts";
import { isManifold } from "../medicine/rule-line.ts";
import type { ConditionView } from "./condition-view.ts";

/** How hard the page is to read: its own text, and every line beside it. What is folded as a rule of alternatives is read as a table is. */
export function conditionLevel(text: ReadingLevel, view: ConditionView): ReadingLevel {
  const lines = [
    ...view.guidelines.flatMap((one) =>
      one.lines.flatMap(({ line }) => [...(isManifold(line) ? [] : [line.text]), ...line.notes]),
    ),
    ...view.trials.flatMap(({ first, others }) => [first, ...others].flatMap((one) => one?.verdicts ?? [])).map(textOf),
    ...view.weeks.flatMap((one) => one.conditions.flatMap(({ lines: said }) => said.map(textOf))),
  ];
  if (lines.length === 0) return text;
  const beside = readingLevel([lines.map((line) => `- ${line}`).join("\n")]);
  const words = text.words + beside.words;
  const grade = (text.grade * text.words + beside.grade * beside.words) / Math.max(words, 1);
  return { grade: Math.round(grade * 10) / 10, words };
}

function textOf({ text }: { readonly text: string }): string {
  return text;
}
