import { intakeProblem } from "../intake-problem.ts";
import type { IntakeReading } from "../intake-set.ts";
import type { CsvMapping } from "./csv-mapping.ts";

export type CsvInput = {
  readonly text: string;
  readonly from: string;
  readonly mapping: CsvMapping | undefined;
  readonly received: string | undefined;
};

/** Reads a table by its mapping. */
export function readCsv({ text }: CsvInput): IntakeReading {
  const problem = intakeProblem("MAPPING_MISSING", "", "No mapping says what the columns are.", text);
  return { sets: [], problems: [problem], setAside: {} };
}
