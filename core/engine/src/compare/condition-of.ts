import { type AssessInput, protocolOf } from "../assess.ts";
import { therapiesOf } from "../therapies.ts";

/**
 * What a comparison may be about by the record: what a JAK inhibitor of the list is for, else every listed condition that
 * is the only one which the labels of some drug name. Sorted; one: it is that one, none or several: somebody has to say.
 */
export function conditionsToCompare(input: Omit<AssessInput, "request" | "all">): readonly string[] {
  const { record, knowledge, asOf } = input;
  const setting = { record, knowledge, asOf, protocol: protocolOf(input) };
  const ofTherapies = conditionsOf(therapiesOf({ ...setting, request: {} }));
  if (ofTherapies.length > 0) return ofTherapies;
  return conditionsOf(therapiesOf({ ...setting, request: { drugs: knowledge.drugs, starting: true } }));
}

function conditionsOf(therapies: readonly { readonly condition: string | undefined }[]): readonly string[] {
  return [...new Set(therapies.flatMap(({ condition }) => condition ?? []))].sort();
}
