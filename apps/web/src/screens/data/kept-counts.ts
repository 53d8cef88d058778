import { keptAppeals } from "../../browser/appeal/kept-appeals.ts";
import type { Entry, Kept, Origin } from "../../browser/store/index.ts";

export const KINDS = ["results", "medicines", "conditions", "vaccines", "person", "other"] as const;
export type Kind = (typeof KINDS)[number];

const KIND_OF: Readonly<Record<string, Kind>> = {
  Observation: "results",
  DiagnosticReport: "results",
  MedicationAdministration: "medicines",
  MedicationDispense: "medicines",
  MedicationRequest: "medicines",
  MedicationStatement: "medicines",
  Condition: "conditions",
  AllergyIntolerance: "conditions",
  Immunization: "vaccines",
  Patient: "person",
};

export type KindCount = {
  readonly kind: Kind | "questions" | "denials";
  readonly count: number;
  /** ISO instant. */
  readonly newest: string;
};

/** How much of each kind is kept, and when the last of it came. Kinds without anything are left out. */
export function countKinds({ entries, questions, settings }: Kept): readonly KindCount[] {
  const byKind = Map.groupBy(entries, ({ resource }) => KIND_OF[resource.resourceType] ?? "other");
  const others = [
    ["questions", questions],
    ["denials", keptAppeals(settings)],
  ] as const;
  return [...KINDS.map((kind) => [kind, byKind.get(kind) ?? []] as const), ...others].flatMap(([kind, items]) =>
    items.length === 0 ? [] : [{ kind, count: items.length, newest: newestOf(items) }],
  );
}

/** One action that brought entries in and can be undone. */
export type Import = {
  readonly batch: string;
  readonly from: Origin;
  readonly added: string;
  readonly count: number;
};

/** What came from files and pasted text, newest first. What was typed is corrected where it stands. */
export function importsOf(entries: readonly Entry[]): readonly Import[] {
  const batches = Map.groupBy(
    entries.filter(({ batch, from }) => batch !== undefined && from !== "typed"),
    ({ batch }) => batch ?? "",
  );
  return [...batches]
    .map(([batch, members]) => ({
      batch,
      from: members[0]?.from ?? "file",
      added: newestOf(members),
      count: members.length,
    }))
    .sort((a, b) => (a.added < b.added ? 1 : -1));
}

/** Entries that came after the last copy. */
export function notInCopy({ entries, settings }: Kept): number {
  const { lastCopy } = settings;
  return lastCopy === undefined ? 0 : entries.filter(({ added }) => added > lastCopy).length;
}

function newestOf(items: readonly { readonly added: string }[]): string {
  return items.reduce((newest, { added }) => (added > newest ? added : newest), "");
}

/** Nothing that a copy would be of. */
export function isEmpty({ entries, questions, answers, settings }: Kept): boolean {
  return (
    entries.length === 0 &&
    questions.length === 0 &&
    Object.keys(answers).length === 0 &&
    keptAppeals(settings).length === 0
  );
}
