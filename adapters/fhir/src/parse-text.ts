import { positionOfMistake } from "./json-mistake.ts";

/** Why a text is no FHIR input, with where it goes wrong. */
export type TextFailure = {
  readonly code: "INPUT_EMPTY" | "INPUT_NOT_JSON";
  readonly detail: Readonly<Record<string, string>>;
};

/** Parses JSON, or NDJSON (one resource a line), into the input of `readFhir`. */
export function parseFhirText(text: string): { readonly input: unknown } | { readonly failure: TextFailure } {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return { input: JSON.parse(body) };
  } catch {
    if (body.trim() === "") return { failure: { code: "INPUT_EMPTY", detail: {} } };
    return parseLines(body) ?? { failure: { code: "INPUT_NOT_JSON", detail: placeOf(body) } };
  }
}

/** NDJSON when the first line is a whole object; a later line that is none is then the failure. */
function parseLines(body: string): { readonly input: unknown } | { readonly failure: TextFailure } | undefined {
  const lines = body.split(/\r?\n/);
  const resources: unknown[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") continue;
    try {
      resources.push(JSON.parse(line));
    } catch {
      if (resources.length === 0) return undefined;
      return { failure: { code: "INPUT_NOT_JSON", detail: { line: String(at + 1) } } };
    }
  }
  return { input: resources };
}

function placeOf(body: string): Record<string, string> {
  const before = body.slice(0, positionOfMistake(body));
  const line = before.split("\n").length;
  return { line: String(line), column: String(before.length - before.lastIndexOf("\n")) };
}
