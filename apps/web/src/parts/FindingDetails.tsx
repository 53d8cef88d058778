import type { ReportFinding } from "@afterscript/wording";
import { SourceNote } from "./SourceNote.tsx";
import type { ShownSource } from "./shown-source.ts";

export type FindingDetailsProps = {
  readonly finding: Pick<ReportFinding, "explain" | "cite" | "statement">;
  readonly sources: readonly ShownSource[];
};

/** What stands inside a row: the rule in words, its sources, its id. */
export function FindingDetails({ finding, sources }: FindingDetailsProps) {
  return (
    <>
      <p className="text-table leading-normal">{finding.explain}</p>
      {finding.cite.map((cite) => (
        <div key={`${cite.source} ${cite.section}`} className="mt-2">
          <SourceNote cite={cite} sources={sources} />
        </div>
      ))}
      <p className="id mt-2 text-muted">{finding.statement}</p>
    </>
  );
}
