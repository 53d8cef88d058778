import type { Library } from "./context.ts";

/** Every condition that a label which was read names, in any region, in the order of the alphabet. */
export function licensedConditions({ covers, statements }: Pick<Library, "covers" | "statements">): readonly string[] {
  const named = covers.flatMap(({ region, drugs }) =>
    drugs.flatMap((drug) =>
      statements(drug, region).flatMap((one) =>
        "licences" in one && one.authority === "label" ? one.licences.map(({ condition }) => condition) : [],
      ),
    ),
  );
  return [...new Set(named)].sort();
}
