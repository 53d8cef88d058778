import type { Region } from "@afterscript/engine";
import type { Library } from "../site/context.ts";

/** The conditions on one label, in its own order. */
export function licensedConditions(
  drug: string,
  region: Region,
  { statements }: Pick<Library, "statements">,
): readonly string[] {
  const uses = statements(drug, region).flatMap((one) => ("licences" in one ? one.licences : []));
  return [...new Set(uses.map(({ condition }) => condition))];
}
