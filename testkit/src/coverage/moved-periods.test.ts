import type { CoverageKnowledge } from "@afterscript/engine/public/coverage.ts";
import { loadCoverage } from "@afterscript/knowledge";
import { expect, test } from "vitest";
import { allRefusals } from "./all-refusals.ts";
import { checkRefusal } from "./check-refusal.ts";

const coverage = loadCoverage();
const refusals = allRefusals();

type Moved = { readonly name: string; readonly by: 1 | -1; readonly rules: CoverageKnowledge };

/** The same rules with one period longer or shorter by one. */
const MOVED: readonly Moved[] = ([1, -1] as const).flatMap((by) => [
  ...coverage.doors.flatMap(({ id, fileWithin }, index) => {
    if (fileWithin === undefined) return [];
    const { period, presumedReceipt } = fileWithin;
    const longer = { ...fileWithin, period: { ...period, amount: period.amount + by } };
    const later = presumedReceipt && {
      ...fileWithin,
      presumedReceipt: {
        ...presumedReceipt,
        period: { ...presumedReceipt.period, amount: presumedReceipt.period.amount + by },
      },
    };
    const withLimit = (limit: typeof fileWithin) => ({
      ...coverage,
      doors: coverage.doors.map((door, at) => (at === index ? { ...door, fileWithin: limit } : door)),
    });
    return [
      { name: id, by, rules: withLimit(longer) },
      ...(later === undefined ? [] : [{ name: `${id}, presumed receipt`, by, rules: withLimit(later) }]),
    ];
  }),
  ...coverage.assistance.flatMap(({ id, deadlines }, index) =>
    deadlines.map((deadline, which) => ({
      name: `${id}, ${deadline.id}`,
      by,
      rules: {
        ...coverage,
        assistance: coverage.assistance.map((one, at) =>
          at !== index
            ? one
            : {
                ...one,
                deadlines: deadlines.map((own, place) =>
                  place === which ? { ...own, period: { ...own.period, amount: own.period.amount + by } } : own,
                ),
              },
        ),
      },
    })),
  ),
]);

test.each(MOVED)("$name: its time moved by $by makes a case fail", ({ rules }) => {
  expect(refusals.some((one) => checkRefusal(one, rules).length > 0)).toBe(true);
});
