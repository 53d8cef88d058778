import type { CsvMapping } from "./csv/csv-mapping.ts";
import { readCsv } from "./csv/read-csv.ts";
import { readBundleText, readLinesText } from "./fhir/read-fhir-text.ts";
import { formatOf } from "./format-of.ts";
import { readOru } from "./hl7v2/read-oru.ts";
import { intakeProblem } from "./intake-problem.ts";
import type { IntakeFormat, IntakeReading } from "./intake-set.ts";
import { setLaterResultsApart } from "./later-results.ts";

export type IntakeInput = {
  readonly text: string;
  /** Where it is known; else it is found in the text and the name. */
  readonly format?: IntakeFormat | undefined;
  /** Name of the file that it came in. */
  readonly name?: string | undefined;
  /** The clinic's name of the sender. Things that the sender does not name for the whole world are named within it. */
  readonly from: string;
  /** Which column is what; a table cannot be read without. */
  readonly mapping?: CsvMapping | undefined;
  /** Day it came, YYYY-MM-DD or with a time: a result of a later day waits for somebody. */
  readonly received?: string | undefined;
  /** Whoever asks fetches the next page of a Bundle anyway: that there is one is then no problem. */
  readonly followsPages?: boolean | undefined;
};

/**
 * Reads what came into sets, one for each person. Never throws: whatever the text, there is a reading, and every part of it is
 * in a set, in `setAside`, or a problem with its text.
 */
export function readIntake({
  text,
  format,
  name,
  from,
  mapping,
  received,
  followsPages = false,
}: IntakeInput): IntakeReading {
  const body = text.replace(/^\ufeff/, "");
  if (body.trim() === "") return unread(intakeProblem("INPUT_EMPTY", "", "This is empty.", text));
  switch (format ?? formatOf(body, name)) {
    case "fhir-bundle":
      return setLaterResultsApart(readBundleText(body, { from, followsPages }), received);
    case "fhir-ndjson":
      return setLaterResultsApart(readLinesText(body, { from, followsPages }), received);
    case "hl7v2-oru":
      return setLaterResultsApart(readOru(body, from), received);
    case "csv":
      return readCsv({ text: body, from, mapping, received });
    default:
      return unread(intakeProblem("FORMAT_NOT_KNOWN", "", "This is in no format that is read.", text));
  }
}

function unread(problem: IntakeReading["problems"][number]): IntakeReading {
  return { sets: [], problems: [problem], setAside: {} };
}
