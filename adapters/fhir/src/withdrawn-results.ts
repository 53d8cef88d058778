import { collectEntries } from "./entry.ts";
import { makeReferences } from "./references.ts";
import { readReports } from "./reports.ts";

/** The Observations of a record that were withdrawn with the only reports that hold them, whatever they say of themselves. */
export function withdrawnResults(input: unknown): ReadonlySet<object> {
  const { entries } = collectEntries(input);
  const { stateOf } = readReports(entries, makeReferences(entries));
  return new Set(entries.flatMap(({ resource }) => (stateOf(resource) === "retracted" ? [resource] : [])));
}
