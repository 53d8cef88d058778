import type { Entry } from "./entry.ts";
import { type Json, manyOf, objectOf, textOf } from "./json.ts";
import { relativeReference } from "./references.ts";

const NOT_FINAL: ReadonlySet<string> = new Set(["registered", "preliminary"]);

/** What the DiagnosticReports that hold an Observation say of it: withdrawn or not final with them. */
export type ReportStates = {
  readonly of: (observation: string, resource: Json) => "retracted" | "not-final" | undefined;
};

const SILENT: ReportStates = { of: () => undefined };

/**
 * A report that was entered in error or is preliminary makes its results so, unless another report that is neither
 * holds them too.
 */
export function readReportStates(entries: readonly Entry[]): ReportStates {
  const reports = entries.filter(({ type }) => type === "DiagnosticReport");
  if (!reports.some(({ resource }) => stateOf(resource) !== "good")) return SILENT;
  const states = new Map<string, "good" | "not-final" | "retracted">();
  const fullUrls = new Map(entries.map(({ resource, fullUrl }) => [resource, fullUrl]));
  for (const { resource } of reports) {
    const state = stateOf(resource);
    for (const result of manyOf(resource.result)) {
      const reference = textOf(objectOf(result)?.reference);
      if (reference === undefined) continue;
      for (const key of [reference, relativeReference(reference)]) {
        if (key !== undefined) states.set(key, better(states.get(key), state));
      }
    }
  }
  return {
    of(observation, resource) {
      const fullUrl = fullUrls.get(resource);
      const state = best([states.get(observation), fullUrl === undefined ? undefined : states.get(fullUrl)]);
      return state === "good" ? undefined : state;
    },
  };
}

type State = "good" | "not-final" | "retracted";

function stateOf({ status }: Json): State {
  if (status === "entered-in-error") return "retracted";
  return typeof status === "string" && NOT_FINAL.has(status) ? "not-final" : "good";
}

const ORDER: readonly State[] = ["retracted", "not-final", "good"];

function better(a: State | undefined, b: State): State {
  return a === undefined || ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a;
}

function best(states: readonly (State | undefined)[]): State | undefined {
  return states.reduce((found, state) => (state === undefined ? found : better(found, state)), undefined);
}
