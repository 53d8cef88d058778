import type { Cite, Knowledge, RateCite } from "@afterscript/engine";
import type { AppealCite } from "../appeal-report.ts";
import { sourceAgain, sourceText } from "../en/packet/sources.ts";
import type { Cited } from "./draft.ts";

/** Documents of labels and guidelines that may carry a sentence: seen by somebody, and not due to be read again. */
export function citeStatement(
  statement: string,
  cites: readonly Cite[],
  { sources, asOf }: { readonly sources: Knowledge["sources"]; readonly asOf: string },
): readonly Cited[] {
  return cites.flatMap(({ source: id, section, seen }) => {
    const source = sources[id];
    if (source === undefined || seen === "no") return [];
    if (source.reviewBy !== undefined && asOf > source.reviewBy) return [];
    const { publisher, title, number, edition, document: address } = source;
    return [
      {
        key: `${id}#${section}`,
        text: sourceText({ publisher, title, number, edition, section, seen }),
        again: (first: number) => sourceAgain(first, { section, seen }),
        document: id,
        address,
        ids: [id, statement],
      },
    ];
  });
}

/** Documents of cover that somebody has seen. */
export function citeCoverage(entry: string, cites: readonly AppealCite[]): readonly Cited[] {
  return cites
    .filter(({ seen }) => seen !== "no")
    .map(({ source, title, section, document: address, seen }) => ({
      key: `${source}#${section}`,
      text: sourceText({ title, section, seen }),
      again: (first: number) => sourceAgain(first, { section, seen }),
      document: source,
      address,
      ids: [source, entry],
    }));
}

/** Papers of a trial that somebody has seen. */
export function citeRate(rate: string, cites: readonly RateCite[], trial: string | undefined): readonly Cited[] {
  return cites.flatMap(({ seen, url, title, section }) =>
    seen === "no" || (url === undefined && title === undefined)
      ? []
      : [
          {
            // Where the paper has no title here, the trial names it: two trials of one page are then two sources.
            key: `${url ?? ""}#${title ?? trial ?? ""}#${section ?? ""}`,
            text: sourceText({ title: title ?? trial ?? url ?? "", section, seen }),
            ...(url !== undefined && { address: url }),
            ids: [rate],
          },
        ],
  );
}

/** The sources among what a sentence cites. */
export function sourceIds(cites: readonly Cited[]): readonly string[] {
  return [...new Set(cites.map(({ ids }) => ids[0] ?? ""))];
}
