import type { Companion } from "../../browser/companion.ts";
import { name } from "../../words/text.ts";

/** The JAK inhibitors that are kept here, by name: for a call. */
export function medicinesNamed({ report }: Pick<Companion, "report">): readonly string[] {
  return (report?.therapies ?? []).map(({ drug }) => name(drug, "patient"));
}
