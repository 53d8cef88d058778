import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type LabReading, readLabCsv, readLabText } from "@afterscript/lab-report";
import { CONCEPTS, WRITING } from "../told/read-told.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "lab-reports");

export const OPTIONS = { concepts: CONCEPTS, index: WRITING.index, asOf: WRITING.asOf };

/** Each invented report with the place of what is to be read of it. */
export const REPORTS = readdirSync(FOLDER)
  .filter((name) => /\.(?:txt|csv)$/.test(name))
  .map((name) => ({
    name,
    text: readFileSync(join(FOLDER, name), "utf8"),
    expected: join(FOLDER, `${basename(name)}.read`),
  }));

export function readReport(name: string, text: string): LabReading {
  return name.endsWith(".csv") ? readLabCsv(text, OPTIONS) : readLabText(text, OPTIONS);
}

/** A reading as lines to look at. */
export function printedReading({ rows, notRead, headings }: LabReading): string {
  const at = (line: number, lines: number) => (lines === 1 ? `${line}` : `${line}-${line + lines - 1}`);
  return [
    ...rows.map(({ line, lines, analyte, value, unit, qualitative, day, days, range, flag, rest }) =>
      [
        at(line, lines),
        analyte,
        [value, unit].filter(Boolean).join(" "),
        qualitative,
        day ?? (days === undefined ? "no day" : days.join(" or ")),
        range && `range ${range}`,
        flag,
        rest && `rest ${rest}`,
      ]
        .filter(Boolean)
        .join(" · "),
    ),
    ...notRead.map(({ line, lines, why, analyte, unit, choices }) =>
      ["not read", at(line, lines), why, analyte, unit, choices?.join(" or ")].filter(Boolean).join(" · "),
    ),
    ...headings.map(({ line, lines, written }) => `heading · ${at(line, lines)} · ${written.replace(/\s+/g, " ")}`),
    "",
  ].join("\n");
}
