import type { IntakeFormat } from "./intake-set.ts";

const MESSAGE = /^\s*\v?\s*(?:FHS|BHS|MSH)[^\w\s]/;
/** A line with at least two cells. */
const TABLE = /^[^\n\r]*[^\n\r\s][^\n\r]*[,;\t|][^\n\r]*$/m;

/** Which format a text is in, by its beginning, then by the name of its file; undefined when neither shows it. */
export function formatOf(text: string, name?: string): IntakeFormat | undefined {
  const start = text
    .slice(0, 4096)
    .replace(/^\ufeff/, "")
    .trimStart();
  if (MESSAGE.test(start)) return "hl7v2-oru";
  if (start.startsWith("{") || start.startsWith("[")) return isLines(text, name) ? "fhir-ndjson" : "fhir-bundle";
  return byName(name) ?? (TABLE.test(start) ? "csv" : undefined);
}

function byName(name: string | undefined): IntakeFormat | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name ?? "")?.[1]?.toLowerCase() ?? "";
  if (["csv", "tsv"].includes(ending)) return "csv";
  if (["hl7", "oru", "er7", "v2"].includes(ending)) return "hl7v2-oru";
  if (["ndjson", "jsonl"].includes(ending)) return "fhir-ndjson";
  return ending === "json" ? "fhir-bundle" : undefined;
}

/** One object a line: a second line that begins an object, or a first that ends one. */
function isLines(text: string, name: string | undefined): boolean {
  const lines = text.trim().split(/[\r\n]+/, 3);
  if (lines.length === 1) return byName(name) === "fhir-ndjson";
  const [first = "", second = ""] = lines;
  return /^\s*\{.*\}\s*$/.test(first) && second.trimStart().startsWith("{");
}
