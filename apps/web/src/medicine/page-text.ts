import { type ReadingLevel, readingLevel } from "../content/reading-level.ts";
import { words } from "../words/words.ts";
import type { MedicinePage } from "./medicine-page.ts";
import type { RuleGroups } from "./rule-groups.ts";
import { isManifold, type RuleLine } from "./rule-line.ts";

/** How hard the page is to read: all that it tells people, line by line; tables, captions and doses are no sentences. */
export function readingLevelOf(page: MedicinePage): ReadingLevel {
  const lines = [
    ...page.minute,
    ...textsOf(page.mustNot),
    ...textsOf(page.before.infections),
    ...textsOf(page.before.vaccines),
    ...page.tests.analytes.flatMap((one) => one.lines.flatMap(lineTexts)),
    ...textsOf(page.signs),
    ...page.weeks.conditions.flatMap((one) => [...one.lines.flatMap(lineTexts), ...one.onsets.map(({ text }) => text)]),
    ...[page.daily.taking, page.daily.missed, page.daily.infections, page.daily.pauses].flatMap(textsOf),
    ...textsOf(page.interactions),
    ...textsOf(page.family),
    ...page.questions,
  ];
  return readingLevel([lines.map((line) => `- ${line}`).join("\n")]);
}

function textsOf({ groups, guidelines, silent }: RuleGroups): readonly string[] {
  const { does } = words().medicinePages;
  return [
    ...groups.flatMap(({ telling, lines }) => lines.flatMap((line) => said(does[telling], line))),
    ...guidelines.flatMap(lineTexts),
    ...silent.flatMap((line) => said(does.silent, line)),
  ];
}

/** A line is read with what stands over it. */
function said(does: string, { text, notes }: RuleLine): readonly string[] {
  return [/[.!?]$/.test(text) ? text : `${does}: ${text}`, ...notes];
}

function lineTexts(line: RuleLine): readonly string[] {
  return isManifold(line) ? line.notes : [line.text, ...line.notes];
}
