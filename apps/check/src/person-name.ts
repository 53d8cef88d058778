import { parseFhirText } from "@afterscript/fhir";
import type { CheckRequest } from "./checker.ts";

/** The name of the person that the report is about, as the record writes it: read only where somebody asks for it. */
export function personName(
  { text, input }: Pick<CheckRequest, "text" | "input">,
  reference: string | undefined,
): string | undefined {
  const parsed = text === undefined ? { input } : parseFhirText(text);
  if ("failure" in parsed) return undefined;
  const patients = resourcesIn(parsed.input).filter((one) => one.resourceType === "Patient");
  const patient = patients.find((one) => reference !== undefined && reference === `Patient/${one.id}`);
  const only = patients.length === 1 ? patients[0] : undefined;
  return nameOf((patient ?? only)?.name);
}

type Open = Readonly<Record<string, unknown>>;

function resourcesIn(input: unknown): readonly Open[] {
  if (Array.isArray(input)) return input.flatMap(resourcesIn);
  if (!isOpen(input)) return [];
  const entries = Array.isArray(input.entry) ? input.entry : [];
  return [input, ...entries.flatMap((entry) => (isOpen(entry) ? resourcesIn(entry.resource) : []))];
}

function isOpen(value: unknown): value is Open {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const USES = ["usual", "official", undefined, "nickname", "anonymous"];

/** The usual name before the official one; a name of earlier days is not used. */
function nameOf(names: unknown): string | undefined {
  const all = (Array.isArray(names) ? names : []).filter(isOpen);
  for (const use of USES) {
    const found = all.filter((one) => one.use === use).map(written);
    const name = found.find((one) => one !== "");
    if (name !== undefined) return name;
  }
  return undefined;
}

function written({ text, given, family }: Open): string {
  if (typeof text === "string" && text.trim() !== "") return text.trim();
  const parts = [...(Array.isArray(given) ? given : []), family];
  return parts
    .filter((part) => typeof part === "string")
    .join(" ")
    .trim();
}
