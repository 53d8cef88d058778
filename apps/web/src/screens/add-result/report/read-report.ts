import type { Writing } from "@afterscript/fhir-write";
import { type DayOrder, type LabReading, readLabCsv, readLabText } from "@afterscript/lab-report";
import type { Companion } from "../../../browser/companion.ts";
import { type FromFile, fromFile } from "../../../browser/entries/from-file.ts";
import { freshId } from "../../../browser/store/fresh-id.ts";
import { writingHere } from "../../../browser/writing-here.ts";
import { describeResources, type Told } from "./describe-resources.ts";
import type { Refused } from "./text-of-file.ts";

export type ReadReport = {
  readonly companion: Companion;
  readonly text: string;
  /** Name of the file, where it was one. */
  readonly name?: string | undefined;
  readonly dayOrder?: DayOrder | undefined;
  readonly patient?: string | undefined;
};

/** What was read of a text: rows of a report, or the resources of a record. */
export type Report =
  | { readonly is: "rows"; readonly reading: LabReading; readonly writing: Writing; readonly lines: number }
  | { readonly is: "record"; readonly file: FromFile; readonly told: readonly Told[] }
  | { readonly is: "refused"; readonly refused: Refused };

/**
 * Reads a pasted text or the text of a file: a FHIR record by its first sign, a table by the name of its file, else a
 * report line by line. Heavy: loaded when something is to be read.
 * @throws ScreenError when the code tables cannot be loaded
 */
export async function readReport(given: ReadReport): Promise<Report> {
  const { companion, text } = given;
  const writing = await writingHere(companion.snapshot, companion.asOf);
  const body = text.replace(/^\ufeff/, "").trimStart();
  if (body.startsWith("{") || body.startsWith("[")) return readRecord(given, writing);
  if (body.startsWith("<")) return { is: "refused", refused: { code: "FILE_IS_XML" } };
  return readRows(given, writing);
}

function readRows({ text, name = "", dayOrder }: ReadReport, writing: Writing): Report {
  const { concepts, index, asOf } = writing;
  const read = /\.(?:csv|tsv|txt)$/i.test(name) || looksLikeTable(text) ? readLabCsv : readLabText;
  const reading = read(text, { concepts, index, asOf, ...(dayOrder && { dayOrder }) });
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "").length;
  return { is: "rows", reading, writing, lines };
}

/** Several lines with the same mark between as many cells. */
function looksLikeTable(text: string): boolean {
  const [first, ...more] = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  if (first === undefined || more.length === 0) return false;
  return [";", "\t", "|"].some((mark) => {
    const cells = first.split(mark).length;
    return cells > 2 && more.every((line) => line.split(mark).length === cells);
  });
}

function readRecord({ companion, text, patient }: ReadReport, writing: Writing): Report {
  const { here, snapshot } = companion;
  const hasPerson = snapshot.entries.some(({ resource }) => resource.resourceType === "Patient");
  const file = fromFile(text, { writing, record: here?.record, hasPerson, newId: freshId, patient });
  if ("failure" in file) return { is: "refused", refused: refusalOf(file.failure) };
  if (file.person === "differs") return { is: "refused", refused: { code: "OTHER_PERSON" } };
  return { is: "record", file, told: describeResources(file.resources, writing) };
}

type Failure = Extract<ReturnType<typeof fromFile>, { failure: unknown }>["failure"];

function refusalOf(failure: Failure): Refused {
  switch (failure.code) {
    case "INPUT_EMPTY":
      return { code: "FILE_EMPTY" };
    case "INPUT_NOT_JSON": {
      const { line, column } = failure.detail;
      return { code: "INPUT_NOT_JSON", ...(line && { line }), ...(column && { column }) };
    }
    case "SEVERAL_PATIENTS":
      return { code: "SEVERAL_PATIENTS", patients: failure.patients ?? [] };
    default:
      return { code: "INPUT_NOT_FHIR" };
  }
}
