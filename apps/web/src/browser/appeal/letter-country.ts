import type { LetterReading } from "@afterscript/denial-letter";

/**
 * Which country's letter it is, for the order of day and month: that of the kind of plan, where somebody told it; else what all
 * hints of the letter agree on. Undefined: nothing says it, and a day that can be read in two ways is asked.
 */
export function letterCountry(
  { planHints }: Pick<LetterReading, "planHints">,
  told: string | undefined,
): "us" | "uk" | undefined {
  if (told !== undefined) return told === "us" || told === "uk" ? told : undefined;
  const countries = new Set(planHints.map(({ value }) => (value.startsWith("nhs-") ? "uk" : "us")));
  const [country] = countries;
  return countries.size === 1 ? country : undefined;
}
