import type { Entry } from "./entry.ts";
import { type Json, manyOf, objectOf, textOf } from "./json.ts";
import { relativeReference } from "./references.ts";

const NOT_FINAL: ReadonlySet<string> = new Set(["registered", "preliminary"]);

/** What the DiagnosticReports of a record say of the Observations that they hold. */
export type Reports = {
  /** Withdrawn, or not final, with the report. */
  readonly stateOf: (observation: string, resource: Json) => "retracted" | "not-final" | undefined;
  /** A report that holds the Observation: its date stands for results that give none of their own. */
  readonly holderOf: (observation: string, resource: Json) => Json | undefined;
};

/**
 * A report that was entered in error or is preliminary makes its results so, unless another report that is neither
 * holds them too.
 */
export function readReports(entries: readonly Entry[]): Reports {
  let held: Held | undefined;
  const isSilent = entries.every(({ type, resource }) => type !== "DiagnosticReport" || stateOf(resource) === "good");
  return {
    stateOf(observation, resource) {
      if (isSilent) return undefined;
      held ??= indexReports(entries);
      const state = find(held.states, observation, resource, held);
      return state === "good" ? undefined : state;
    },
    holderOf(observation, resource) {
      held ??= indexReports(entries);
      return find(held.holders, observation, resource, held);
    },
  };
}

type Held = {
  readonly states: ReadonlyMap<string, State>;
  readonly holders: ReadonlyMap<string, Json>;
  readonly fullUrls: ReadonlyMap<Json, string | undefined>;
};

function indexReports(entries: readonly Entry[]): Held {
  const states = new Map<string, State>();
  const holders = new Map<string, Json>();
  for (const { type, resource } of entries) {
    if (type !== "DiagnosticReport") continue;
    const state = stateOf(resource);
    for (const result of manyOf(resource.result)) {
      const reference = textOf(objectOf(result)?.reference);
      if (reference === undefined) continue;
      for (const key of [reference, relativeReference(reference)]) {
        if (key === undefined) continue;
        states.set(key, better(states.get(key), state));
        const other = holders.get(key);
        // Two reports may hold one result: the one with the smaller id is taken, in any order of the input.
        if (other === undefined || idOf(resource) < idOf(other)) holders.set(key, resource);
      }
    }
  }
  return { states, holders, fullUrls: new Map(entries.map(({ resource, fullUrl }) => [resource, fullUrl])) };
}

function idOf(resource: Json): string {
  return textOf(resource.id) ?? "";
}

function find<T>(map: ReadonlyMap<string, T>, observation: string, resource: Json, { fullUrls }: Held): T | undefined {
  return map.get(observation) ?? map.get(fullUrls.get(resource) ?? "");
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
