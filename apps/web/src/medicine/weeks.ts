import type { Region, ResponseRuler, RulerMark, Statement } from "@afterscript/engine";
import { messagesOf } from "@afterscript/wording";
import type { ScaleRuler } from "../ruler/ruler.ts";
import { formatNumber, roundTicks } from "../ruler/scale.ts";
import type { Library } from "../site/context.ts";
import { name, sentenceCase } from "../words/text.ts";
import { words } from "../words/words.ts";
import { licensedConditions } from "./licensed-conditions.ts";
import { type RuleLine, ruleLines } from "./rule-line.ts";

/** When the effect of a drug in one condition was seen and is looked at, with nobody on the line. */
export type WeeksOfCondition = {
  readonly condition: string;
  readonly name: string;
  readonly ruler?: ScaleRuler;
  readonly lines: readonly RuleLine[];
  /** When studies first saw a difference, in sentences, by the id of the entry. */
  readonly onsets: readonly { readonly id: string; readonly text: string }[];
};

/** Every licensed condition; where no document names a time it has no ruler. */
export function weeksOf(drug: string, region: Region, library: Library): readonly WeeksOfCondition[] {
  return licensedConditions(drug, region, library).map((condition) => {
    const named = sentenceCase(name(condition, "patient"));
    const found = library.weeks(drug, region, condition);
    const onsets = library.onsetsOf(drug).filter((one) => one.condition === condition);
    const ruler = found && rulerWithoutPerson(found, drug, name(condition, "patient"));
    return {
      condition,
      name: named,
      ...(ruler && { ruler }),
      lines: ruleLines(
        responseStatements(drug, region, library).filter((one) => speaksOf(one, condition)),
        { drug, region, library, about: condition },
      ),
      onsets: onsets.map((one) => ({ id: one.id, text: messagesOf().rates.onset(one, "patient") })),
    };
  });
}

/** All that documents of a region say of when and whether it works. */
export function responseStatements(drug: string, region: Region, { statements }: Library): readonly Statement[] {
  return statements(drug, region).filter(({ kind }) => kind === "expected-response" || kind === "response-review");
}

/** A guard that names no condition speaks of all; any other names those it is about. */
function speaksOf({ when }: Statement, condition: string): boolean {
  const guard = JSON.stringify(when ?? null);
  return !guard.includes('"is":"condition"') || guard.includes(`"${condition}"`);
}

const ROOM = 1.2;

function rulerWithoutPerson({ marks }: ResponseRuler, drug: string, condition: string): ScaleRuler | undefined {
  if (marks.length === 0) return undefined;
  const last = Math.max(1, ...marks.flatMap(({ from, to }) => [from.week, to?.week ?? from.week]));
  const ticks = roundTicks(last * ROOM);
  const end = ticks.at(-1) ?? 1;
  const { weeks } = words().medicinePages;
  const rows = marks.map((mark) => ({ what: condition, value: markText(mark) }));
  return {
    shape: "scale",
    title: weeks.title(sentenceCase(name(drug, "patient")), condition),
    description: rows.map(({ value }) => value).join(" "),
    unit: "wk",
    from: 0,
    to: end,
    ticks: ticks.map((at) => ({ at, label: formatNumber(at) })),
    zones: marks.map((mark) => ({
      from: mark.from.week,
      to: mark.onward ? end : (mark.to?.week ?? mark.from.week),
      label: markText(mark),
    })),
    limits: [...new Set(marks.map(({ from }) => from.week))].map((at) => ({ at, label: formatNumber(at) })),
    marks: [],
    rows,
  };
}

/** What a rule hangs on is told as such: nobody in particular is asked. */
function markText({ open = [], ...mark }: RulerMark): string {
  const said = messagesOf().response.mark(mark, "patient");
  if (open.length === 0) return said;
  const { list, weeks } = words().medicinePages;
  return `${said} ${weeks.onlyForSome(list([...new Set(open.map((fact) => name(fact, "patient")))]))}`;
}
