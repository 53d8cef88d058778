import type { ReportRateArm, ReportRateCite, ReportTrial } from "@afterscript/wording";
import type { Counted } from "./compare.ts";

/** One picture: what was counted in one study, of the drug and of what it was compared with. */
export type Picture = {
  readonly id: string;
  readonly title: string;
  readonly trial: ReportTrial;
  readonly span?: string | undefined;
  readonly arms: readonly ReportRateArm[];
  readonly notes: readonly string[];
  readonly cite: readonly ReportRateCite[];
};

/** Only counts that can be drawn, and only beside a comparator: a count alone says nothing of the drug. */
export function helpedBy({ responses }: Counted): readonly Picture[] {
  return responses.panels.flatMap(({ trial, rows }) =>
    rows
      .map(({ id, name, at, arms, found, cite, part }) => ({
        id,
        title: name,
        trial,
        span: at,
        arms: arms.filter(({ icons }) => icons !== undefined),
        notes: [...(part === undefined ? [] : [part.text]), ...found],
        cite,
      }))
      .filter(isCompared),
  );
}

/** Serious effects first, then the others, in the order of the knowledge: of each the first study that can be drawn. */
export function harmedBy({ risk }: Counted): readonly Picture[] {
  const outcomes = risk?.outcomes ?? [];
  const isSerious = ({ sort }: (typeof outcomes)[number]) => sort === "serious";
  return [...outcomes.filter(isSerious), ...outcomes.filter((one) => !isSerious(one))].flatMap(({ name, panels }) => {
    const drawn = panels
      .map(({ statement, trial, watched, period, part, arms, ratios, notes, cite }) => ({
        id: statement,
        title: name,
        trial,
        span: [watched, period].filter(Boolean).join(", ") || undefined,
        arms: arms.filter(({ icons }) => icons !== undefined),
        notes: [...(part === undefined ? [] : [part.text]), ...ratios, ...notes],
        cite,
      }))
      .find(isCompared);
    return drawn === undefined ? [] : [drawn];
  });
}

function isCompared({ arms }: Picture): boolean {
  return arms.length > 1 && arms.some(({ isComparator }) => isComparator);
}
