import type { Region, Seen, Statement } from "@afterscript/engine";
import type { Library } from "./context.ts";

export type SeenCounts = Readonly<Record<Seen, number>>;

/** Weakest first: a statement that joins several sources was seen as badly as the worst of them. */
const WEAKEST_FIRST = ["no", "secondary", "primary"] as const satisfies readonly Seen[];

/** How the statements of each region were read. */
export function countSeen(library: Library): readonly { readonly region: Region; readonly counts: SeenCounts }[] {
  return library.covers.map(({ region, drugs }) => ({
    region,
    counts: countsOf([...drugs, "any"].flatMap((drug) => library.statements(drug, region))),
  }));
}

function countsOf(statements: readonly Statement[]): SeenCounts {
  const counts = { primary: 0, secondary: 0, no: 0 };
  for (const { cite } of statements) {
    const weakest = WEAKEST_FIRST.find((seen) => cite.some((one) => one.seen === seen));
    if (weakest !== undefined) counts[weakest] += 1;
  }
  return counts;
}

/** Everything counted, in one. */
export function totalOf({ primary, secondary, no }: SeenCounts): number {
  return primary + secondary + no;
}
