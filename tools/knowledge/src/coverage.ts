import type { Tree } from "./check/check-tree.ts";
import type { RateTree } from "./read/read-rates.ts";
import type { StatementFile } from "./read/read-statements.ts";

export type Coverage = {
  readonly drug: string;
  readonly region: string;
  readonly rows: number;
  readonly used: number;
  readonly explained: number;
  /** Evidence rows that no statement uses and nobody explained. */
  readonly missing: readonly string[];
};

type Licensed = { readonly licences?: readonly { readonly evidence: readonly string[] }[] };

/** How much of the evidence of each transcribed drug and region stands in a statement, or is explained away. */
export function coverageOf(tree: Tree): Coverage[] {
  const used = usedEvidence(tree);
  const groups = new Map<string, { drug: string; region: string; ids: string[] }>();
  for (const [id, { drug, region }] of tree.evidence) {
    if (!isTranscribed(drug, region, tree)) continue;
    const key = `${drug} ${region}`;
    const group = groups.get(key) ?? { drug, region, ids: [] };
    group.ids.push(id);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ drug, region, ids }) => {
    const open = ids.filter((id) => !used.has(id));
    return {
      drug,
      region,
      rows: ids.length,
      used: ids.length - open.length,
      explained: open.filter((id) => tree.notTranscribed.has(id)).length,
      missing: open.filter((id) => !tree.notTranscribed.has(id)),
    };
  });
}

/** Evidence ids that a statement, a licensed use or a source names. */
export function usedEvidence(tree: Tree): ReadonlySet<string> {
  const statements = tree.files.flatMap((file) => file.statements);
  const licences = statements
    .flatMap((statement) => statement.versions)
    .flatMap((version) => (version.form as Licensed).licences ?? []);
  return new Set([
    ...statements.flatMap((statement) => statement.head.evidence),
    ...licences.flatMap((licence) => licence.evidence),
    ...tree.follows.flatMap(({ form }) => form.except ?? []).flatMap((exception) => exception.evidence),
    ...[...tree.sources.values()].flatMap((source) => source.evidence ?? []),
  ]);
}

/** A class's rows count as soon as any drug of the region is transcribed; a guideline's under its body's name. */
function isTranscribed(drug: string, region: string, tree: Tree): boolean {
  if (tree.files.some((file) => file.sort === "guideline" && file.region === region && bodyOf(file) === drug))
    return true;
  const followed = tree.follows.map(({ cursor }) => cursor.document);
  const labels = tree.files.filter(({ sort }) => sort !== "guideline").map(({ document }) => document);
  return [...labels, ...followed].some(({ file }) => {
    const [folder, first = "", second = ""] = file.split("/");
    if (folder === "classes") return first === region && drug === "class-wide";
    return second === region && (first === drug || drug === "class-wide");
  });
}

function bodyOf({ document }: StatementFile): string {
  return document.file.split("/")[1] ?? "";
}

/** The same for what trials counted, which belongs to no region. A row of which only a part is explained must be used too. */
export function rateCoverage(tree: RateTree): Coverage {
  const entries = [...tree.rates, ...tree.responses, ...tree.onsets];
  const used = new Set(entries.flatMap(({ form }) => form.evidence));
  const whole = tree.notTranscribed.filter(({ form }) => form.part.length === 0).flatMap(({ form }) => form.evidence);
  const open = [...tree.rows.keys()].filter((id) => !used.has(id));
  return {
    drug: "trials",
    region: "all",
    rows: tree.rows.size,
    used: tree.rows.size - open.length,
    explained: open.filter((id) => whole.includes(id)).length,
    missing: open.filter((id) => !whole.includes(id)),
  };
}
