import { parseFhirText } from "@afterscript/fhir";
import { intakeProblem } from "../intake-problem.ts";
import type { IntakeReading } from "../intake-set.ts";
import { isTooDeep } from "../json.ts";
import { type Collected, collectItems, type Scope } from "./collect-items.ts";
import { splitByPatient } from "./split-by-patient.ts";

export type FhirReading = { readonly from: string; readonly followsPages: boolean };

/** Reads a resource, a Bundle of any type, Parameters, or an array of those. */
export function readBundleText(text: string, { from, followsPages }: FhirReading): IntakeReading {
  const collected: Collected = { scopes: [], problems: [], setAside: new Map(), followsPages };
  const loose: Scope = [];
  collected.scopes.push(loose);
  const input = parse(text, "", collected);
  if (input !== undefined) collectItems(input.value, "", loose, collected);
  return readingOf(collected, from);
}

/** Reads one resource a line; lines refer to one another, a Bundle on a line is a message of its own. */
export function readLinesText(text: string, { from, followsPages }: FhirReading): IntakeReading {
  const collected: Collected = { scopes: [], problems: [], setAside: new Map(), followsPages };
  const loose: Scope = [];
  collected.scopes.push(loose);
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === "") continue;
    const where = `line ${at + 1}`;
    const input = parse(line, where, collected);
    if (input !== undefined) collectItems(input.value, where, loose, collected);
  }
  return readingOf(collected, from);
}

function parse(text: string, where: string, collected: Collected): { readonly value: unknown } | undefined {
  if (isTooDeep(text)) {
    collected.problems.push(intakeProblem("INPUT_TOO_DEEP", where, "This is nested deeper than any record.", text));
    return undefined;
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    const parsed = parseFhirText(text);
    const detail = "failure" in parsed ? parsed.failure.detail : {};
    const column = detail.column === undefined ? "" : `, column ${detail.column}`;
    const place = where === "" ? `line ${detail.line ?? "1"}${column}` : `${where}${column}`;
    collected.problems.push(intakeProblem("JSON_NOT_READABLE", place, "This is not JSON.", text));
    return undefined;
  }
}

function readingOf(collected: Collected, from: string): IntakeReading {
  const sets = collected.scopes.flatMap((scope) => splitByPatient(scope, from, collected));
  const { problems } = collected;
  return { sets, problems, setAside: Object.fromEntries([...collected.setAside].sort(([a], [b]) => (a < b ? -1 : 1))) };
}
