/** What PostgreSQL keeps in no text: the null character, and half of a surrogate pair. */
const NOT_KEPT = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text with the replacement character where a database can keep none: one broken character loses no message. */
export function storableText(text: string): string {
  return text.replace(NOT_KEPT, "\uFFFD");
}

/** As `storableText`, for every text and every name inside of a JSON value. */
export function storableJson<T>(value: T): T {
  if (!/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(value))) return value;
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === "string") return storableText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [storableText(name), clean(inner)]));
}
