import type { MeasureCounts, MeasureRow, Measures } from "@afterscript/web/public/clinic.ts";

const HEAD = ["measure", "title", "drug", "month", "part", "column", "counts_as", "count", "denominator", "hidden"];

type Cell = string | number;

/** One line a number, RFC 4180. A hidden row keeps its line, without numbers. Days to action come as columns of their own. */
export function measuresCsv({ tables }: Measures): string {
  const lines = tables.flatMap(({ definition, rows }) =>
    rows.flatMap((row): Cell[][] => {
      const key = [definition.id, definition.title, row.drug ?? "all", row.month ?? "all"];
      if (row.hidden === true) return [[...key, "", "", "", "", row.denominator ?? "", "yes"]];
      const counted = (part: string, { denominator, columns }: MeasureCounts) =>
        definition.columns.map(({ id, sort }) => [...key, part, id, sort, columns[id] ?? 0, denominator, ""]);
      return [
        ...(row.counts === undefined ? [] : counted("", row.counts)),
        ...Object.entries(row.excluded ?? {}).map(([id, count]) => [...key, "", id, "excluded", count, "", ""]),
        ...(row.parts ?? []).flatMap(({ id, counts }) => counted(id, counts)),
        ...daysOf(row).map(([id, days, of]) => [...key, "", id, "days", days, of, ""]),
      ];
    }),
  );
  return `${[HEAD, ...lines].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
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

/** Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV Injection"). */
function cell(value: Cell): string {
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
