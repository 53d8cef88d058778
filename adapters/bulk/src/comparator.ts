/** Signs of a comparison at the beginning of a value, the longer ones first. */
export const COMPARATOR = "<=|>=|=<|=>|<|>|≤|≥";

const COMPARATORS: ReadonlyMap<string, string> = new Map([
  ["<", "<"],
  ["<=", "<="],
  ["=<", "<="],
  ["≤", "<="],
  [">", ">"],
  [">=", ">="],
  ["=>", ">="],
  ["≥", ">="],
]);

/** The comparator of FHIR that a sign stands for. */
export function comparatorOf(sign: string): string | undefined {
  return COMPARATORS.get(sign);
}
