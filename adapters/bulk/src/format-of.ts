import type { IntakeFormat } from "./intake-set.ts";

const MESSAGE = /^\s*\v?\s*(?:FHS|BHS|MSH)[^\w\s]/;
/** A line with at least two cells. */
const TABLE = /^[^\n\r]*[^\n\r\s][^\n\r]*[,;\t|][^\n\r]*$/m;

/** Which format a text is in, by its beginning, then by the name of its file; undefined when neither shows it. */
export function formatOf(text: string, name?: string): IntakeFormat | undefined {
  const body = text.replace(/^\ufeff/, "");
  const start = body.slice(0, 4096).trimStart();
  if (MESSAGE.test(start)) return "hl7v2-oru";
  if (start.startsWith("{") || start.startsWith("[")) return isLines(body, name) ? "fhir-ndjson" : "fhir-bundle";
  return byName(name) ?? (TABLE.test(start) ? "csv" : undefined);
}

function byName(name: string | undefined): IntakeFormat | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name ?? "")?.[1]?.toLowerCase() ?? "";
  if (["csv", "tsv"].includes(ending)) return "csv";
  if (["hl7", "oru", "er7", "v2"].includes(ending)) return "hl7v2-oru";
  if (["ndjson", "jsonl"].includes(ending)) return "fhir-ndjson";
  return ending === "json" ? "fhir-bundle" : undefined;
}

/** Lines that are looked at; a file that is printed over several lines has no whole object on an early one. */
const LOOKED_AT = 20;

/** One object a line: another line than the first is a whole object, and the text is no single JSON. */
function isLines(text: string, name: string | undefined): boolean {
  if (byName(name) === "fhir-ndjson") return true;
  const [, ...others] = text.trim().split(/[\r\n]+/, LOOKED_AT);
  return text.trimStart().startsWith("{") && others.some((line) => /^\{.*\}\s*$/.test(line)) && !isJson(text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
