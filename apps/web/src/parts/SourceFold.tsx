import type { ReportFinding } from "@afterscript/wording";
import { words } from "../words/words.ts";
import { Icon } from "./Icon.tsx";
import { SourceNote } from "./SourceNote.tsx";
import type { ShownSource } from "./shown-source.ts";

export type SourceFoldProps = {
  readonly finding: Pick<ReportFinding, "cite" | "statement">;
  readonly sources: readonly ShownSource[];
};

/** The documents behind a finding, folded. */
export function SourceFold({ finding, sources }: SourceFoldProps) {
  const say = words().parts.source;
  return (
    <details className="fold">
      <summary>
        <Icon name="book-open" />
        {say.summary}
      </summary>
      {finding.cite.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        finding.cite.map((cite) => <SourceNote key={`${cite.source} ${cite.section}`} cite={cite} sources={sources} />)
      )}
      <p className="id text-muted">{finding.statement}</p>
    </details>
  );
}
