import { collectEntries, type Entry } from "./entry.ts";
import { isFinalStatus } from "./final-status.ts";
import { type Json, manyOf, objectOf } from "./json.ts";
import { makeReferences } from "./references.ts";
import { containedReference, type Reports, readReports } from "./reports.ts";

/** An Observation of a record, as it was sent. */
export type StandingResult = {
  readonly resource: Json;
  /** "Observation/7"; "DiagnosticReport/2#7" of one that stands inside its report. */
  readonly reference: string;
  /** It says that it is final, or was changed after it was, and its report does not say otherwise. */
  readonly isFinal: boolean;
  /** Reports and panels that hold it, each before those that hold it in turn: their time stands where it gives none. */
  readonly holders: readonly Json[];
};

/** Every Observation of a record, also inside of reports and panels; without those that were withdrawn with their report. */
export function standingResults(input: unknown): readonly StandingResult[] {
  const { entries } = collectEntries(input);
  const reports = readReports(entries, makeReferences(entries));
  return entries.flatMap(withContained).flatMap(({ resource, reference }) => {
    if (resource.resourceType !== "Observation") return [];
    const state = reports.stateOf(resource);
    if (state === "retracted") return [];
    const isFinal = state === undefined && isFinalStatus(resource.status);
    return [{ resource, reference, isFinal, holders: holdersOf(resource, reports) }];
  });
}

function withContained(entry: Entry): readonly Pick<Entry, "resource" | "reference">[] {
  const contained = manyOf(entry.resource.contained)
    .map(objectOf)
    .filter((one) => one !== undefined);
  return [entry, ...contained.map((one) => ({ resource: one, reference: containedReference(entry.reference, one) }))];
}

/** Panels inside of panels deeper than this are no record that a system sends. */
const DEEPEST = 4;

function holdersOf(resource: Json, reports: Reports, depth = 0): readonly Json[] {
  if (depth > DEEPEST) return [];
  return reports.holdersOf(resource).flatMap((one) => [one.resource, ...holdersOf(one.resource, reports, depth + 1)]);
}
