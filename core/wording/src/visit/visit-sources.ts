import type { ReportCite, ReportFinding } from "../report-type.ts";
import type { Writer } from "./visit-input.ts";
import type { VisitList, VisitQuestion, VisitSource } from "./visit-page-type.ts";

export type NumberedSources = {
  readonly list: VisitList<VisitSource>;
  readonly citesOf: (findings: readonly ReportFinding[]) => VisitQuestion["cites"];
};

/** The documents behind these findings, numbered in the order in which they come. */
export function visitSources(findings: readonly ReportFinding[], { words, messages }: Writer): NumberedSources {
  const numbers = new Map<string, { readonly number: number; readonly text: string; readonly cite: ReportCite }>();
  for (const { authority, cite } of findings) {
    for (const one of cite) {
      if (numbers.has(one.source)) continue;
      const number = numbers.size + 1;
      numbers.set(one.source, { number, cite: one, text: messages.visitSource({ authority, ...one }) });
    }
  }
  return {
    list: {
      heading: words.heading.sources,
      items: [...numbers.values()].map(({ number, text, cite }) => ({
        text,
        number,
        source: cite.source,
        edition: cite.edition,
        document: cite.document,
      })),
      none: words.none.sources,
    },
    citesOf: (cited) => {
      const cites = cited.flatMap(({ cite }) =>
        cite.map(({ source, section }) => ({ source: numbers.get(source)?.number ?? 0, section })),
      );
      return [...new Map(cites.map((one) => [`${one.source} ${one.section}`, one])).values()];
    },
  };
}
