import type { ComparisonLine, ComparisonPage, FigureCite, ReportCite } from "@afterscript/wording";

/** What one cell of a comparison rests on. */
export type CellReasons = {
  /** The rules that apply, in words. */
  readonly rules: readonly string[];
  readonly cites: readonly ReportCite[];
  readonly figures: readonly FigureCite[];
};

/** The rules and sources behind the lines of one drug under one question, each once. */
export function cellReasons(page: ComparisonPage, lines: readonly ComparisonLine[]): CellReasons {
  const rests = new Set(lines.flatMap((line) => line.rests));
  const findings = page.drugs.flatMap((drug) => drug.findings).filter(({ statement }) => rests.has(statement));
  const applies = findings.filter(({ state }) => state === "applies");
  return {
    rules: [...new Set(applies.map(({ explain }) => explain))],
    cites: once(
      findings.flatMap(({ cite }) => cite),
      ({ source, section }) => `${source} ${section}`,
    ),
    figures: once(
      figuresOf(page).flatMap(({ id, cite }) => (rests.has(id) ? cite : [])),
      ({ url, section }) => `${url} ${section}`,
    ),
  };
}

function figuresOf({ drugs, trials }: ComparisonPage): { readonly id: string; readonly cite: readonly FigureCite[] }[] {
  return [
    ...drugs.flatMap(({ effects, onsets }) => [...effects, ...onsets]),
    ...trials.flatMap(({ figures }) => figures),
  ];
}

function once<T>(all: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [key(one), one])).values()];
}
