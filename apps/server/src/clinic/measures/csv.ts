import type { MeasureCounts, MeasureRow, Measures } from "@afterscript/web/public/clinic.ts";
import { hiddenWhy } from "@afterscript/wording";
import { type CsvCell, csvText } from "../csv-text.ts";

const HEAD = [
  "measure",
  "title",
  "drug",
  "month",
  "part",
  "column",
  "counts_as",
  "count",
  "denominator",
  "hidden",
  "hidden_because",
];

/** One line a number, RFC 4180. A hidden row keeps its line, without numbers and with the reason. Days to action come as columns of their own. */
export function measuresCsv({ tables, hideBelow }: Measures): string {
  const why = hideBelow === undefined ? "" : hiddenWhy(hideBelow);
  const lines = tables.flatMap(({ definition, rows }) =>
    rows.flatMap((row): CsvCell[][] => {
      const key = [definition.id, definition.title, row.drug ?? "all", row.month ?? "all"];
      if (row.hidden === true) return [[...key, "", "", "", "", row.denominator ?? "", "yes", why]];
      const counted = (part: string, { denominator, columns }: MeasureCounts) =>
        definition.columns.map(({ id, sort }) => [...key, part, id, sort, columns[id] ?? 0, denominator, "", ""]);
      return [
        ...(row.counts === undefined ? [] : counted("", row.counts)),
        ...Object.entries(row.excluded ?? {}).map(([id, count]) => [...key, "", id, "excluded", count, "", "", ""]),
        ...(row.parts ?? []).flatMap(({ id, counts }) => counted(id, counts)),
        ...daysOf(row).map(([id, days, of]) => [...key, "", id, "days", days, of, "", ""]),
      ];
    }),
  );
  return csvText([HEAD, ...lines]);
}

function daysOf({ days }: MeasureRow): readonly (readonly [string, number, number])[] {
  if (days === undefined) return [];
  const { of, median, lowerQuartile, upperQuartile, longest } = days;
  return [
    ["days-median", median, of],
    ["days-lower-quartile", lowerQuartile, of],
    ["days-upper-quartile", upperQuartile, of],
    ...(longest === undefined ? [] : [["days-longest", longest, of] as const]),
  ];
}
