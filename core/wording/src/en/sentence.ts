/** Starts a sentence: first letter large, the rest untouched ("eGFR" and ids keep their spelling). */
export function capital(text: string): string {
  return /^(eGFR|anti-H)/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a", "a and b", "a, b and c". */
export function list(parts: readonly string[], last = "and"): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1)}`;
}

/** Joins sentences with one space and leaves out the empty ones. */
export function sentences(parts: readonly (string | undefined | false)[]): string {
  return parts.filter((part): part is string => typeof part === "string" && part !== "").join(" ");
}

export function unique(parts: readonly string[]): string[] {
  return [...new Set(parts)];
}
