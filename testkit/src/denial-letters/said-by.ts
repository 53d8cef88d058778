import type { Found, LetterReading, Reading } from "@afterscript/denial-letter";

type Says = Readonly<Record<string, string | readonly string[]>>;
type Value = string | Readonly<Record<string, string | number>>;

/** What was read without the words it was read from: they differ where a page breaks. */
export function valuesOf(reading: LetterReading): unknown {
  const withoutWords = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(withoutWords);
    if (typeof part !== "object" || part === null) return part;
    if ("words" in part && "value" in part) return part.value;
    const fields = Object.entries(part).filter(([field]) => !["words", "at", "sentences"].includes(field));
    return Object.fromEntries(fields.map(([field, inner]) => [field, withoutWords(inner)]));
  };
  return withoutWords(reading);
}

/** A reading as `value: words`, by field; several as a list. What was not found is left out. */
export function saidBy(reading: LetterReading): Says {
  const { dates, filing, request, numbers, appealTo } = reading;
  const groups = { dates, filing, request, numbers, appealTo };
  const inGroups = Object.entries(groups).flatMap(([group, fields]) =>
    Object.entries(fields).map(([field, found]) => [`${group}.${field}`, found] as const),
  );
  const all: [string, Found<Value> | readonly Reading<Value>[]][] = [
    ["decision", reading.decision],
    ...(inGroups as [string, Found<Value> | readonly Reading<Value>[]][]),
    ["reasons", reading.reasons],
    ["requiredFirst", reading.requiredFirst as readonly Reading<Value>[]],
    ["coveredAlternatives", reading.coveredAlternatives as readonly Reading<Value>[]],
    ["trialLength", reading.trialLength],
    ["reviewer", reading.reviewer as Found<Value>],
    ["planHints", reading.planHints],
    ["policy", reading.policy],
    ["criteriaClauses", reading.criteriaClauses],
  ];
  const { mayBeIncomplete, omissions, problems } = reading;
  return Object.fromEntries([
    ...all.flatMap(([field, found]) => said(field, found)),
    ...(mayBeIncomplete === undefined ? [] : [["mayBeIncomplete", oneOf(mayBeIncomplete)]]),
    ...listed(
      "omissions",
      omissions.map(({ code, where }) => `${code} in ${where === "not-in-letter" ? "the letter" : "what was pasted"}`),
    ),
    ...listed(
      "problems",
      problems.map(({ code, words, detail }) =>
        words === undefined
          ? `${code}${detail ? ` (${Object.entries(detail).join().replace(",", " ")})` : ""}`
          : `${code}: ${words}`,
      ),
    ),
  ]);
}

function listed(field: string, all: readonly string[]): [string, readonly string[]][] {
  return all.length === 0 ? [] : [[field, all]];
}

function said(field: string, found: Found<Value> | readonly Reading<Value>[]): [string, string | readonly string[]][] {
  if (!("is" in found)) return listed(field, found.map(oneOf));
  if (found.is === "not-found") return [];
  return [[field, found.is === "found" ? oneOf(found.reading) : found.alternatives.map(oneOf)]];
}

function oneOf({ value, words }: Reading<Value>): string {
  return `${printedValue(value)}: ${words.replace(/\s+/g, " ")}`;
}

function printedValue(value: Value): string {
  if (typeof value === "string") return value;
  if (value.is === "day") return String(value.day);
  if ("step" in value) {
    const what = "day" in value ? value.day : periodOf(value);
    return `${what} for ${value.step}`;
  }
  if ("amount" in value) return `${value.amount} ${value.unit}`;
  if ("id" in value) return `${value.name} [${value.id}]`;
  return Object.values(value).join(" | ");
}

function periodOf({ amount, unit, dayKind, from }: Readonly<Record<string, string | number>>): string {
  return `${amount} ${dayKind === "not-said" ? "" : `${dayKind} `}${unit} from ${from}`;
}

/** Every reading of a letter, wherever it stands. */
export function* readingsIn(part: unknown): Generator<Reading<unknown>> {
  if (typeof part !== "object" || part === null) return;
  if ("words" in part && "at" in part) yield part as Reading<unknown>;
  else for (const inner of Object.values(part)) yield* readingsIn(inner);
}
