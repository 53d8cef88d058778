import type { Entry } from "./entry.ts";
import { type Json, manyOf, objectOf, textOf } from "./json.ts";
import { relativeReference } from "./references.ts";

const NOT_FINAL: ReadonlySet<string> = new Set(["registered", "preliminary"]);

/** A report or panel, with its reference. */
export type Holder = { readonly reference: string; readonly resource: Json };

const NO_HOLDERS: readonly Holder[] = [];

/** What the DiagnosticReports of a record say of the Observations that they hold. */
export type Reports = {
  /** Withdrawn, or not final, with the report. */
  readonly stateOf: (observation: string, resource: Json) => "retracted" | "not-final" | undefined;
  /** Reports and panels that hold the Observation: their date stands for results that give none of their own. */
  readonly holdersOf: (observation: string, resource: Json) => readonly Holder[];
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
    holdersOf(observation, resource) {
      held ??= indexReports(entries);
      return find(held.holders, observation, resource, held) ?? NO_HOLDERS;
    },
  };
}

type Held = {
  readonly states: ReadonlyMap<string, State>;
  readonly holders: ReadonlyMap<string, readonly Holder[]>;
  readonly fullUrls: ReadonlyMap<Json, string | undefined>;
};

function indexReports(entries: readonly Entry[]): Held {
  const states = new Map<string, State>();
  const holders = new Map<string, Holder[]>();
  for (const { type, resource, reference } of entries) {
    const isReport = type === "DiagnosticReport";
    if (!isReport && (type !== "Observation" || resource.hasMember === undefined)) continue;
    const state = isReport ? stateOf(resource) : undefined;
    for (const key of membersOf(isReport ? resource.result : resource.hasMember, resource, reference)) {
      if (state !== undefined) states.set(key, better(states.get(key), state));
      const others = holders.get(key);
      if (others === undefined) holders.set(key, [{ reference, resource }]);
      else others.push({ reference, resource });
    }
  }
  // Two may hold one result: they are asked in the same order in any order of the input, reports before panels.
  for (const list of holders.values()) list.sort((a, b) => (a.reference < b.reference ? -1 : 1));
  return { states, holders, fullUrls: new Map(entries.map(({ resource, fullUrl }) => [resource, fullUrl])) };
}

/** The references by which members may be read: as written, as "Type/id", and what the holder contains. */
function membersOf(links: unknown, holder: Json, reference: string): readonly string[] {
  const keys: string[] = [];
  for (const link of manyOf(links)) {
    const target = textOf(objectOf(link)?.reference);
    if (target === undefined || target.startsWith("#")) continue;
    keys.push(target);
    const relative = relativeReference(target);
    if (relative !== undefined) keys.push(relative);
  }
  for (const item of manyOf(holder.contained)) keys.push(containedReference(reference, objectOf(item)));
  return keys;
}

/** What a resource that is contained in another is called. */
export function containedReference(container: string, contained: Json | undefined): string {
  return `${container}#${(textOf(contained?.id) ?? "").replace(/^#/, "")}`;
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
