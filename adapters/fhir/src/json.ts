/** A JSON object whose members are not yet believed. */
export type Json = Readonly<Record<string, unknown>>;

const NOTHING: readonly unknown[] = [];

export function objectOf(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** The elements of an array; a lone value where an array belongs is read as its only element. */
export function manyOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? NOTHING : [value];
}

export function firstObjectOf(value: unknown): Json | undefined {
  return objectOf(Array.isArray(value) ? value[0] : value);
}

/** A text that says something, or undefined. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.length > 0 ? value : undefined;
}
