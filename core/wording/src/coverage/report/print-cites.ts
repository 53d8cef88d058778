import type { Cite, Seen } from "@afterscript/engine";
import type { CoverageKnowledge } from "@afterscript/engine/public/coverage.ts";
import type { AppealCite } from "../appeal-report.ts";

/** The citations as they are shown: the publisher's own address, never that of the copy that was read. */
export function citesOf(cite: readonly Cite[], { sources }: Pick<CoverageKnowledge, "sources">): AppealCite[] {
  return cite.flatMap(({ source: id, section, seen }) => {
    const source = sources[id];
    if (source === undefined) return [];
    const { publisher, title, number, document } = source;
    return [
      {
        source: id,
        title: `${publisher}: ${title}${number === undefined ? "" : `, ${number}`}`,
        section,
        document,
        seen,
      },
    ];
  });
}

const ORDER: readonly Seen[] = ["no", "secondary", "primary"];

/** The weakest of several: what is partly unseen is unseen. */
export function weakest(cite: readonly Cite[]): Seen {
  return ORDER.find((seen) => cite.some((one) => one.seen === seen)) ?? "no";
}
