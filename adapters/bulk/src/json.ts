/** A JSON object whose members are not yet believed. */
export type Json = Readonly<Record<string, unknown>>;

export function objectOf(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** The elements of an array; a lone value where an array belongs is read as its only element. */
export function manyOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The objects among the elements of an array. */
export function objectsOf(value: unknown): readonly Json[] {
  return manyOf(value)
    .map(objectOf)
    .filter((item) => item !== undefined);
}

/** A text that says something, without the space around it, or undefined. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? undefined : text;
}

/** The same text for the same content, in whatever order its members stand. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  const object = objectOf(value);
  if (object === undefined) return JSON.stringify(value) ?? "null";
  const members = Object.keys(object)
    .filter((name) => object[name] !== undefined)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalText(object[name])}`);
  return `{${members.join(",")}}`;
}

/** No record that a system sends is nested deeper; beyond it a reader could run out of stack. */
const DEEPEST = 200;

/** Is the JSON text nested deeper than any record? Brackets inside of strings do not count. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (isString) {
      if (char === "\\") at += 1;
      else if (char === '"') isString = false;
    } else if (char === '"') isString = true;
    else if (char === "{" || char === "[") {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (char === "}" || char === "]") depth -= 1;
  }
  return false;
}
