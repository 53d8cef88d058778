import type { Entry } from "./entry.ts";
import { type Json, manyOf, objectOf, textOf } from "./json.ts";
import type { References } from "./references.ts";

const NOT_FINAL: ReadonlySet<string> = new Set(["registered", "preliminary"]);

/** A report or panel, with its reference. */
export type Holder = { readonly reference: string; readonly resource: Json };

const NO_HOLDERS: readonly Holder[] = [];

/** What the DiagnosticReports of a record say of the Observations that they hold. */
export type Reports = {
  /** Withdrawn, or not final, with the report. */
  readonly stateOf: (observation: Json) => "retracted" | "not-final" | undefined;
  /** Reports and panels that hold the Observation: their date stands for results that give none of their own. */
  readonly holdersOf: (observation: Json) => readonly Holder[];
};

/**
 * A report that was entered in error or is preliminary makes its results so, unless another report that is neither
 * holds them too.
 */
export function readReports(entries: readonly Entry[], references: References): Reports {
  let held: Held | undefined;
  const isSilent = entries.every(({ type, resource }) => type !== "DiagnosticReport" || stateOf(resource) === "good");
  return {
    stateOf(observation) {
      if (isSilent) return undefined;
      held ??= indexReports(entries, references);
      const state = held.states.get(observation);
      return state === "good" ? undefined : state;
    },
    holdersOf(observation) {
      held ??= indexReports(entries, references);
      return held.holders.get(observation) ?? NO_HOLDERS;
    },
  };
}

type Held = {
  readonly states: ReadonlyMap<Json, State>;
  readonly holders: ReadonlyMap<Json, readonly Holder[]>;
};

function indexReports(entries: readonly Entry[], references: References): Held {
  const states = new Map<Json, State>();
  const holders = new Map<Json, Holder[]>();
  for (const { type, resource, reference } of entries) {
    const isReport = type === "DiagnosticReport";
    if (!isReport && (type !== "Observation" || resource.hasMember === undefined)) continue;
    const state = isReport ? stateOf(resource) : undefined;
    for (const member of membersOf(isReport ? resource.result : resource.hasMember, resource, references)) {
      if (state !== undefined) states.set(member, better(states.get(member), state));
      const others = holders.get(member);
      if (others === undefined) holders.set(member, [{ reference, resource }]);
      else others.push({ reference, resource });
    }
  }
  // Two may hold one result: they are asked in the same order in any order of the input, reports before panels.
  for (const list of holders.values()) list.sort((a, b) => (a.reference < b.reference ? -1 : 1));
  return { states, holders };
}

/** What the links of a holder mean, and what it contains. */
function membersOf(links: unknown, holder: Json, references: References): ReadonlySet<Json> {
  const members = new Set<Json>();
  for (const link of manyOf(links)) {
    const target = textOf(objectOf(link)?.reference);
    const member = target === undefined ? undefined : references.resolve(target, holder);
    if (member !== undefined) members.add(member);
  }
  for (const item of manyOf(holder.contained)) {
    const member = objectOf(item);
    if (member !== undefined) members.add(member);
  }
  return members;
}

/** What a resource that is contained in another is called. */
export function containedReference(container: string, contained: Json | undefined): string {
  return `${container}#${(textOf(contained?.id) ?? "").replace(/^#/, "")}`;
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
